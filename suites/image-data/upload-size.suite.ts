import { covers, describe, expect, test } from '../../lib/conformance.ts';

/** An upload that says its size in a header of its own, as a request of no contract: what it says may be nonsense. */
const announcing = (id: string, size: string, body: Uint8Array) => ({
  ...{ method: 'PUT', path: `/v2/images/${id}/file`, body },
  headers: { 'content-type': 'application/octet-stream', 'x-openstack-image-size': size },
});

describe('the announced size of an upload', () => {
  test(
    'data of the size that x-openstack-image-size says are taken',
    covers('upload.size-header-matches'),
    async ({ member, queuedImage: { id }, imageData }) => {
      expect(await member.sendRaw('uploadImageData', announcing(id, `${imageData.length}`, imageData))).toHaveStatus(204);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', size: imageData.length });
    },
  );

  for (const [shows, what, sizes] of [
    ['upload.size-header-differs-refused', 'differs from the data', ['999', '1001']],
    ['upload.size-header-bad-refused', 'is negative or no number', ['-1', 'many', '10.5']],
  ] as const) {
    for (const size of sizes) {
      test(
        `an announced size of 1000 bytes that ${what}, ${size}, is answered 400, and the image is queued`,
        covers(shows),
        async ({ member, queuedImage: { id }, random }) => {
          const data = random.bytes(1000);
          expect(await member.sendRaw('uploadImageData', announcing(id, size, data))).toHaveStatus(400);
          const refused = await member.showImage(id);
          expect(refused).toHaveStatus(200);
          expect(refused.body).toMatchObject({ status: 'queued', size: null });
          expect(await member.sendRaw('uploadImageData', announcing(id, '1000', data))).toHaveStatus(204);
        },
      );
    }
  }
});
