import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { imported } from '../import/scenes.ts';
import { writableOf } from './writable.ts';

const method = { name: 'glance-direct' } as const;
const storesOf = (image: { readonly stores?: string }) => image.stores?.split(',').sort();

describe('import image data into stores', () => {
  test(
    'an import that names one store puts the data into no other',
    covers('store.import.goes-to-those-named'),
    async ({ member, stagedImage, imageData, discovery }) => {
      const [store] = discovery.stores.filter((one) => !one.readOnly && !one.isDefault).map((one) => one.id) as [string];
      expect(await member.importImage(stagedImage.id, { method, stores: [store] })).toHaveStatus(202);
      const image = await member.waitForImage(stagedImage.id, 'active');
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', size: imageData.length });
      expect(storesOf(image.body)).toEqual([store]);
      const download = await member.downloadImageData(stagedImage.id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
    },
  );

  test(
    'an import that names two stores puts the data into both and no third',
    covers('store.import.goes-to-those-named'),
    async ({ member, stagedImage, imageData, discovery }) => {
      const stores = writableOf(discovery.stores);
      const named = stores.slice(-2);
      expect(await member.importImage(stagedImage.id, { method, stores: named })).toHaveStatus(202);
      const image = await member.waitForImage(stagedImage.id, 'active');
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', size: imageData.length });
      expect(storesOf(image.body)).toEqual(named.toSorted());
    },
  );

  test(
    'an import that names an unknown store conflicts, and the image stays uploading',
    covers('store.import.unknown-conflicts'),
    async ({ member, stagedImage, shared, random }) => {
      await shared(imported);
      expect(await member.importImage(stagedImage.id, { method, stores: [random.word('store')] })).toHaveStatus(409);
      const refused = await member.showImage(stagedImage.id);
      expect(refused).toHaveStatus(200);
      expect(refused.body.status).toBe('uploading');
    },
  );
});
