import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('where data lie', () => {
  test('everybody is listed the same stores', covers('store.list.same-for-everybody'), async ({ member, reader, stranger, admin }) => {
    const list = await member.listStores();
    expect(list).toHaveStatus(200);
    expect(list.body.stores).not.toEqual([]);
    for (const client of [reader, stranger, admin]) {
      const other = await client.listStores();
      expect(other).toHaveStatus(200);
      expect(other.body).toEqual(list.body);
    }
  });

  test(
    'an image that is queued or only staged names no stores, and an active one does',
    covers('store.image.without-data-has-none'),
    async ({ member, queuedImage: { id }, imageData }) => {
      const storesOf = async () => {
        const image = await member.showImage(id);
        expect(image).toHaveStatus(200);
        return image.body.stores || undefined;
      };
      expect(await storesOf()).toBeUndefined();
      expect(await member.stageImageData(id, imageData)).toHaveStatus(204);
      expect(await storesOf()).toBeUndefined();
      expect(await member.importImage(id, { method: { name: 'glance-direct' } })).toHaveStatus(202);
      expect((await member.waitForImage(id, 'active')).body.status).toBe('active');
      expect(await storesOf()).toBeDefined();
    },
  );

  test(
    'data in another store than the default come back whole and as a range',
    covers('store.upload.chosen-store-gives-the-same-data'),
    async ({ member, queuedImage: { id }, imageData, discovery }) => {
      const store = discovery.stores.find((one) => !one.readOnly && !one.isDefault)?.id ?? '';
      expect(await member.uploadImageDataTo(id, imageData, store)).toHaveStatus(204);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', stores: store });
      const download = await member.downloadImageData(id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
      const part = await member.downloadImageRange(id, 'bytes=1000-1999');
      expect(part).toHaveStatus(206);
      expect(part).toHaveData(imageData.subarray(1000, 2000));
    },
  );
});
