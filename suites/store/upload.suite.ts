import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('upload image data to a store', () => {
  test(
    'data uploaded without naming a store lie in the default store',
    covers('store.upload.goes-to-the-default'),
    async ({ member, queuedImage, imageData, discovery }) => {
      const preset = discovery.stores.find((store) => store.isDefault);
      expect(await member.uploadImageData(queuedImage.id, imageData)).toHaveStatus(204);
      const image = await member.showImage(queuedImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', stores: preset?.id });
    },
  );

  test(
    'data uploaded with X-Image-Meta-Store lie in that store',
    covers('store.upload.header-chooses'),
    async ({ member, given, imageData, discovery }) => {
      for (const { id: store } of discovery.stores.filter((one) => !one.readOnly).slice(0, 3)) {
        const { id } = await given.queued();
        expect(await member.uploadImageDataTo(id, imageData, store)).toHaveStatus(204);
        const image = await member.showImage(id);
        expect(image).toHaveStatus(200);
        expect(image.body).toMatchObject({ status: 'active', stores: store });
        const download = await member.downloadImageData(id);
        expect(download).toHaveStatus(200);
        expect(download).toHaveData(imageData);
      }
    },
  );

  test(
    'a store that does not exist is refused, and the image stays queued',
    covers('store.upload.unknown-refused'),
    async ({ member, queuedImage, imageData, random }) => {
      // Little data: a server in front may reset a connection whose body nobody reads.
      expect(await member.uploadImageDataTo(queuedImage.id, imageData.subarray(0, 1000), random.word('store'))).toHaveStatus(400);
      const image = await member.showImage(queuedImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'queued', size: null });
      expect(await member.uploadImageData(queuedImage.id, imageData)).toHaveStatus(204);
    },
  );
});
