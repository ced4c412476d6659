import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { md5Of, sumOf } from '../../lib/content/index.ts';
import { imageBody } from '../contract/answers.ts';
import { answerJson } from '../http/loopback.ts';
import { cloud, folder, rawBare, scripted, thrownBy } from './cloud.ts';
import { all } from './cloud-lists.ts';

const data = Buffer.from('0123456789'.repeat(20_000));

/** A service that has one image, which shows these attributes and has these data. */
const serving = (attributes: Record<string, unknown>, given: Uint8Array | undefined, headers: Record<string, string> = {}) =>
  scripted(({ path }, response) => {
    if (!path.endsWith('/file')) return answerJson(response, 200, imageBody({ status: 'active', size: data.length, ...attributes }));
    if (given === undefined) response.writeHead(204).end();
    else response.writeHead(200, { 'content-type': 'application/octet-stream', connection: 'close', ...headers }).end(given);
  });

const id = imageBody().id as string;
const sha256 = (bytes: Uint8Array) => ({ os_hash_algo: 'sha256', os_hash_value: sumOf(bytes, 'sha256') });

describe('a download', () => {
  test('into memory gives the data and by which sum they were verified', async () => {
    const { as, heard } = await cloud();
    const operations = await as('member');
    const image = await operations.createImage('n', { ...rawBare, data });
    const { bytes, size, verified } = await operations.downloadImage(image);
    expect(data.equals(bytes)).toBe(true);
    expect({ size, verified }).toEqual({ size: data.length, verified: 'sha512' });
    expect(heard.where).toEqual([]);
  });

  test('into a file replaces what was there', async () => {
    const { operations } = await serving(sha256(data), data);
    const output = `${folder()}/out`;
    writeFileSync(output, 'old');
    expect(await operations.downloadImage(id, { output })).toMatchObject({ size: data.length, verified: 'sha256' });
    expect(readFileSync(output).equals(data)).toBe(true);
    expect(readdirSync(dirname(output))).toEqual(['out']);
  });

  test('does not put a file in the place of a device', async () => {
    const { operations } = await serving({}, data);
    await operations.downloadImage(id, { output: '/dev/null' });
    expect(readdirSync('/dev').filter((name) => name.startsWith('null.'))).toEqual([]);
    expect(readFileSync('/dev/null')).toHaveLength(0);
  });

  test('as a stream comes in pieces of the size that was asked for', async () => {
    const { operations } = await serving(sha256(data), data);
    const pieces = await all(operations.streamImage(id, { chunkSize: 64_000 }));
    expect(pieces.map((piece) => piece.length)).toEqual([64_000, 64_000, 64_000, 8_000]);
    expect(Buffer.concat(pieces).equals(data)).toBe(true);
  });

  test('as a stream of lent pieces: each stays as it is until the next is asked for, and few are ever made', async () => {
    const { operations } = await serving(sha256(data), data);
    const seen: Buffer[] = [];
    const memory = new Set<ArrayBufferLike>();
    for await (const piece of operations.streamImage(id, { chunkSize: 10_000, lent: true })) {
      memory.add(piece.buffer);
      // Long enough for whatever could be read into it meanwhile.
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(Buffer.from(piece));
    }
    expect(Buffer.concat(seen).equals(data)).toBe(true);
    expect(memory.size).toBeLessThanOrEqual(4);
  });

  test('as a stream is fetched as it is read', async () => {
    const whole = Buffer.alloc(64 * 2 ** 20);
    let isSent = false;
    const { operations } = await scripted(({ path }, response) => {
      if (!path.endsWith('/file')) return answerJson(response, 200, imageBody({ status: 'active', size: whole.length }));
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).once('finish', () => {
        isSent = true;
      });
      response.end(whole);
    });
    const pieces = operations.streamImage(id, { verify: false });
    for (let n = 0; n < 16; n++) await pieces.next();
    expect(isSent).toBe(false);
    expect(await all(pieces)).toHaveLength(48);
    expect(isSent).toBe(true);
  });

  test('as a stream may be left before its end', async () => {
    const { operations } = await serving({}, Buffer.alloc(5_000_000));
    for await (const piece of operations.streamImage(id, { chunkSize: 1000 })) {
      expect(piece).toHaveLength(1000);
      break;
    }
    // The connection was given up, and another takes its place.
    expect((await operations.getImage(id)).id).toBe(id);
  });
});

describe('the sum that a download is held against', () => {
  test.each<[string, Record<string, unknown>, Record<string, string>, string]>([
    ['the hash', { ...sha256(data), checksum: 'whatever' }, {}, 'sha256'],
    [
      'the checksum, where the algorithm is unknown',
      { os_hash_algo: 'sha9000', os_hash_value: 'whatever', checksum: md5Of(data) },
      {},
      'md5',
    ],
    ['the checksum, where there is no hash', { checksum: md5Of(data) }, {}, 'md5'],
    ['the header, where the image shows none', {}, { 'content-md5': md5Of(data) }, 'md5'],
    ['none, where nobody knows one', {}, {}, 'unverified'],
  ])('is %s', async (_, attributes, headers, verified) => {
    const { operations } = await serving(attributes, data, headers);
    expect((await operations.downloadImage(id)).verified).toBe(verified);
  });

  test('is none when it is not asked for', async () => {
    const { operations } = await serving({ checksum: md5Of(Buffer.from('other')) }, data);
    expect((await operations.downloadImage(id, { verify: false })).verified).toBe('unverified');
  });

  test('that differs is an error that names both, and leaves no file behind', async () => {
    const other = Buffer.from('other');
    const { operations } = await serving(sha256(other), data);
    const output = `${folder()}/out`;
    const error = await thrownBy(operations.downloadImage(id, { output }));
    expect(error.code).toBe('ERR_CHECKSUM');
    expect(error.message).toContain(sumOf(other, 'sha256'));
    expect(error.message).toContain(sumOf(data, 'sha256'));
    expect(readdirSync(dirname(output))).toEqual([]);
    expect((await thrownBy(operations.downloadImage(id))).code).toBe('ERR_CHECKSUM');
    expect((await thrownBy(all(operations.streamImage(id)))).code).toBe('ERR_CHECKSUM');
  });
});

describe('a download that is cut short', () => {
  test.each<[string, Record<string, string>]>([
    ['with a length that was announced', { 'content-length': String(data.length) }],
    ['with no length', {}],
  ])('%s is an error, and leaves no file behind', async (_, headers) => {
    const { operations } = await scripted(({ path }, response) => {
      if (!path.endsWith('/file')) return answerJson(response, 200, imageBody({ status: 'active', size: data.length }));
      response.writeHead(200, { 'content-type': 'application/octet-stream', connection: 'close', ...headers });
      if (headers['content-length']) response.write(data.subarray(0, 1000), () => response.destroy());
      else response.end(data.subarray(0, 1000));
    });
    const output = `${folder()}/out`;
    const error = await thrownBy(operations.downloadImage(id, { output }));
    expect(error.code).toBe('ERR_TRUNCATED');
    expect(error.message).toContain(`has ${data.length} bytes`);
    expect(existsSync(output)).toBe(false);
    expect(readdirSync(dirname(output))).toEqual([]);
    expect((await thrownBy(all(operations.streamImage(id)))).code).toBe('ERR_TRUNCATED');
  });
});

describe('a download is refused', () => {
  test('where there is no image', async () => {
    const operations = await (await cloud()).as('member');
    expect((await thrownBy(operations.downloadImage(id))).code).toBe('ERR_NOT_FOUND');
    expect((await thrownBy(all(operations.streamImage(id)))).code).toBe('ERR_NOT_FOUND');
  });

  test('where there are no data yet', async () => {
    const operations = await (await cloud()).as('member');
    const error = await thrownBy(operations.downloadImage(await operations.createImage('n', rawBare)));
    expect(error.code).toBe('ERR_STATUS');
    expect(error.message).toContain('is queued and has no data');
  });

  test.each<[string, Record<string, unknown>, object]>([
    ['for memory that is too small', { size: 200 }, { limit: 100 }],
    ['for memory that turns out too small', { size: null }, { limit: 100 }],
    ['for pieces of no size', {}, { chunkSize: 0 }],
  ])('%s', async (_, attributes, options) => {
    const { operations } = await serving(attributes, data);
    expect((await thrownBy(operations.downloadImage(id, options))).code).toBe('ERR_ARGUMENT');
  });

  test('for a file that cannot be written', async () => {
    const { operations } = await serving({}, data);
    const error = await thrownBy(operations.downloadImage(id, { output: `${folder()}/missing/out` }));
    expect(error.code).toBe('ERR_FILE');
  });
});
