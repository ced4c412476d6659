import { covers, describe, expect, type ImageClient, test, wrong } from '../../lib/conformance.ts';
import { imported } from '../import/scenes.ts';
import { importedToOne } from './scenes.ts';
import { writableOf } from './writable.ts';

const method = { name: 'glance-direct' } as const;
const storesOf = (image: { readonly stores?: string }) => image.stores?.split(',').sort();

/** An import whose store stands in a header. */
const importTo = (client: ImageClient, id: string, store: string, body: object = {}) =>
  client.sendRaw('importImage', {
    method: 'POST',
    path: `/v2/images/${id}/import`,
    headers: { 'content-type': 'application/json', 'x-image-meta-store': store },
    body: JSON.stringify({ method, ...body }),
  });

async function statusOf(member: ImageClient, id: string): Promise<string> {
  const image = await member.showImage(id);
  expect(image).toHaveStatus(200);
  return image.body.status;
}

/** The stores of an image once its import has ended well. */
async function storesOnceActive(member: ImageClient, id: string): Promise<string[] | undefined> {
  const image = await member.waitForImage(id, 'active');
  expect(image).toHaveStatus(200);
  expect(image.body.status).toBe('active');
  return storesOf(image.body);
}

describe('the stores of an import', () => {
  test(
    'an import that names no store puts the data into the default one',
    covers('store.import.default'),
    async ({ member, shared, discovery }) => {
      const { id } = await shared(imported);
      const preset = discovery.stores.find((store) => store.isDefault)?.id;
      expect(await storesOnceActive(member, id)).toEqual([preset]);
    },
  );

  const everywhere = [
    ['store.import.all-stores', 'all_stores', () => ({ all_stores: true })],
    [
      'store.import.some-may-fail',
      'all_stores_must_succeed set to false',
      (stores: string[]) => ({ stores, all_stores_must_succeed: false }),
    ],
  ] as const;
  for (const [requirement, what, choice] of everywhere) {
    test(
      `an import with ${what} puts the data into every store`,
      covers(requirement),
      async ({ member, stagedImage, imageData, discovery }) => {
        const stores = writableOf(discovery.stores);
        expect(await member.importImage(stagedImage.id, { method, ...choice(stores) })).toHaveStatus(202);
        expect(await storesOnceActive(member, stagedImage.id)).toEqual(stores.toSorted());
        const download = await member.downloadImageData(stagedImage.id);
        expect(download).toHaveStatus(200);
        expect(download).toHaveData(imageData);
      },
    );
  }

  test(
    'the header X-Image-Meta-Store chooses the store of an import',
    covers('store.import.header-chooses'),
    async ({ member, stagedImage, discovery }) => {
      const store = discovery.stores.find((one) => !one.readOnly && !one.isDefault)?.id ?? '';
      expect(await importTo(member, stagedImage.id, store)).toHaveStatus(202);
      expect(await storesOnceActive(member, stagedImage.id)).toEqual([store]);
    },
  );

  test(
    'an import that names one store twice ends in that store, or is refused',
    covers('store.import.twice-the-same'),
    async ({ member, stagedImage: { id }, discovery, until }) => {
      const [store = ''] = writableOf(discovery.stores);
      const answer = await member.importImage(id, { method, stores: [store, store] });
      expect(answer).toHaveStatus(202, 400, 409);
      const tasks = await until(
        () => member.listImageTasks(id),
        ({ body }) => body.tasks.every(({ status }) => status === 'success' || status === 'failure'),
      );
      expect(tasks).toHaveStatus(200);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      const { status, stores } = image.body;
      expect({ status, stores: stores || undefined }).toEqual(
        answer.status === 202 ? { status: 'active', stores: store } : { status: 'uploading', stores: undefined },
      );
    },
  );
});

describe('refused stores of an import', () => {
  test(
    'all_stores together with stores is refused, and the image stays uploading',
    covers('store.import.all-stores-with-stores-refused'),
    async ({ member, stagedImage: { id }, shared, discovery }) => {
      await shared(importedToOne);
      const stores = writableOf(discovery.stores).slice(0, 1);
      expect(await member.importImage(id, wrong({ method, stores, all_stores: true }))).toHaveStatus(400);
      expect(await statusOf(member, id)).toBe('uploading');
    },
  );

  test(
    'one unknown store among those named conflicts, and nothing is put anywhere',
    covers('store.import.one-unknown-conflicts'),
    async ({ member, stagedImage: { id }, shared, discovery, random }) => {
      await shared(importedToOne);
      const stores = writableOf(discovery.stores).slice(0, 1);
      expect(await member.importImage(id, { method, stores: [...stores, random.word('store')] })).toHaveStatus(409);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body.status).toBe('uploading');
      expect(image.body.stores || undefined).toBeUndefined();
    },
  );

  test(
    'an unknown store in the header conflicts, and the image stays uploading',
    covers('store.import.header-unknown-conflicts'),
    async ({ member, stagedImage: { id }, discovery, random }) => {
      expect(await importTo(member, id, random.word('store'))).toHaveStatus(409);
      expect(await statusOf(member, id)).toBe('uploading');
      const [store = ''] = writableOf(discovery.stores);
      expect(await importTo(member, id, store)).toHaveStatus(202);
      expect(await storesOnceActive(member, id)).toEqual([store]);
    },
  );

  test(
    'the header together with stores or all_stores is refused, and the image stays uploading',
    covers('store.import.header-with-body-refused'),
    async ({ member, stagedImage: { id }, discovery }) => {
      const [store = ''] = writableOf(discovery.stores);
      for (const body of [{ stores: [store] }, { all_stores: true }]) {
        expect(await importTo(member, id, store, body)).toHaveStatus(400);
        expect(await statusOf(member, id)).toBe('uploading');
      }
      expect(await importTo(member, id, store)).toHaveStatus(202);
      expect(await storesOnceActive(member, id)).toEqual([store]);
    },
  );

  test(
    'after refused choices of stores the staged data can be imported',
    covers('store.import.again-after-a-refusal'),
    async ({ member, stagedImage: { id }, imageData, random }) => {
      expect(await member.importImage(id, { method, stores: [random.word('store')] })).toHaveStatus(409);
      expect(await member.importImage(id, wrong({ method, stores: [random.word('store')], all_stores: true }))).toHaveStatus(400);
      expect(await member.importImage(id, { method })).toHaveStatus(202);
      await storesOnceActive(member, id);
      const download = await member.downloadImageData(id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
    },
  );
});
