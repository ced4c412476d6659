import { bytesOf, covers, describe, expect, streamOf, test } from '../../lib/conformance.ts';

const octets = 'application/octet-stream';

describe('how data are staged', () => {
  test(
    'the size of a staged image is the number of bytes that were staged',
    covers('import.stage.size-is-known'),
    async ({ member, queuedImage: { id }, imageData }) => {
      expect(await member.stageImageData(id, imageData)).toHaveStatus(204);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'uploading', size: imageData.length });
    },
  );

  test(
    'data may be staged in chunks, without a length',
    covers('import.stage.chunked'),
    async ({ member, queuedImage: { id }, random }) => {
      const [key, size] = [random.key(), 100_001];
      expect(await member.stageImageData(id, streamOf(key, size))).toHaveStatus(204);
      expect(await member.importImage(id, { method: { name: 'glance-direct' } })).toHaveStatus(202);
      const image = await member.waitForImage(id, 'active');
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', size });
      const download = await member.downloadImageData(id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(bytesOf(key, size));
    },
  );

  const refusals = [
    ['import.stage.media-type-refused', 'of another media type', { 'content-type': 'application/json' }, 415],
    ['import.stage.size-header-differs-refused', 'fewer than announced', { 'x-openstack-image-size': '1001' }, 400],
    ['import.stage.size-header-differs-refused', 'more than announced', { 'x-openstack-image-size': '999' }, 400],
  ] as const;
  for (const [requirement, what, headers, status] of refusals) {
    test(
      `data ${what} are not staged: ${status}, and the image stays queued`,
      covers(requirement),
      async ({ member, queuedImage: { id }, random }) => {
        const body = random.bytes(1000);
        const stage = (more: Record<string, string>) =>
          member.sendRaw('stageImageData', {
            method: 'PUT',
            path: `/v2/images/${id}/stage`,
            headers: { 'content-type': octets, ...more },
            body,
          });
        expect(await stage(headers)).toHaveStatus(status);
        const image = await member.showImage(id);
        expect(image).toHaveStatus(200);
        expect(image.body.status).toBe('queued');
        expect(await stage({ 'x-openstack-image-size': '1000' })).toHaveStatus(204);
      },
    );
  }

  test(
    'when the image is deleted meanwhile, the data are refused and the image stays away',
    covers('import.stage.deleted-meanwhile-is-gone'),
    async ({ member, queuedImage: { id }, imageData, until }) => {
      async function* interrupted(): AsyncGenerator<Uint8Array> {
        yield imageData;
        await until(
          () => member.showImage(id),
          ({ body }) => body.status === 'uploading',
        );
        expect(await member.deleteImage(id)).toHaveStatus(204);
        yield imageData;
      }
      expect(await member.stageImageData(id, interrupted())).toHaveStatus(410, 404);
      expect(await member.showImage(id)).toHaveStatus(404);
    },
  );
});
