import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { bytesOf, comparingSink, fileSink } from '../../lib/content/index.ts';

const size = 300_000;
const right = () => Buffer.from(bytesOf('key', size));

function compare(bytes: Uint8Array, pieceBytes = 65_537) {
  const { sink, comparison } = comparingSink('key', size);
  for (let at = 0; at < bytes.length; at += pieceBytes) sink(bytes.subarray(at, at + pieceBytes));
  return comparison();
}

function changedAt(...offsets: number[]): Buffer {
  const bytes = right();
  for (const offset of offsets) bytes[offset] = (bytes[offset] ?? 0) ^ 1;
  return bytes;
}

test.each<[string, () => Uint8Array, number | undefined]>([
  ['the same', right, undefined],
  ['another first byte', () => changedAt(0), 0],
  ['two other bytes', () => changedAt(70_000, 200_000), 70_000],
  ['another last byte', () => changedAt(size - 1), size - 1],
  ['one byte less', () => right().subarray(0, size - 1), size - 1],
  ['nothing', () => Buffer.alloc(0), 0],
  ['one byte more', () => Buffer.concat([right(), Buffer.alloc(1)]), size],
  ['a byte lost in the middle', () => Buffer.concat([right().subarray(0, 100_000), right().subarray(100_001)]), 100_000],
])('%s is told by its first difference', (_, bytes, differsAt) => {
  expect(compare(bytes())).toEqual({ received: bytes().length, differsAt });
});

test('a file holds what its sink took', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-sinks-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { sink, close } = await fileSink(join(folder, 'data'));
  await sink(right().subarray(0, 100_000));
  await sink(right().subarray(100_000));
  await close();
  expect(readFileSync(join(folder, 'data')).equals(right())).toBe(true);
  await expect(fileSink(join(folder, 'no', 'such'))).rejects.toMatchObject({ code: 'ERR_FILE' });
});
