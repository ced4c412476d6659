import pLimit from 'p-limit';
import type { RoleName } from '../../specs/roles.ts';
import type { ImageClient, Recorder } from '../client/index.ts';
import type { Connection } from '../connection/index.ts';
import { type LedgerEntry, type Leftover, openLedger, readLedger, undo } from '../ledger/index.ts';

const atOnce = 8;
/** After so many entries that nobody answered for, the service is taken to be gone: the rest waits for `clean`. */
const patience = 8;

/** Undoes what a ledger still holds open, last made first, and writes down what is done. Returns what stays. */
export async function undoOpen(path: string, connection: Connection, recorder: Recorder): Promise<Leftover[]> {
  const { open } = readLedger(path);
  if (open.length === 0) return [];
  const ledger = openLedger(path);
  const clients = new Map<RoleName, ImageClient | undefined>();
  for (const role of connection.roles) clients.set(role, await connection.client(role, 'undo', recorder));
  let unanswered = 0;
  const undoOne = async (entry: LedgerEntry): Promise<Leftover | undefined> => {
    const leftover =
      unanswered >= patience
        ? { ...entry, why: 'not tried: the service did not answer for others before it' }
        : await undo(entry, (role) => clients.get(role));
    if (!leftover) ledger.undone(entry.key);
    else if (/no answer|50[234]|not answered/.test(leftover.why)) unanswered += 1;
    return leftover && { kind: leftover.kind, role: leftover.role, why: leftover.why, ...idAndName(entry) };
  };
  const limit = pLimit(atOnce);
  const results = await Promise.all(open.map((entry) => limit(() => undoOne(entry))));
  return results.filter((leftover) => leftover !== undefined);
}

function idAndName({ id, name }: LedgerEntry): { id?: string; name?: string } {
  return { ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }) };
}
