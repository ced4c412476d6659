import { covers, describe, expect, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { queued, staged } from '../scenes.ts';
import { empty, forRangesOf } from './scenes.ts';

const refusals: [requirement: RequirementId, what: string, status: number, ranges: string[]][] = [
  ['range.multiple-refused', 'several ranges at once', 400, ['bytes=0-9,20-29', 'bytes=0-9,-10']],
  ['range.at-the-end-refused', 'a range that begins right behind the last byte', 416, ['bytes=65536-', 'bytes=65536-65536']],
  ['range.inverted-refused', 'a range that ends before it begins', 416, ['bytes=20-10', 'bytes=1-0']],
  ['range.other-unit-refused', 'another unit, or no range at all', 416, ['octets=0-9', 'bytes=a-b', 'bytes']],
];

describe('refused ranges of image data', () => {
  for (const [requirement, what, status, ranges] of refusals) {
    test(`${what} is answered ${status}`, covers(requirement), async ({ member, shared }) => {
      const { id } = (await shared(forRangesOf[65_536])).image;
      expect(await member.downloadImageRange(id, 'bytes=0-9')).toHaveStatus(206);
      for (const range of ranges) expect(await member.downloadImageRange(id, range)).toHaveStatus(status);
    });
  }

  test('bytes=- is refused, and is no server error', covers('range.hyphen-alone-refused'), async ({ member, shared }) => {
    const { id } = (await shared(forRangesOf[65_536])).image;
    expect(await member.downloadImageRange(id, 'bytes=0-9')).toHaveStatus(206);
    expect(await member.downloadImageRange(id, 'bytes=-')).toHaveStatus(400, 416);
  });

  test('an image of no bytes has no first byte', covers('range.empty-image-refused'), async ({ member, shared }) => {
    const { id } = await shared(empty);
    expect(await member.downloadImageData(id)).toHaveStatus(200);
    expect(await member.downloadImageRange(id, 'bytes=0-0')).toHaveStatus(416);
  });

  test('a range of a queued image is answered 204', covers('range.queued-is-empty'), async ({ member, shared }) => {
    const { id } = await shared(queued);
    expect(await member.downloadImageData(id)).toHaveStatus(204);
    expect(await member.downloadImageRange(id, 'bytes=0-9')).toHaveStatus(204);
  });

  test('a range of a staged image is answered 204', covers('range.uploading-is-empty'), async ({ member, shared }) => {
    const { id } = (await shared(staged)).image;
    expect(await member.downloadImageData(id)).toHaveStatus(204);
    expect(await member.downloadImageRange(id, 'bytes=0-9')).toHaveStatus(204);
  });

  test(
    'the owner cannot download a range of a deactivated image',
    covers('range.deactivated-refused'),
    async ({ member, admin, activeImage: { id } }) => {
      expect(await member.downloadImageRange(id, 'bytes=0-9')).toHaveStatus(206);
      expect(await admin.deactivateImage(id)).toHaveStatus(204);
      expect(await member.downloadImageRange(id, 'bytes=0-9')).toHaveStatus(403);
    },
  );

  test('a range of an image of another project is not found', covers('range.hidden-is-not-found'), async ({ member, stranger, shared }) => {
    const { id } = (await shared(forRangesOf[65_536])).image;
    expect(await stranger.downloadImageRange(id, 'bytes=0-9')).toHaveStatus(404);
    expect(await member.downloadImageRange(id, 'bytes=0-9')).toHaveStatus(206);
  });

  test(
    'another project can download a range of a community image',
    covers('range.of-another-projects-community-image'),
    async ({ stranger, given, imageData }) => {
      const { id } = await given.active(imageData, { visibility: 'community' });
      const part = await stranger.downloadImageRange(id, 'bytes=100-199');
      expect(part).toHaveStatus(206);
      expect(part).toHaveData(imageData.subarray(100, 200));
    },
  );
});
