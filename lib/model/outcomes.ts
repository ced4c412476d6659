import { addTag, patch, removeTag } from './attribute-moves.ts';
import { copy, create, deleteFrom, importFromUrl, importStaged, remove, setActive, stage, upload } from './data-moves.ts';
import type { ImageState } from './image-state.ts';
import { download, listByMembership, listByTag, listMembers, show } from './looks.ts';
import type { Move } from './move.ts';
import type { Outcome } from './outcome.ts';
import { addMember, answerFor, removeMember } from './sharing-moves.ts';

/**
 * How a move may end for an image in a state, first what is usual; each move has an outcome in each state. `stores` are the writable ones
 * of the target, the default first; none where stores have no names.
 */
export function outcomesOf(state: ImageState, move: Move, stores: readonly string[]): readonly Outcome[] {
  const usual = stores.slice(0, 1);
  switch (move.does) {
    case 'create':
    case 'create with the old id':
      return create(state, move);
    case 'upload':
      return upload(state, move, usual);
    case 'stage':
      return stage(state, move);
    case 'import staged':
      return importStaged(state, move, usual);
    case 'import from a URL':
      return importFromUrl(state, move, usual);
    case 'copy':
      return copy(state, move);
    case 'delete from':
      return deleteFrom(state, move);
    case 'deactivate':
    case 'reactivate':
      return setActive(state, move);
    case 'delete':
      return remove(state, move);
    case 'patch':
      return patch(state, move);
    case 'add tag':
      return addTag(state, move);
    case 'remove tag':
      return removeTag(state, move);
    case 'add member':
      return addMember(state, move);
    case 'remove member':
      return removeMember(state, move);
    case 'answer for':
      return answerFor(state, move);
    case 'show':
      return show(state, move);
    case 'download':
      return download(state, move);
    case 'list members':
      return listMembers(state, move);
    case 'list by tag':
      return listByTag(state, move);
    case 'list by membership':
      return listByMembership(state, move);
  }
}
