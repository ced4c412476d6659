/** The life of an image as a pure model, and walks of random moves in which model and target are held against each other. */
export { factsOf, propertyLabels } from './facts.ts';
export { failureOf } from './failure.ts';
export { changed, type DataLabel, dataSizes, type ImageState, newImage, type Project, projects } from './image-state.ts';
export { type Actor, type Change, describeMove, isLook, type Move } from './move.ts';
export type { Facts, Outcome } from './outcome.ts';
export { outcomesOf } from './outcomes.ts';
export { planWalk } from './plan.ts';
export { type Shortened, shorten } from './shorten.ts';
export type { Ground, Theme } from './themes.ts';
export { describeWalk, type Journey, type Parting, type Seen, walk } from './walk.ts';
