import { covers, describe, expect, test } from '../../lib/conformance.ts';

type Store = { readonly id: string; readonly readOnly: boolean; readonly isDefault: boolean };

/** The default store and another one that takes data. */
function twoOf(stores: readonly Store[]): [string, string] {
  const writable = stores.filter((one) => !one.readOnly);
  return [writable.find((one) => one.isDefault)?.id ?? '', writable.find((one) => !one.isDefault)?.id ?? ''];
}

describe('delete an image from a store', () => {
  test(
    'one of two copies can be deleted: the image is active with the other, and gives out the same data',
    covers('store.delete.copy-is-gone'),
    async ({ member, admin, given, imageData, discovery }) => {
      const [preset, other] = twoOf(discovery.stores);
      const { id } = await given.imported(imageData, [preset, other]);
      expect(await admin.deleteImageFromStore(id, other)).toHaveStatus(204);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', stores: preset });
      const download = await member.downloadImageData(id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
    },
  );

  test(
    'the copy in the default store can be deleted, and the sums stay what they were',
    covers('store.delete.first-copy-can-go'),
    async ({ member, admin, given, imageData, discovery }) => {
      const [preset, other] = twoOf(discovery.stores);
      const { id, size, checksum, os_hash_value } = await given.imported(imageData, [preset, other]);
      expect(await admin.deleteImageFromStore(id, preset)).toHaveStatus(204);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', stores: other, size, checksum, os_hash_value });
      const download = await member.downloadImageData(id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
    },
  );

  test(
    'a copy that was deleted can be made again',
    covers('store.delete.copy-can-come-back'),
    async ({ member, admin, given, imageData, discovery }) => {
      const [preset, other] = twoOf(discovery.stores);
      const { id } = await given.imported(imageData, [preset, other]);
      expect(await admin.deleteImageFromStore(id, other)).toHaveStatus(204);
      expect(await admin.importImage(id, { method: { name: 'copy-image' }, stores: [other] })).toHaveStatus(202);
      const image = await member.waitForImage(id, 'active');
      expect(image).toHaveStatus(200);
      expect(image.body.stores?.split(',').sort()).toEqual([preset, other].sort());
    },
  );

  test(
    'a copy of a protected image can be deleted while another remains',
    covers('store.delete.protected-is-no-hindrance'),
    async ({ member, admin, given, imageData, discovery }) => {
      const [preset, other] = twoOf(discovery.stores);
      const { id } = await given.imported(imageData, [preset, other]);
      expect(await member.updateImage(id, [{ op: 'replace', path: '/protected', value: true }])).toHaveStatus(200);
      expect(await admin.deleteImageFromStore(id, other)).toHaveStatus(204);
    },
  );
});
