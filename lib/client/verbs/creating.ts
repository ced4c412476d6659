import type { Creation, Maker } from '../recorder.ts';
import type { Reply } from '../types.ts';

/**
 * Sends a request that makes something, and sees that it is written down before and after. `about` is what the request
 * says of it; undefined where it says nothing. `idOf` reads the id from a successful answer.
 */
export async function creating<Body>(
  { recorder, role }: Maker,
  about: Omit<Creation, 'kind' | 'role'> | undefined,
  kind: Creation['kind'],
  send: () => Promise<Reply<Body>>,
  idOf: (body: Body) => unknown,
): Promise<Reply<Body>> {
  const creation = about && { ...about, kind, role };
  if (creation) recorder.willCreate(creation);
  const reply = await send();
  const id = reply.status < 300 && typeof reply.body === 'object' && reply.body !== null ? idOf(reply.body) : undefined;
  if (typeof id === 'string') {
    recorder.didCreate(creation ?? { kind, role }, id);
  } else if (creation && reply.status === 409) {
    // The id is somebody else's. After any other refusal the entry stays open: a server may refuse and create all the same.
    recorder.didNotCreate(creation);
  }
  return reply;
}
