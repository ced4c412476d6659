import type { RoleName } from '../../specs/roles.ts';
import type { ImageClient, Recorder } from '../client/index.ts';
import type { Connection } from '../connection/index.ts';
import { type Leftover, openLedger, readLedger, undo } from '../ledger/index.ts';

/** Undoes what a ledger still holds open, last made first, and writes down what is done. Returns what stays. */
export async function undoOpen(path: string, connection: Connection, recorder: Recorder): Promise<Leftover[]> {
  const { open } = readLedger(path);
  if (open.length === 0) return [];
  const ledger = openLedger(path);
  const clients = new Map<RoleName, ImageClient | undefined>();
  for (const role of connection.roles) clients.set(role, await connection.client(role, 'undo', recorder));
  const leftovers: Leftover[] = [];
  for (const entry of open) {
    const leftover = await undo(entry, (role) => clients.get(role));
    if (leftover) leftovers.push(leftover);
    else ledger.undone(entry.key);
  }
  return leftovers;
}
