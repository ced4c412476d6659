import { setTimeout as sleep } from 'node:timers/promises';
import type { RoleName } from '../../specs/roles.ts';
import type { ImageClient } from '../client/index.ts';
import type { LedgerEntry } from './entry.ts';

/** What could not be undone, and why. */
export interface Leftover {
  readonly kind: 'image';
  readonly id?: string;
  readonly name?: string;
  readonly role: RoleName;
  readonly why: string;
}

/** A client for undoing, for a role that has a credential. */
export type UndoClients = (role: RoleName) => ImageClient | undefined;

const attempts = 4;
const pauseMs = 500;

/**
 * Undoes one entry. Returns nothing when it is gone, which includes that it never came to be; else what is left. An image that is
 * protected is freed first; one that its maker may not delete is tried as member and admin. Never throws.
 */
export async function undo(entry: LedgerEntry, clients: UndoClients): Promise<Leftover | undefined> {
  const left = (why: string): Leftover => ({
    kind: entry.kind,
    role: entry.role,
    why,
    ...(entry.id === undefined ? {} : { id: entry.id }),
    ...(entry.name === undefined ? {} : { name: entry.name }),
  });
  const roles = [...new Set<RoleName>([entry.role, 'member', 'admin'])];
  let why = 'no role is configured that could delete it';
  for (const role of roles) {
    const client = clients(role);
    if (!client) continue;
    try {
      const ids = entry.id !== undefined ? [entry.id] : await idsByName(client, entry.name);
      const refusals = [];
      for (const id of ids) refusals.push(await deleteOne(client, id));
      const refusal = refusals.find((r) => r !== undefined);
      if (refusal === undefined) return undefined;
      why = `${role}: ${refusal}`;
    } catch (error) {
      why = `${role}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  return left(why);
}

/** Entries whose id the server was to choose are found by their name, which no other image has. */
async function idsByName(client: ImageClient, name: string | undefined): Promise<string[]> {
  if (name === undefined) return [];
  const reply = await client.listImages({ name, visibility: 'all' });
  if (reply.status !== 200) throw new Error(`the list by name was answered ${reply.status}`);
  return reply.body.images.filter((image) => image.name === name).map((image) => image.id);
}

/** Undefined when the image is gone; else why it is not. */
async function deleteOne(client: ImageClient, id: string): Promise<string | undefined> {
  let last = '';
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await sleep(pauseMs * attempt);
    const reply = await client.deleteImage(id);
    if (reply.status === 204 || reply.status === 404) return undefined;
    last = `delete was answered ${reply.status}`;
    if (reply.status === 403) {
      const freed = await client.updateImage(id, [{ op: 'replace', path: '/protected', value: false }]);
      if (freed.status !== 200) return `${last}, and protection could not be taken off: ${freed.status}`;
    }
  }
  return last;
}
