import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { wrong } from '../../lib/client/index.ts';
import type { Image, Reply } from '../../lib/client/types.ts';
import { pauseAfter, pauseBefore, waitForImage } from '../../lib/client/wait.ts';
import { imageBody } from '../contract/answers.ts';
import { exchangeOf } from '../http/exchange-of.ts';
import { answerJson, loopback } from '../http/loopback.ts';
import { clientOf, listener } from './listener.ts';

describe('what is about to be created', () => {
  const answered = (status: number, body: unknown) =>
    loopback((_, response) => answerJson(response, status, body, { location: '/v2/images/1' }));

  test('is noted before the request leaves', async () => {
    const heard = listener();
    const seen: string[][] = [];
    const { url } = await loopback((_, response) => {
      seen.push([...heard.heard]);
      answerJson(response, 201, imageBody(), { location: '/v2/images/1' });
    });
    const { id } = imageBody();
    await clientOf(url, heard).createImage({ name: 'n' });
    expect(seen).toEqual([['will n']]);
    expect(heard.heard).toEqual(['will n', 'exchange createImage 201', `did n = ${id}`]);
  });

  test.each<[string, number, unknown, string[]]>([
    ['a refusal makes nothing', 409, {}, ['will n', 'exchange createImage 409', 'not n']],
    ['after a server error it may exist', 500, {}, ['will n', 'exchange createImage 500']],
    ['after a success without an id it may exist', 201, {}, ['will n', 'exchange createImage 201']],
  ])('%s', async (_, status, body, expected) => {
    const { url } = await answered(status, body);
    const heard = listener();
    await clientOf(url, heard).createImage({ name: 'n' });
    expect(heard.heard).toEqual(expected);
  });

  test('without an answer it may exist', async () => {
    const heard = listener();
    await expect(clientOf('http://127.0.0.1:1', heard).createImage({ name: 'n' })).rejects.toThrow();
    expect(heard.heard).toEqual(['will n', 'exchange createImage ERR_UNREACHABLE']);
  });

  test('a wrong body that is taken all the same is noted afterwards', async () => {
    const { url } = await answered(201, imageBody());
    const heard = listener();
    await clientOf(url, heard).createImage(wrong('[]'));
    expect(heard.heard).toEqual(['exchange createImage 201', `did something = ${imageBody().id}`]);
  });
});

describe('a download', () => {
  test('gives size, sums and bytes', async () => {
    const bytes = Buffer.alloc(100_000, 'ab');
    const { url } = await loopback((_, response) => response.setHeader('content-type', 'application/octet-stream').end(bytes));
    const { content } = await clientOf(url, listener()).downloadImageData('1', 'sha256');
    expect(content).toMatchObject({ size: 100_000, md5: sum('md5', bytes), hash: sum('sha256', bytes) });
    expect(Buffer.from(content.bytes).equals(bytes)).toBe(true);
  });

  test('by a sum that this machine does not know leaves it empty', async () => {
    const { url, arrived } = await loopback((_, response) => response.setHeader('content-type', 'application/octet-stream').end('x'));
    const client = clientOf(url, listener());
    expect((await client.downloadImageData('1', 'sha9000')).content.hash).toBe('');
    await client.downloadImageRange('1', 'bytes=0-0');
    expect(arrived[1]?.headers.range).toBe('bytes=0-0');
  });
});

test('a walk follows next, and ends after the pages that it was given', async () => {
  const { url, arrived } = await loopback((_, response) =>
    answerJson(response, 200, { images: [], first: '/v2/images', next: '/v2/images?marker=m', schema: '/v2/schemas/images' }),
  );
  expect(await clientOf(url, listener()).walkImages({ limit: 1 }, 3)).toHaveLength(3);
  expect(arrived.map((a) => a.path)).toEqual(['/v2/images?limit=1', '/v2/images?marker=m', '/v2/images?marker=m']);
});

describe('waiting for an image', () => {
  const reply = (body: Record<string, unknown>, status = 200): Reply<Image> => ({
    status,
    headers: {},
    body: imageBody(body) as unknown as Image,
    text: '',
    exchange: exchangeOf('1', status),
  });
  /** The looks one after the other; the last one for ever. */
  const looks = (...replies: Reply<Image>[]) => {
    let count = 0;
    return { show: async () => replies[Math.min(count++, replies.length - 1)] as Reply<Image>, count: () => count };
  };
  const patient = { deadlineSeconds: 20 };

  test.each<[string, Record<string, unknown>[], number]>([
    ['at the status', [{ status: 'importing' }, { status: 'active' }, { status: 'killed' }], 2],
    [
      'when the import lets go of it',
      [
        { status: 'active', os_glance_import_task: 't' },
        { status: 'active', os_glance_import_task: '' },
      ],
      2,
    ],
    ['when it is killed', [{ status: 'saving' }, { status: 'killed' }, { status: 'active' }], 2],
    ['when its import failed', [{ status: 'importing' }, { status: 'queued', os_glance_failed_import: 'store1' }, { status: 'active' }], 2],
    [
      'when its import failed and left it importing',
      [
        { status: 'importing', os_glance_failed_import: 'store1', os_glance_import_task: 't' },
        { status: 'importing', os_glance_failed_import: 'store1', os_glance_import_task: '' },
        { status: 'active' },
      ],
      2,
    ],
    ['not at a queued image whose import has not begun', [{ status: 'queued', os_glance_failed_import: '' }, { status: 'active' }], 2],
  ])('ends %s', async (_, bodies, expected) => {
    const { show, count } = looks(...bodies.map((body) => reply(body)));
    expect((await waitForImage(show, 'active', patient)).body.status).toBe(bodies[expected - 1]?.status);
    expect(count()).toBe(expected);
  });

  test('looks later at an import that has just begun, and at once where time has passed or none has', () => {
    const asked = { answeredAt: 1000, ms: 10 };
    expect(pauseBefore(asked, 1000)).toBe(pauseAfter(1, 10));
    expect(pauseBefore(asked, 1000 + pauseAfter(1, 10) - 5)).toBe(5);
    expect(pauseBefore(asked, 5000)).toBe(0);
    expect(pauseBefore(undefined, 1000)).toBe(0);
  });

  test('ends when there is no image any more', async () => {
    const { show } = looks(reply({}, 404));
    expect(await waitForImage(show, 'active', patient)).toMatchObject({ status: 404 });
  });

  test('ends at the deadline with the last look', async () => {
    const { show } = looks(reply({ status: 'importing' }));
    expect((await waitForImage(show, 'active', { deadlineSeconds: 0 })).body.status).toBe('importing');
    expect((await waitForImage(show, 'active', { deadlineSeconds: 0.05 })).body.status).toBe('importing');
  });

  test('ends at an answer that is no image', async () => {
    const { show } = looks({ ...reply({}), body: undefined as unknown as Image });
    expect(await waitForImage(show, 'active', patient)).toMatchObject({ status: 200 });
  });
});

function sum(algorithm: string, bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest('hex');
}
