import { refusedToChange } from './access.ts';
import { factsOf } from './facts.ts';
import { changed, type ImageState } from './image-state.ts';
import type { Change, MoveOf } from './move.ts';
import { done, type Outcome, refused } from './outcome.ts';

type Outcomes = readonly Outcome[];

/** All of a patch or nothing: 409 when a property that it replaces or removes is not there. */
export function patch(state: ImageState, { by, changes }: MoveOf<'patch'>): Outcomes {
  const refusal = refusedToChange(by, state);
  if (refusal) return refusal;
  let draft = state;
  for (const change of changes) {
    if (change.path.startsWith('property') && change.op !== 'add' && draft.properties[change.path] === undefined)
      return refused(state, 409);
    draft = applied(draft, change);
  }
  return done(200, draft, factsOf(draft));
}

function applied(state: ImageState, change: Change): ImageState {
  if (!change.path.startsWith('property')) return changed(state, { [change.path]: 'value' in change ? change.value : undefined });
  const { [change.path]: _, ...others } = state.properties;
  return changed(state, { properties: 'value' in change ? { ...others, [change.path]: String(change.value) } : others });
}

/** A tag that is there already is taken as well. */
export function addTag(state: ImageState, { by, tag }: MoveOf<'add tag' | 'remove tag'>): Outcomes {
  return refusedToChange(by, state) ?? done(204, changed(state, { tags: [...new Set([...state.tags, tag])] }));
}

export function removeTag(state: ImageState, { by, tag }: MoveOf<'add tag' | 'remove tag'>): Outcomes {
  if (!state.tags.includes(tag)) return refusedToChange(by, state) ?? refused(state, 404);
  return refusedToChange(by, state) ?? done(204, changed(state, { tags: state.tags.filter((one) => one !== tag) }));
}
