import { sees } from './access.ts';
import { factsOf, membersOf } from './facts.ts';
import type { ImageState } from './image-state.ts';
import type { MoveOf } from './move.ts';
import { done, type Outcome, refused } from './outcome.ts';

type Outcomes = readonly Outcome[];

export function show(state: ImageState, { by }: MoveOf<'show' | 'download' | 'list members'>): Outcomes {
  return sees(by, state) ? done(200, state, factsOf(state)) : refused(state, 404);
}

/** The reference withholds the data of a deactivated image from everybody, all releases let an admin have them. */
export function download(state: ImageState, { by }: MoveOf<'show' | 'download' | 'list members'>): Outcomes {
  if (!sees(by, state)) return refused(state, 404);
  const given = done(200, state, { data: state.data });
  if (state.status === 'active') return given;
  if (state.status !== 'deactivated') return refused(state, 204);
  return by === 'admin' ? [...given, ...refused(state, 403)] : refused(state, 403);
}

/** Of what else a member sees of the members, releases and policies differ. */
export function listMembers(state: ImageState, { by }: MoveOf<'show' | 'download' | 'list members'>): Outcomes {
  if (!sees(by, state)) return refused(state, 404);
  if (state.visibility !== 'shared') return refused(state, 403);
  const { stranger, other } = membersOf(state);
  return done(200, state, by === 'stranger' ? { stranger } : { stranger, other });
}

/** The owner's list by a tag: hidden images are not in it, nor those that have lost the tag. */
export function listByTag(state: ImageState, { tag }: MoveOf<'list by tag'>): Outcomes {
  const isListed = state.status !== 'deleted' && !state.os_hidden && state.tags.includes(tag);
  return done(200, state, { listed: isListed, ...(isListed && factsOf(state)) });
}

/** The list of the project that it is shared with, by what that has answered. */
export function listByMembership(state: ImageState, { status }: MoveOf<'list by membership'>): Outcomes {
  const isShared = state.visibility === 'shared' && state.members.stranger === status;
  const isListed = state.status !== 'deleted' && !state.os_hidden && isShared;
  return done(200, state, { listed: isListed, ...(isListed && factsOf(state)) });
}
