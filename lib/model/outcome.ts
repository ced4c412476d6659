import type { ImageState } from './image-state.ts';

/** What an answer tells, in labels. What is undefined, because nobody can tell or releases differ, is left open. */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** One of the ways in which a move may end. */
export interface Outcome {
  /** HTTP status of the answer. */
  readonly status: number;
  /** The image afterwards. */
  readonly next: ImageState;
  /** What the answer has to tell. */
  readonly facts?: Facts;
}

/** The image stays as it is, and the answer has one of these statuses. */
export function refused(state: ImageState, ...statuses: readonly [number, ...number[]]): readonly Outcome[] {
  return statuses.map((status) => ({ status, next: state }));
}

export function done(status: number, next: ImageState, facts?: Facts): readonly Outcome[] {
  return [{ status, next, ...(facts && { facts }) }];
}
