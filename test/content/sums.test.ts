import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { contentSink, keptBytes } from '../../lib/client/content.ts';
import { bytesOf, runningSums, streamOf, withSums } from '../../lib/content/index.ts';
import { awaitSlot, ringMemory, ringOf } from '../../lib/content/sum-ring.ts';

const mebibyte = 1024 * 1024;
const hex = (algorithm: string, bytes: Uint8Array) => createHash(algorithm).update(bytes).digest('hex');

async function fed(size: number, pieceBytes: number, algorithms: string[]): Promise<Readonly<Record<string, string>>> {
  const sums = runningSums(algorithms);
  for await (const chunk of streamOf('sums', size, pieceBytes)) {
    const behind = sums.update(chunk);
    if (behind) await behind;
  }
  return sums.digest();
}

describe('sums of data that goes by', () => {
  test.each([0, 1, 65_536, 4 * mebibyte - 1, 4 * mebibyte, 4 * mebibyte + 1, 23 * mebibyte + 7])(
    'of %i bytes are those of the whole',
    async (size) => {
      const bytes = bytesOf('sums', size);
      const expected = { md5: hex('md5', bytes), sha512: hex('sha512', bytes), sha3_256: hex('sha3-256', bytes) };
      expect(await fed(size, 65_536, ['md5', 'sha512', 'sha3_256'])).toEqual(expected);
    },
  );

  test.each([1000, 262_144, 262_145, 5 * mebibyte])('do not depend on pieces of %i bytes', async (pieceBytes) => {
    const size = 9 * mebibyte + 3;
    expect(await fed(size, pieceBytes, ['md5'])).toEqual({ md5: hex('md5', bytesOf('sums', size)) });
  });

  test('an unknown algorithm gives none, and one that is named twice is taken once', async () => {
    for (const size of [10, 5 * mebibyte]) {
      expect(Object.keys(await fed(size, 65_536, ['md5', 'no-such-sum', 'md5']))).toEqual(['md5']);
      expect(await fed(size, 65_536, ['no-such-sum'])).toEqual({});
    }
  });

  test('many at once do not mix', async () => {
    const sizes = Array.from({ length: 12 }, (_, n) => 5 * mebibyte + n);
    const sums = await Promise.all(sizes.map((size) => fed(size, 100_000, ['md5', 'sha256'])));
    expect(sums.map(({ md5 }) => md5)).toEqual(sizes.map((size) => hex('md5', bytesOf('sums', size))));
  });

  test('ask for patience when the threads are behind', async () => {
    const sums = runningSums(['md5']);
    const behind = sums.update(bytesOf('sums', 64 * mebibyte));
    expect(behind).toBeInstanceOf(Promise);
    await behind;
    expect(await sums.digest()).toEqual({ md5: hex('md5', bytesOf('sums', 64 * mebibyte)) });
  });

  test.each([
    ['a piece that was laid down with the end', 1 * 2 + 1, 0, true],
    ['a piece after which others come', 2 * 2, 1, true],
    ['nothing more after the last piece', 1 * 2 + 1, 1, false],
    ['nothing of what was empty', 0 * 2 + 1, 0, false],
  ])('see %s', (_, word, taken, isThere) => {
    const { control } = ringOf(ringMemory());
    Atomics.store(control, 0, word);
    expect(awaitSlot(control, taken)).toBe(isThere);
  });

  test('that are given up free their threads', async () => {
    for (let n = 0; n < 20; n += 1) {
      const sums = runningSums(['md5', 'sha512']);
      await sums.update(bytesOf('sums', 5 * mebibyte));
      sums.abandon();
    }
    expect(await fed(5 * mebibyte, 65_536, ['md5'])).toEqual({ md5: hex('md5', bytesOf('sums', 5 * mebibyte)) });
  });

  test('nothing of them keeps a process alive, and nothing ends it too soon', () => {
    const program = `
      import { runningSums } from ${JSON.stringify(new URL('../../lib/content/index.ts', import.meta.url).href)};
      const left = runningSums(['md5', 'sha512']);
      await left.update(Buffer.alloc(${5 * mebibyte}));
      const sums = runningSums(['md5']);
      await sums.update(Buffer.alloc(${64 * mebibyte}));
      console.log((await sums.digest()).md5);`;
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8', timeout: 60_000 });
    expect(out.trim()).toBe(hex('md5', Buffer.alloc(64 * mebibyte)));
  });
});

test('a stream with sums passes everything on', async () => {
  const { stream, digest } = withSums(streamOf('s', 5 * mebibyte), ['md5']);
  const passed = createHash('md5');
  for await (const chunk of stream) passed.update(chunk);
  expect(await digest()).toEqual({ md5: passed.digest('hex') });
});

describe('the content of a download', () => {
  test.each([100, keptBytes + 12_345])('of %i bytes has size, sums and its beginning', async (size) => {
    const { sink, content } = contentSink('sha256');
    for await (const chunk of streamOf('d', size)) await sink(chunk);
    const bytes = Buffer.from(bytesOf('d', size));
    expect(await sink.md5?.()).toBe(hex('md5', bytes));
    const { bytes: kept, ...rest } = await content();
    expect(rest).toEqual({ size, md5: hex('md5', bytes), hash: hex('sha256', bytes) });
    expect(bytes.subarray(0, keptBytes).equals(kept)).toBe(true);
  });

  test('by an algorithm that nobody knows has an empty hash', async () => {
    const { sink, content } = contentSink('no-such-sum');
    await sink(Buffer.from('x'));
    expect(await content()).toMatchObject({ size: 1, md5: hex('md5', Buffer.from('x')), hash: '' });
  });
});
