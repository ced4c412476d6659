import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { active } from './scenes.ts';
import { writableOf } from './writable.ts';

describe('refused deletions from a store', () => {
  test(
    'the only copy cannot be deleted, and can be downloaded as before',
    covers('store.delete.last-copy-refused'),
    async ({ member, admin, activeImage, imageData }) => {
      const { id, stores = '' } = activeImage;
      expect(await admin.deleteImageFromStore(id, stores)).toHaveStatus(403);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', stores });
      const download = await member.downloadImageData(id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
    },
  );

  test(
    'a store that does not hold the image is not found, and the others keep it',
    covers('store.delete.not-in-that-store-is-not-found'),
    async ({ member, admin, given, imageData, discovery }) => {
      const [first = '', second = '', third = ''] = writableOf(discovery.stores);
      const { id, stores } = await given.imported(imageData, [first, second]);
      expect(await admin.deleteImageFromStore(id, third)).toHaveStatus(404);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', stores });
      expect(await admin.deleteImageFromStore(id, second)).toHaveStatus(204);
    },
  );

  test(
    'an image that does not exist is not found',
    covers('store.delete.unknown-image-is-not-found'),
    async ({ admin, discovery, unknownId }) => {
      const [store = ''] = writableOf(discovery.stores);
      expect(await admin.deleteImageFromStore(unknownId, store)).toHaveStatus(404);
    },
  );

  test(
    'a store that does not exist conflicts, and the image stays as it was',
    covers('store.delete.unknown-store-conflicts'),
    async ({ member, admin, shared, random }) => {
      const activeImage = await shared(active);
      expect(await admin.deleteImageFromStore(activeImage.id, random.word('store'))).toHaveStatus(409);
      const image = await member.showImage(activeImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body).toEqual(activeImage);
    },
  );

  for (const state of ['queued', 'deactivated'] as const) {
    test(
      `a ${state} image conflicts, and stays so`,
      covers('store.delete.not-active-conflicts'),
      async ({ member, admin, given, imageData, discovery }) => {
        const store = discovery.stores.find((one) => one.isDefault)?.id ?? '';
        const { id } = state === 'queued' ? await given.queued() : await given.deactivated(imageData);
        expect(await admin.deleteImageFromStore(id, store)).toHaveStatus(409);
        const image = await member.showImage(id);
        expect(image).toHaveStatus(200);
        expect(image.body.status).toBe(state);
      },
    );
  }

  const refusals = [
    ['store.delete.owner-refused', 'by the owner, who is no admin', 'member', 403],
    ['store.delete.stranger-refused', 'by another project', 'stranger', 404],
  ] as const;
  for (const [requirement, what, role, status] of refusals) {
    test(`a copy of a private image is not deleted ${what}`, covers(requirement), async ({ member, as, given, imageData, discovery }) => {
      const [first = '', second = ''] = writableOf(discovery.stores);
      const { id, stores } = await given.imported(imageData, [first, second]);
      expect(await (await as(role)).deleteImageFromStore(id, second)).toHaveStatus(status);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', stores });
    });
  }

  test(
    'a body is refused, and the copy stays until it is deleted without one',
    covers('store.delete.body-refused'),
    async ({ member, admin, given, imageData, discovery }) => {
      const [first = '', second = ''] = writableOf(discovery.stores);
      const { id, stores } = await given.imported(imageData, [first, second]);
      const headers = { 'content-type': 'application/json' };
      const path = `/v2/stores/${second}/${id}`;
      expect(await admin.sendRaw('deleteImageFromStore', { method: 'DELETE', path, headers, body: '{}' })).toHaveStatus(400);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body.stores).toBe(stores);
      expect(await admin.deleteImageFromStore(id, second)).toHaveStatus(204);
    },
  );

  test('without a token nothing is deleted', covers('store.delete.token-required'), async ({ anonymous, member, shared }) => {
    const activeImage = await shared(active);
    expect(await anonymous.deleteImageFromStore(activeImage.id, activeImage.stores ?? '')).toHaveStatus(401);
    const image = await member.showImage(activeImage.id);
    expect(image).toHaveStatus(200);
    expect(image.body).toEqual(activeImage);
  });
});
