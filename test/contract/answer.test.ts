import { describe, expect, test } from 'vitest';
import { createValidator, violationText } from '../../lib/contract/index.ts';
import { imageApiV2 } from '../../specs/schemas.gen.ts';
import { imageBody, imageWithout } from './answers.ts';

const validator = createValidator(imageApiV2);
const json = { 'content-type': 'application/json' };
const data = { 'content-type': 'application/octet-stream' };
const created = { ...json, location: 'http://g/v2/images/1' };
const text = JSON.stringify;

/** What a service answered, and the violations as `where: expected … got …`. */
type Row = [string, string, number, Record<string, string>, string, string[]];

function violationsOf(operation: string, status: number, headers: Record<string, string>, body: string): string[] {
  return validator.answer(operation, { status, headers, text: body }).map((v) => `${v.where}: expected ${v.expected}, got ${v.got}`);
}

describe('an answer that keeps the contract', () => {
  test.each<Row>([
    ['an image', 'showImage', 200, json, text(imageBody()), []],
    [
      'a media type with parameters and capitals',
      'showImage',
      200,
      { 'content-type': 'Application/JSON; charset=UTF-8' },
      text(imageBody()),
      [],
    ],
    ['custom properties', 'showImage', 200, json, text(imageBody({ hw_disk_bus: 'scsi' })), []],
    ['a created image', 'createImage', 201, created, text(imageBody()), []],
    ['an empty body', 'deleteImage', 204, {}, '', []],
    ['an error page of any kind', 'showImage', 404, { 'content-type': 'text/html' }, '<h1>none</h1>', []],
    ['an error without a body', 'showImage', 404, {}, '', []],
    ['data', 'downloadImageData', 200, data, '', []],
    [
      'a choice of versions',
      'getVersionsAtRoot',
      300,
      json,
      text({ versions: [{ id: 'v2.0', status: 'CURRENT', links: [{ rel: 'self', href: '/v2/' }] }] }),
      [],
    ],
    ['an empty page', 'listImages', 200, json, text({ images: [], first: '/v2/images', schema: '/v2/schemas/images' }), []],
  ])('%s', (_, operation, status, headers, body, expected) => {
    expect(violationsOf(operation, status, headers, body)).toEqual(expected);
  });
});

describe('an answer that breaks it', () => {
  test.each<Row>([
    ['undocumented status', 'deleteImage', 200, {}, '', ['status: expected one of 204, 400, 401, 403, 404, 409, got 200']],
    ['server error', 'showImage', 500, {}, '', ['status: expected one of 200, 400, 401, 403, 404, got 500']],
    ['missing header', 'createImage', 201, json, text(imageBody()), ['header location: expected to be there, got none']],
    [
      'empty header',
      'createImage',
      201,
      { ...created, location: '' },
      text(imageBody()),
      ['header location: expected must NOT have fewer than 1 characters, got ""'],
    ],
    [
      'malformed header',
      'downloadImageData',
      206,
      { ...data, 'content-range': '0-4' },
      '',
      ['header content-range: expected text like ^bytes [0-9]+-[0-9]+/[0-9]+$, got "0-4"'],
    ],
    ['missing key', 'showImage', 200, json, text(imageWithout('status')), ['body: expected the key status, got none']],
    ['wrong type', 'showImage', 200, json, text(imageBody({ size: '5' })), ['body /size: expected type integer or null, got "5"']],
    [
      'wrong word',
      'showImage',
      200,
      json,
      text(imageBody({ status: 'ready' })),
      [expect.stringMatching(/^body \/status: expected one of queued,.*got "ready"$/)],
    ],
    [
      'bad pattern',
      'showImage',
      200,
      json,
      text(imageBody({ checksum: 'ABC' })),
      ['body /checksum: expected text like ^[0-9a-f]{32}$, got "ABC"'],
    ],
    [
      'bad time',
      'showImage',
      200,
      json,
      text(imageBody({ created_at: '2026-11-01 00:00' })),
      [expect.stringMatching(/^body \/created_at: expected text like/)],
    ],
    ['bad format', 'showImage', 200, json, text(imageBody({ id: 'one' })), ['body /id: expected the format uuid, got "one"']],
    [
      'custom property that is no text',
      'showImage',
      200,
      json,
      text(imageBody({ hw_cores: 4 })),
      ['body /hw_cores: expected type string, got 4'],
    ],
    [
      'deep inside of a list',
      'listImages',
      200,
      json,
      text({ images: [imageBody(), imageBody({ protected: 'false' })], first: '/v2/images', schema: '/v2/schemas/images' }),
      ['body /images/1/protected: expected type boolean, got "false"'],
    ],
    [
      'wrong media type',
      'showImage',
      200,
      { 'content-type': 'text/html' },
      text(imageBody()),
      ['header content-type: expected application/json, got text/html'],
    ],
    ['no media type', 'showImage', 200, {}, text(imageBody()), ['header content-type: expected application/json, got none']],
    ['not JSON', 'showImage', 200, json, '<html>', ['body: expected JSON, got "<html>"']],
    ['JSON cut short', 'showImage', 200, json, text(imageBody()).slice(0, 10), [expect.stringContaining('body: expected JSON')]],
    ['JSON null', 'showImage', 200, json, 'null', ['body: expected type object, got null']],
    ['a body where none is due', 'deleteImage', 204, {}, '{}', ['body: expected an empty body, got "{}"']],
    ['a body after an accepted import', 'importImage', 202, {}, 'ok', ['body: expected an empty body, got "ok"']],
    [
      'two at once',
      'createImage',
      201,
      json,
      text(imageWithout('owner')),
      ['header location: expected to be there, got none', 'body: expected the key owner, got none'],
    ],
  ])('%s', (_, operation, status, headers, body, expected) => {
    expect(violationsOf(operation, status, headers, body)).toEqual(expected);
  });

  test('says operation, status, place, expected and got in one line', () => {
    const [violation] = validator.answer('showImage', { status: 200, headers: json, text: text(imageBody({ min_ram: -1 })) });
    expect(violationText(violation!)).toBe('showImage 200: body /min_ram: expected must be >= 0, got -1');
  });

  test('a long value is cut', () => {
    const [violation] = validator.answer('deleteImage', { status: 204, headers: {}, text: 'x'.repeat(5000) });
    expect(violation?.got.length).toBeLessThanOrEqual(120);
  });
});

test('an operation that the contract does not have is a fault of the suite', () => {
  expect(() => validator.answer('makeCoffee', { status: 200, headers: {}, text: '' })).toThrow(
    expect.objectContaining({ code: 'ERR_BROKEN' }),
  );
});
