import { brokenOff, covers, describe, expect, type ImageClient, test } from '../../lib/conformance.ts';

/** Bytes in two pieces, and between them, once the image is saving, something else. */
async function* withPause(data: Uint8Array, untilSaving: () => Promise<unknown>, act: () => Promise<void>): AsyncGenerator<Uint8Array> {
  yield data;
  await untilSaving();
  await act();
  yield data;
}

const twice = (data: Uint8Array) => Buffer.concat([data, data]);
const isSaving = ({ body }: Awaited<ReturnType<ImageClient['showImage']>>) => body?.status === 'saving';

describe('an image while data are uploaded', () => {
  test(
    'a second upload conflicts, and the first ends as if it had been alone',
    covers('state.upload.saving-conflicts'),
    async ({ member, queuedImage: { id }, imageData, random, until }) => {
      const untilSaving = () => until(() => member.showImage(id), isSaving);
      const first = withPause(imageData, untilSaving, async () => {
        expect(await member.uploadImageData(id, random.bytes(1000))).toHaveStatus(409);
      });
      expect(await member.uploadImageData(id, first)).toHaveStatus(204);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', size: 2 * imageData.length });
      const download = await member.downloadImageData(id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(twice(imageData));
    },
  );

  test(
    'when it is deleted meanwhile the upload is answered 410, and it stays away',
    covers('state.upload.deleted-meanwhile-is-gone'),
    async ({ member, queuedImage: { id }, imageData, until }) => {
      const untilSaving = () => until(() => member.showImage(id), isSaving);
      const data = withPause(imageData, untilSaving, async () => {
        expect(await member.deleteImage(id)).toHaveStatus(204);
      });
      expect(await member.uploadImageData(id, data)).toHaveStatus(410);
      expect(await member.showImage(id)).toHaveStatus(404);
    },
  );

  test(
    'a property that is changed meanwhile keeps its new value',
    covers('state.update.while-saving-survives'),
    async ({ member, given, imageData, until }) => {
      const { id } = await given.queued({ conformance: 'old' });
      const untilSaving = () => until(() => member.showImage(id), isSaving);
      const data = withPause(imageData, untilSaving, async () => {
        expect(await member.updateImage(id, [{ op: 'replace', path: '/conformance', value: 'new' }])).toHaveStatus(200);
      });
      expect(await member.uploadImageData(id, data)).toHaveStatus(204);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', conformance: 'new' });
    },
  );

  test(
    'when the connection breaks it goes back to queued, and can be uploaded again',
    covers('state.upload.aborted-goes-back-to-queued'),
    async ({ member, queuedImage: { id }, imageData, until }) => {
      const untilSaving = () => until(() => member.showImage(id), isSaving);
      const data = withPause(imageData, untilSaving, () => Promise.reject(brokenOff()));
      await expect(member.uploadImageData(id, data)).rejects.toMatchObject({ code: 'ERR_BROKEN_OFF' });
      const image = await until(
        () => member.showImage(id),
        ({ body }) => body?.status === 'queued',
      );
      expect(image).toHaveStatus(200);
      expect(image.body.status).toBe('queued');
      expect(await member.uploadImageData(id, imageData)).toHaveStatus(204);
      const download = await member.downloadImageData(id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
    },
  );
});
