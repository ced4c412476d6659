import { setTimeout as sleep } from 'node:timers/promises';
import type { RoleName } from '../../specs/roles.ts';
import type { ImageClient } from '../client/index.ts';
import { type LedgerEntry, ownNamePrefix } from './entry.ts';
import { deleteNamespace } from './undo-namespace.ts';

/** What could not be undone, and why. */
export interface Leftover {
  readonly kind: LedgerEntry['kind'];
  readonly id?: string;
  readonly name?: string;
  readonly role: RoleName;
  readonly why: string;
}

/** Waits for some milliseconds; a test need not. */
type Pause = (ms: number) => Promise<unknown>;

/** A client for undoing, for a role that has a credential. */
export type UndoClients = (role: RoleName) => ImageClient | undefined;

const attempts = 4;
const pauseMs = 500;

/**
 * Undoes one entry. Returns nothing when it is gone, which includes that it never came to be; else what is left. An image that is
 * protected is freed; one that its maker may not delete is tried as member and admin. Never throws.
 */
export async function undo(entry: LedgerEntry, clients: UndoClients, pause: Pause = sleep): Promise<Leftover | undefined> {
  const { kind, role: maker, id, name } = entry;
  const left = (why: string): Leftover => ({
    kind,
    role: maker,
    why,
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
  });
  if (id === undefined && name === undefined) return left('neither an id nor a name is known: the answer to its creation was lost');
  let why = 'no role is configured that could delete it';
  const order: RoleName[] = entry.deactivated ? ['admin', maker, 'member'] : [maker, 'member', 'admin'];
  let isGivenOut = entry.deactivated !== true;
  for (const role of new Set(order)) {
    const client = clients(role);
    if (!client) continue;
    if (!isGivenOut && role !== 'admin' && id !== undefined) {
      await reactivate(id, [clients('admin'), clients(maker), clients('member')]);
      isGivenOut = true;
    }
    // To another project an image that is there looks as if it were gone, and a test may have given the image away: an admin can tell, and
    // where there is none its maker.
    const canTell = role === 'admin' || (clients('admin') === undefined && (role === maker || clients(maker) === undefined));
    try {
      const outcome = await deleteAll(client, entry, canTell, pause);
      if (outcome === 'deleted' || (outcome === 'absent' && canTell)) return undefined;
      if (outcome !== 'absent') why = `${role}: ${outcome}`;
    } catch (error) {
      why = `${role}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  return left(why);
}

/** By whoever may; where nobody may, the delete that follows is still worth trying. */
async function reactivate(id: string, clients: readonly (ImageClient | undefined)[]): Promise<void> {
  for (const client of clients) {
    try {
      if ((await client?.reactivateImage(id))?.status === 204) return;
    } catch {
      // No answer: the next one may get one, and the delete tells.
    }
  }
}

/** deleted: the service did it for us; absent: it shows no such image; anything else says why it stays. */
type Outcome = 'deleted' | 'absent' | (string & {});

async function deleteAll(client: ImageClient, entry: LedgerEntry, canTell: boolean, pause: Pause): Promise<Outcome> {
  if (entry.kind === 'metadef-namespace') return deleteNamespace(client, entry.id ?? '');
  const ids = entry.id !== undefined ? [entry.id] : await idsByName(client, entry.name);
  const outcomes: Outcome[] = [];
  for (const id of ids) outcomes.push(await deleteOne(client, id, canTell, pause));
  return outcomes.find((one) => one !== 'deleted' && one !== 'absent') ?? (outcomes.includes('deleted') ? 'deleted' : 'absent');
}

/** Entries whose id the server was to choose are found by their name, which no other image has. */
async function idsByName(client: ImageClient, name: string | undefined): Promise<string[]> {
  if (name === undefined) return [];
  // Somebody else may have an image of that name.
  if (!name.startsWith(ownNamePrefix)) throw new Error('its id is not known, and its name is not one that only this suite gives');
  const reply = await client.listImages({ name, visibility: 'all' });
  if (reply.status !== 200) throw new Error(`the list by name was answered ${reply.status}`);
  return reply.body.images.filter((image) => image.name === name).map((image) => image.id);
}

/** A refusal is looked into: the image may be gone, or protected, or only said to be gone, where nobody else can tell. */
async function deleteOne(client: ImageClient, id: string, canTell: boolean, pause: Pause): Promise<Outcome> {
  let last = '';
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await pause(pauseMs * attempt);
    const reply = await client.deleteImage(id);
    if (reply.status === 204) return 'deleted';
    if (reply.status === 404 && !canTell) return 'absent';
    last = `delete was answered ${reply.status}`;
    // A gateway that has no service behind it will not have one a second later.
    if (reply.status >= 502 && reply.status <= 504 && attempt > 0) return last;
    const shown = await client.showImage(id);
    if (shown.status === 404) return 'absent';
    if (shown.body?.protected === true) {
      const freed = await client.updateImage(id, [{ op: 'replace', path: '/protected', value: false }]);
      if (freed.status !== 200) return `${last}, and its protection could not be taken off: ${freed.status}`;
    } else if (reply.status === 401 || reply.status === 403) return last;
  }
  return last;
}
