import { covers, describe, expect, sumOf, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { forRangesOf } from './scenes.ts';

/** Of 5000 bytes each range is those from the first to the last of two places. */
const forms: [requirement: RequirementId, what: string, ranges: [range: string, first: number, last: number][]][] = [
  [
    'range.one-byte',
    'the first and the last byte can be had alone',
    [
      ['bytes=0-0', 0, 0],
      ['bytes=4999-4999', 4999, 4999],
      ['bytes=-1', 4999, 4999],
      ['bytes=4999-', 4999, 4999],
    ],
  ],
  ['range.whole', 'the open range from 0 gives all data', [['bytes=0-', 0, 4999]]],
  [
    'range.end-is-clamped',
    'a range that ends beyond the data is cut at their end',
    [
      ['bytes=4000-5000', 4000, 4999],
      ['bytes=0-999999', 0, 4999],
    ],
  ],
  [
    'range.end-of-many-digits',
    'a last position of many digits is cut at the end of the data',
    [
      ['bytes=4000-18446744073709551616', 4000, 4999],
      [`bytes=4990-${'9'.repeat(40)}`, 4990, 4999],
    ],
  ],
  ['range.suffix-longer-than-the-data', 'a suffix longer than the data gives all of them', [['bytes=-5001', 0, 4999]]],
];

describe('forms of ranges of image data', () => {
  for (const [requirement, what, ranges] of forms) {
    test(`${what}`, covers(requirement), async ({ member, shared }) => {
      const { data, image } = await shared(forRangesOf[5000]);
      for (const [range, first, last] of ranges) {
        const part = await member.downloadImageRange(image.id, range);
        expect(part).toHaveStatus(206);
        expect(part.headers['content-range']).toBe(`bytes ${first}-${last}/5000`);
        expect(part).toHaveData(data.subarray(first, last + 1));
      }
    });
  }

  test('a range across many blocks comes back byte for byte', covers('range.across-chunks'), async ({ member, given, random }) => {
    const data = random.bytes(300_000);
    const { id } = await given.active(data);
    for (const [range, first, last] of [
      ['bytes=60000-250000', 60_000, 250_000],
      ['bytes=65535-65536', 65_535, 65_536],
      ['bytes=1-', 1, 299_999],
    ] as const) {
      const part = await member.downloadImageRange(id, range);
      expect(part).toHaveStatus(206);
      expect(part.headers['content-range']).toBe(`bytes ${first}-${last}/300000`);
      expect(part).toHaveData(data.subarray(first, last + 1));
    }
  });

  test(
    'ranges one after another are the data, with the os_hash_value of the image',
    covers('range.parts-make-the-whole'),
    async ({ member, shared }) => {
      const { data, image } = await shared(forRangesOf[65_536]);
      const parts: Uint8Array[] = [];
      for (let first = 0; first < data.length; first += 20_000) {
        const part = await member.downloadImageRange(image.id, `bytes=${first}-${first + 19_999}`);
        expect(part).toHaveStatus(206);
        parts.push(part.content.bytes);
      }
      expect(sumOf(Buffer.concat(parts), image.os_hash_algo ?? '')).toBe(image.os_hash_value);
    },
  );

  test('Content-MD5 of a part is the checksum of the whole image', covers('range.content-md5-of-the-whole'), async ({ member, shared }) => {
    const { image } = await shared(forRangesOf[65_536]);
    const part = await member.downloadImageRange(image.id, 'bytes=10-19');
    expect(part).toHaveStatus(206);
    expect(part.headers['content-md5']).toBe(image.checksum);
  });
});
