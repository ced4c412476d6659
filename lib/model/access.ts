import type { ImageState } from './image-state.ts';
import type { Actor } from './move.ts';
import { type Outcome, refused } from './outcome.ts';

/** Who sees that there is an image: another project by membership, whatever it has answered, or where everybody does. */
export function sees(actor: Actor, { status, visibility, members }: ImageState): boolean {
  if (status === 'deleted') return false;
  if (actor !== 'stranger' || visibility === 'community') return true;
  return visibility === 'shared' && members.stranger !== undefined;
}

/** The refusal of whoever may not change the image: 404 where it is not to be seen; none for its owner and an admin. */
export function refusedToChange(actor: Actor, state: ImageState): readonly Outcome[] | undefined {
  if (!sees(actor, state)) return refused(state, 404);
  return actor === 'stranger' ? refused(state, 403) : undefined;
}
