import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLedger, type LedgerHeader, listLedgers, openLedger, readLedger, removeLedger } from '../../lib/ledger/index.ts';

const header: LedgerHeader = {
  run: 'run-1',
  startedAt: '2026-11-01T00:00:00Z',
  endpoint: 'http://g',
  clouds: { member: 'moon' },
  embedded: false,
};
const entry = (key: string, more: { id?: string; name?: string } = {}) => ({
  key,
  kind: 'image' as const,
  role: 'member' as const,
  ...more,
});

function output(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe('a ledger tells', () => {
  test('its run, and what is open, last made first', () => {
    const ledger = createLedger(output(), header);
    for (const key of ['a', 'b', 'c']) ledger.will(entry(key, { name: key }));
    ledger.undone('b');
    const { header: read, open } = readLedger(ledger.path);
    expect(read).toMatchObject(header);
    expect(open.map((e) => e.key)).toEqual(['c', 'a']);
  });

  test('the id that the server chose', () => {
    const ledger = createLedger(output(), header);
    ledger.will(entry('a', { name: 'n' }));
    ledger.did('a', 'id-1');
    expect(readLedger(ledger.path).open).toMatchObject([{ key: 'a', name: 'n', id: 'id-1' }]);
  });

  test('nothing of what was undone, or of what it never heard of', () => {
    const ledger = createLedger(output(), header);
    ledger.will(entry('a'));
    ledger.undone('a');
    ledger.did('a', 'late');
    ledger.undone('unknown');
    expect(readLedger(ledger.path).open).toEqual([]);
  });
});

test('each line is on the disk before the call returns, and is whole', () => {
  const ledger = createLedger(output(), header);
  ledger.will(entry('a', { name: 'line\nbreak "quoted"' }));
  expect(readFileSync(ledger.path, 'utf8')).toMatch(/\n$/);
  expect(readLedger(ledger.path).open[0]?.name).toBe('line\nbreak "quoted"');
});

describe('a line that was cut off', () => {
  test('is left out', () => {
    const ledger = createLedger(output(), header);
    ledger.will(entry('a'));
    appendFileSync(ledger.path, '{"line":"will","key":"b","ki');
    expect(readLedger(ledger.path).open.map((e) => e.key)).toEqual(['a']);
  });

  test('does not take the next one with it', () => {
    const ledger = createLedger(output(), header);
    ledger.will(entry('a'));
    appendFileSync(ledger.path, '{"line":"will","key":"b","ki');
    openLedger(ledger.path).undone('a');
    expect(readLedger(ledger.path).open).toEqual([]);
  });
});

test('several workers write to one file', () => {
  const { path } = createLedger(output(), header);
  const workers = [openLedger(path), openLedger(path), openLedger(path)];
  for (let i = 0; i < 20; i += 1) for (const [w, worker] of workers.entries()) worker.will(entry(`${w}-${i}`));
  for (const worker of workers) worker.undone('0-0');
  expect(readLedger(path).open).toHaveLength(59);
  expect(readLedger(path).open[0]?.key).toBe('2-19');
});

test('a file that names no run is refused, with what to do', () => {
  const path = join(output(), 'x.ndjson');
  writeFileSync(path, '{"line":"will","key":"a"}\n');
  expect(() => readLedger(path)).toThrow(
    expect.objectContaining({ code: 'ERR_CONFIG_FILE', hint: expect.stringContaining('image-conformance-') }),
  );
});

test('ledgers are listed until they are removed; no folder is no ledger', () => {
  const folder = output();
  expect(listLedgers(join(folder, 'nowhere'))).toEqual([]);
  const paths = ['run-2', 'run-1'].map((run) => createLedger(folder, { ...header, run }).path);
  expect(listLedgers(folder)).toEqual([paths[1], paths[0]]);
  removeLedger(paths[0] as string);
  expect(listLedgers(folder)).toEqual([paths[1]]);
});
