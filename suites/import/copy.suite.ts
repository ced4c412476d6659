import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { writableOf } from '../store/writable.ts';

const method = { name: 'copy-image' } as const;
const storesOf = (image: { readonly stores?: string }) => image.stores?.split(',').sort();

describe('import by copy-image', () => {
  test(
    'an admin copies the data into a further store, and image, sums and data stay what they were',
    covers('import.copy-image.adds-a-store'),
    async ({ member, admin, activeImage, imageData, discovery }) => {
      const { id, stores: present = '', size, checksum, os_hash_value = null } = activeImage;
      const store = writableOf(discovery.stores).find((one) => one !== present) ?? '';
      expect(await admin.importImage(id, { method, stores: [store] })).toHaveStatus(202);
      const image = await member.waitForImage(id, 'active');
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', size, checksum, os_hash_value });
      expect(storesOf(image.body)).toEqual([present, store].sort());
      const download = await member.downloadImageData(id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
    },
  );

  test(
    'all_stores copies the data into every store, and a second time changes nothing',
    covers('import.copy-image.all-stores'),
    async ({ member, admin, activeImage: { id }, discovery }) => {
      expect(await admin.importImage(id, { method, all_stores: true })).toHaveStatus(202);
      const image = await member.waitForImage(id, 'active');
      expect(image).toHaveStatus(200);
      expect(storesOf(image.body)).toEqual(writableOf(discovery.stores).sort());
      expect(await admin.importImage(id, { method, all_stores: true })).toHaveStatus(202);
      const again = await member.waitForImage(id, 'active');
      expect(again).toHaveStatus(200);
      expect({ ...again.body, updated_at: image.body.updated_at }).toEqual(image.body);
    },
  );

  const refusals = [
    ['import.copy-image.present-refused', 'a store that has the data', (preset: string) => ({ stores: [preset] }), 400],
    ['import.copy-image.without-stores-refused', 'no store', () => ({}), 400],
    [
      'import.copy-image.unknown-store-conflicts',
      'a store that does not exist',
      (_: string, unknown: string) => ({ stores: [unknown] }),
      409,
    ],
  ] as const;
  for (const [requirement, what, choice, status] of refusals) {
    test(
      `an image in the default store is not copied into ${what}: ${status}`,
      covers(requirement),
      async ({ member, admin, activeImage, random }) => {
        const body = { method, ...choice(activeImage.stores ?? '', random.word('store')) };
        expect(await admin.importImage(activeImage.id, body as Parameters<typeof admin.importImage>[1])).toHaveStatus(status);
        const image = await member.showImage(activeImage.id);
        expect(image).toHaveStatus(200);
        expect(image.body).toEqual(activeImage);
      },
    );
  }

  const others = [
    ['import.copy-image.owner-refused', 'the owner', 'member', 403],
    ['import.copy-image.stranger-is-not-found', 'another project', 'stranger', 404],
  ] as const;
  for (const [requirement, what, role, status] of others) {
    test(`a private image is not copied for ${what}: ${status}`, covers(requirement), async ({ member, as, activeImage, discovery }) => {
      const store = writableOf(discovery.stores).find((one) => one !== activeImage.stores);
      const client = await as(role);
      expect(await client.importImage(activeImage.id, { method, ...(store ? { stores: [store] } : { all_stores: true }) })).toHaveStatus(
        status,
      );
      const image = await member.showImage(activeImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body).toEqual(activeImage);
    });
  }
});
