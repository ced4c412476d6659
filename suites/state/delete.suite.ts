import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { endedTasksOf } from '../import/ended-tasks.ts';

describe('delete an image in any status', () => {
  const deletable = [
    ['state.delete.uploading-is-gone', 'staged'],
    ['state.delete.deactivated-is-gone', 'deactivated'],
  ] as const;
  for (const [requirement, state] of deletable) {
    test(`an image that is ${state} can be deleted`, covers(requirement), async ({ member, given, imageData }) => {
      const { id } = await given[state](imageData);
      expect(await member.deleteImage(id)).toHaveStatus(204);
      expect(await member.showImage(id)).toHaveStatus(404);
    });
  }

  for (const state of ['staged', 'active', 'deactivated'] as const) {
    test(
      `a protected image that is ${state} is not deleted until it is unprotected`,
      covers('state.delete.protected-in-any-status'),
      async ({ member, given, imageData }) => {
        const protectedOne = await given[state](imageData, { protected: true });
        expect(await member.deleteImage(protectedOne.id)).toHaveStatus(403);
        const image = await member.showImage(protectedOne.id);
        expect(image).toHaveStatus(200);
        expect(image.body).toEqual(protectedOne);
        expect(await member.updateImage(protectedOne.id, [{ op: 'replace', path: '/protected', value: false }])).toHaveStatus(200);
        expect(await member.deleteImage(protectedOne.id)).toHaveStatus(204);
      },
    );
  }

  test(
    'the staged data of a protected image outlive a delete that is refused, and can be imported',
    covers('state.delete.protected-keeps-staged-data'),
    async ({ member, given, imageData, until }) => {
      const { id } = await given.staged(imageData, { protected: true });
      expect(await member.deleteImage(id)).toHaveStatus(403);
      expect(await member.importImage(id, { method: { name: 'glance-direct' } })).toHaveStatus(202);
      // The task first: where the data are gone the image stays importing, and looking at it would take all the time there is.
      expect(await endedTasksOf(member, id, until)).toMatchObject([{ status: 'success' }]);
      const image = await member.waitForImage(id, 'active');
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', size: imageData.length, protected: true });
    },
  );

  test(
    'an admin does not delete a protected image either, until it is unprotected',
    covers('state.delete.protected-admin-refused'),
    async ({ member, admin, given }) => {
      const { id } = await given.queued({ protected: true });
      expect(await admin.deleteImage(id)).toHaveStatus(403);
      expect(await member.updateImage(id, [{ op: 'replace', path: '/protected', value: false }])).toHaveStatus(200);
      expect(await admin.deleteImage(id)).toHaveStatus(204);
    },
  );
});

describe('a deleted image', () => {
  test(
    'it is unknown to an admin too',
    covers('state.deleted.is-not-found-by-an-admin'),
    async ({ member, admin, queuedImage: { id } }) => {
      expect(await admin.showImage(id)).toHaveStatus(200);
      expect(await member.deleteImage(id)).toHaveStatus(204);
      expect(await admin.showImage(id)).toHaveStatus(404);
    },
  );

  test(
    'its id is never free again',
    covers('state.deleted.id-is-never-free-again'),
    async ({ member, queuedImage: { id }, random, formats }) => {
      expect(await member.deleteImage(id)).toHaveStatus(204);
      const body = { id, name: random.name('image'), visibility: 'private', ...formats } as const;
      expect(await member.createImage(body)).toHaveStatus(409);
      expect(await member.showImage(id)).toHaveStatus(404);
      expect(await member.createImage({ ...body, id: random.uuid() })).toHaveStatus(201);
    },
  );
});
