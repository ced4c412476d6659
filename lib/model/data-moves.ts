import { refusedToChange } from './access.ts';
import { factsOf } from './facts.ts';
import { changed, type ImageState, newImage } from './image-state.ts';
import type { Move, MoveOf } from './move.ts';
import { done, type Outcome, refused } from './outcome.ts';

type Outcomes = readonly Outcome[];

/** A new image is made where the last one is gone; its id is burnt, and the new one has nothing of the old one but the name. */
export function create(state: ImageState, { does }: MoveOf<'create' | 'create with the old id'>): Outcomes {
  return does === 'create' ? done(201, newImage, factsOf(newImage)) : refused(state, 409);
}

/** `usual` is the default store, where stores have names. */
export function upload(state: ImageState, { by, data, store }: MoveOf<'upload'>, usual: readonly string[]): Outcomes {
  if (state.status === 'queued') {
    const stores = store === undefined ? usual : [store];
    return refusedToChange(by, state) ?? done(204, changed(state, { status: 'active', data, stores }));
  }
  return refusedToChange(by, state) ?? refused(state, 409);
}

export function stage(state: ImageState, { by, data }: MoveOf<'stage'>): Outcomes {
  if (state.status !== 'queued') return refusedToChange(by, state) ?? refused(state, 409);
  return refusedToChange(by, state) ?? done(204, changed(state, { status: 'uploading', data }));
}

export function importStaged(state: ImageState, { stores }: MoveOf<'import staged'>, usual: readonly string[]): Outcomes {
  if (state.status === 'deleted') return refused(state, 404);
  if (state.status !== 'uploading') return refused(state, 409);
  return done(202, changed(state, { status: 'active', stores: stores ?? usual }));
}

export function importFromUrl(state: ImageState, { data }: MoveOf<'import from a URL'>, usual: readonly string[]): Outcomes {
  if (state.status === 'deleted') return refused(state, 404);
  if (state.status !== 'queued') return refused(state, 409);
  return done(202, changed(state, { status: 'active', data, stores: usual }));
}

/** For admins; a store that has the data already is refused. */
export function copy(state: ImageState, { by, store }: MoveOf<'copy'>): Outcomes {
  if (state.status === 'deleted') return refused(state, 404);
  if (state.status !== 'active') return refused(state, 409);
  if (by !== 'admin') return refused(state, 403);
  if (state.stores.includes(store)) return refused(state, 400);
  return done(202, changed(state, { stores: [...state.stores, store] }));
}

/** By an admin: whether an owner may is a matter of policy, and was not the same in all releases. The last copy stays. Protection is no hindrance. */
export function deleteFrom(state: ImageState, { store }: MoveOf<'delete from'>): Outcomes {
  if (state.status === 'deleted') return refused(state, 404);
  if (state.status !== 'active') return refused(state, 409);
  if (state.stores.length === 1) return refused(state, 403);
  if (!state.stores.includes(store)) return refused(state, 404);
  return done(204, changed(state, { stores: state.stores.filter((one) => one !== store) }));
}

/** Both can be said twice. Without data there is nothing to withhold. */
export function setActive(state: ImageState, { by, does }: MoveOf<'deactivate' | 'reactivate'>): Outcomes {
  const hasData = state.status === 'active' || state.status === 'deactivated';
  if (!hasData) return refusedToChange(by, state) ?? refused(state, 403);
  return refusedToChange(by, state) ?? done(204, changed(state, { status: does === 'deactivate' ? 'deactivated' : 'active' }));
}

/**
 * Whether the way ends here: every calibrated release refuses to delete a protected image and loses its staged data all the same.
 * state.delete.protected-keeps-staged-data tells of it; a walk that went this way would tell of nothing else.
 */
export function losesStagedData({ status, protected: isProtected }: ImageState, { does }: Move): boolean {
  return does === 'delete' && status === 'uploading' && isProtected;
}

export function remove(state: ImageState, { by }: MoveOf<'delete'>): Outcomes {
  if (state.protected) return refusedToChange(by, state) ?? refused(state, 403);
  return refusedToChange(by, state) ?? done(204, changed(state, { status: 'deleted' }));
}
