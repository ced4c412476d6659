import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ConformanceError } from '../errors.ts';
import type { LedgerEntry, LedgerHeader, LedgerLine } from './entry.ts';

/**
 * A write-ahead journal of what a run makes: one line before each request that creates, one when it is undone. Lines are
 * appended synchronously, each in one write, so several workers share a file, and a killed run leaves all that it knew.
 */
export interface Ledger {
  readonly path: string;
  will(entry: LedgerEntry): void;
  did(key: string, id: string): void;
  deactivated(key: string): void;
  undone(key: string): void;
}

/** What a ledger tells: its run, and what is not undone yet, last made first. */
export interface LedgerContent {
  readonly header: LedgerHeader;
  readonly open: readonly LedgerEntry[];
}

/** Where the ledgers of an output folder lie. */
export function ledgerFolder(output: string): string {
  return join(output, 'ledger');
}

/** Begins the ledger of a run. */
export function createLedger(output: string, header: LedgerHeader): Ledger {
  const folder = ledgerFolder(output);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${header.run}.ndjson`);
  append(path, { line: 'run', ...header });
  return openLedger(path);
}

/** Goes on with a ledger that exists, as each worker does. */
export function openLedger(path: string): Ledger {
  return {
    path,
    will: (entry) => append(path, { line: 'will', ...entry }),
    did: (key, id) => append(path, { line: 'did', key, id }),
    deactivated: (key) => append(path, { line: 'deactivated', key }),
    undone: (key) => append(path, { line: 'undone', key }),
  };
}

/** The ledgers in an output folder, oldest name first; none when there is no such folder. */
export function listLedgers(output: string): string[] {
  const folder = ledgerFolder(output);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ndjson'))
    .sort()
    .map((name) => join(folder, name));
}

/** Reads a ledger; a last line that was cut off in the middle of its write is left out. Errors: ERR_CONFIG_FILE. */
export function readLedger(path: string): LedgerContent {
  const open = new Map<string, LedgerEntry>();
  let header: LedgerHeader | undefined;
  for (const text of readFileSync(path, 'utf8').split('\n')) {
    const line = parse(text);
    if (!line) continue;
    if (line.line === 'run') header = line;
    else if (line.line === 'will') open.set(line.key, line);
    else if (line.line === 'undone') open.delete(line.key);
    else {
      const entry = open.get(line.key);
      if (entry) open.set(line.key, line.line === 'did' ? { ...entry, id: line.id } : { ...entry, deactivated: true });
    }
  }
  if (!header) {
    throw new ConformanceError('ERR_CONFIG_FILE', `${path} is no ledger: its first line does not name a run.`, {
      hint: 'If the file is damaged, look for images named image-conformance-… in the project, and remove the file.',
    });
  }
  return { header, open: [...open.values()].reverse() };
}

/** Removes a ledger whose run left nothing. */
export function removeLedger(path: string): void {
  unlinkSync(path);
}

function append(path: string, line: LedgerLine): void {
  // The line break comes first: a line that was cut off in the middle of its write must not swallow this one.
  appendFileSync(path, `\n${JSON.stringify(line)}\n`);
}

function parse(text: string): LedgerLine | undefined {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as LedgerLine;
  } catch {
    return undefined;
  }
}
