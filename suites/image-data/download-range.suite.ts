import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { forRangesOf } from './scenes.ts';

describe('download a range of image data', () => {
  test('a range gives just its bytes, and Content-Range says which', covers('image-data.download.range'), async ({ member, shared }) => {
    const { data, image } = await shared(forRangesOf[65_536]);
    const end = data.length;
    const ranges: [range: string, from: number, to: number][] = [
      ['bytes=0-0', 0, 0],
      ['bytes=0-99', 0, 99],
      ['bytes=1000-1999', 1000, 1999],
      [`bytes=${end - 1}-${end - 1}`, end - 1, end - 1],
      ['bytes=-10', end - 10, end - 1],
      [`bytes=${end - 25}-`, end - 25, end - 1],
      [`bytes=${end - 50}-${end + 50}`, end - 50, end - 1],
    ];
    for (const [range, from, to] of ranges) {
      const part = await member.downloadImageRange(image.id, range);
      expect(part).toHaveStatus(206);
      expect(part.headers['content-range']).toBe(`bytes ${from}-${to}/${end}`);
      expect(part.content.size).toBe(to - from + 1);
      expect([...part.content.bytes]).toEqual([...data.subarray(from, to + 1)]);
    }
  });

  test(
    'a range that begins beyond the end is refused, and the whole can still be had',
    covers('image-data.download.range-beyond-the-end'),
    async ({ member, activeImage, imageData }) => {
      const end = imageData.length;
      expect(await member.downloadImageRange(activeImage.id, `bytes=${end - 1}-`)).toHaveStatus(206);
      for (const range of [`bytes=${end}-`, `bytes=${end}-${end + 9}`, `bytes=${end + 1000}-${end + 2000}`]) {
        expect(await member.downloadImageRange(activeImage.id, range)).toHaveStatus(416);
      }
      expect(await member.downloadImageData(activeImage.id)).toHaveStatus(200);
    },
  );
});
