import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { empty } from './scenes.ts';

describe('download all image data', () => {
  test('an image of no bytes is downloaded as nothing', covers('download.empty-data'), async ({ member, shared }) => {
    const { id } = await shared(empty);
    const download = await member.downloadImageData(id);
    expect(download).toHaveStatus(200);
    expect(download.content.size).toBe(0);
  });

  test(
    'Content-Length is the size of the image, the first time and the second',
    covers('download.content-length'),
    async ({ member, activeImage, imageData }) => {
      for (const _time of ['first', 'second']) {
        const download = await member.downloadImageData(activeImage.id);
        expect(download).toHaveStatus(200);
        expect(download.headers['content-length']).toBe(String(imageData.length));
      }
    },
  );

  // Of an image of its own: what another test's download has had cached is given before anything looks at the body.
  test('a request with a body is refused', covers('download.body-refused'), async ({ member, activeImage }) => {
    const request = { method: 'GET', path: `/v2/images/${activeImage.id}/file` };
    expect(await member.sendRaw('downloadImageData', { ...request, body: '{}' })).toHaveStatus(400);
    expect(await member.sendRaw('downloadImageData', request)).toHaveStatus(200);
  });
});
