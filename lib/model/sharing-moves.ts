import { sees } from './access.ts';
import { changed, type ImageState } from './image-state.ts';
import type { MoveOf } from './move.ts';
import { done, type Outcome, refused } from './outcome.ts';

type Outcomes = readonly Outcome[];

/** Whoever shares an image is pending at first, and again when it comes back. */
export function addMember(state: ImageState, { by, project }: MoveOf<'add member' | 'remove member'>): Outcomes {
  if (!sees(by, state)) return refused(state, 404);
  if (state.visibility !== 'shared' || by === 'stranger') return refused(state, 403);
  if (state.members[project] !== undefined) return refused(state, 409);
  return done(200, changed(state, { members: { ...state.members, [project]: 'pending' } }), { status: 'pending' });
}

/** A member that removes another is refused, or told that there is none: whether it sees that one is not the same everywhere. */
export function removeMember(state: ImageState, { by, project }: MoveOf<'add member' | 'remove member'>): Outcomes {
  if (!sees(by, state)) return refused(state, 404);
  if (state.visibility !== 'shared') return refused(state, 403);
  const { [project]: status, ...others } = state.members;
  if (by === 'stranger') return project === 'stranger' && status !== undefined ? refused(state, 403) : refused(state, 403, 404);
  return status === undefined ? refused(state, 404) : done(204, changed(state, { members: others }));
}

/** The member itself and an admin. To its owner 25.1.0 says so first, later releases that there is no such member. */
export function answerFor(state: ImageState, { by, project, status }: MoveOf<'answer for'>): Outcomes {
  if (!sees(by, state)) return refused(state, 404);
  if (state.visibility !== 'shared') return refused(state, 403);
  const isThere = state.members[project] !== undefined;
  if (by === 'member') return isThere ? refused(state, 403) : refused(state, 403, 404);
  if (!isThere) return refused(state, 404);
  if (by === 'stranger' && project !== 'stranger') return refused(state, 403, 404);
  return done(200, changed(state, { members: { ...state.members, [project]: status } }), { status });
}
