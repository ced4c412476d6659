import type { CredentialedRole } from '../../specs/roles.ts';
import { connect, type Targets } from '../connection/index.ts';
import { type LedgerHeader, type Leftover, listLedgers, readLedger, removeLedger } from '../ledger/index.ts';
import { Notebook } from './notebook.ts';
import { undoOpen } from './sweep.ts';

/** What became of one ledger. */
export interface CleanResult {
  readonly path: string;
  readonly header: LedgerHeader;
  readonly undone: number;
  readonly leftovers: readonly Leftover[];
}

/** Resolves the clouds that a ledger names, as they are configured now. */
export type ResolveTargets = (clouds: Readonly<Partial<Record<CredentialedRole, string>>>) => Promise<Targets>;

/**
 * Undoes what killed runs left in an output folder. A ledger whose entries are all gone is removed. Errors: those of resolving a
 * cloud and of logging in.
 */
export async function cleanUp(output: string, resolve: ResolveTargets): Promise<CleanResult[]> {
  const results: CleanResult[] = [];
  for (const path of listLedgers(output)) {
    const { header, open } = readLedger(path);
    const leftovers = header.embedded || open.length === 0 ? [] : await undoWith(path, await resolve(header.clouds));
    if (leftovers.length === 0) removeLedger(path);
    results.push({ path, header, undone: header.embedded ? 0 : open.length - leftovers.length, leftovers });
  }
  return results;
}

async function undoWith(path: string, targets: Targets): Promise<Leftover[]> {
  const connection = connect(targets, { userAgent: 'image-api-conformance (clean)', deadlineSeconds: 60 });
  try {
    return await undoOpen(path, connection, new Notebook());
  } finally {
    await connection.close();
  }
}
