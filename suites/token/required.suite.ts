import { covers, describe, expect, type ImageClient, type Reply, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { active } from '../visibility/scenes.ts';

const data = new TextEncoder().encode('sixteen bytes...');

const acts: [
  requirement: RequirementId,
  what: string,
  /** What it is tried on: an image of its own, or a shared one where it only reads. */
  on: 'queued' | 'staged' | 'shared',
  act: (client: ImageClient, id: string) => Promise<Reply<unknown>>,
  status: number,
][] = [
  ['token.show.required', 'an image is shown', 'shared', (client, id) => client.showImage(id), 200],
  [
    'token.update.required',
    'an image is changed',
    'queued',
    (client, id) => client.updateImage(id, [{ op: 'replace', path: '/min_disk', value: 7 }]),
    200,
  ],
  ['token.delete.required', 'an image is deleted', 'queued', (client, id) => client.deleteImage(id), 204],
  ['token.upload.required', 'data are uploaded', 'queued', (client, id) => client.uploadImageData(id, data), 204],
  ['token.stage.required', 'data are staged', 'queued', (client, id) => client.stageImageData(id, data), 204],
  [
    'token.import.required',
    'an import begins',
    'staged',
    (client, id) => client.importImage(id, { method: { name: 'glance-direct' } }),
    202,
  ],
  ['token.add-tag.required', 'a tag is added', 'queued', (client, id) => client.addTag(id, 'another'), 204],
  ['token.remove-tag.required', 'a tag is removed', 'queued', (client, id) => client.removeTag(id, 'tag'), 204],
  ['token.image-tasks.required', 'the tasks of an image are listed', 'shared', (client, id) => client.listImageTasks(id), 200],
];

describe('operations that require a token', () => {
  for (const [requirement, what, on, act, status] of acts) {
    test(`${what} for a member, and not without a token`, covers(requirement), async ({ anonymous, member, given, shared }) => {
      const tagged = { tags: ['tag'] };
      const begin = {
        queued: () => given.queued(tagged),
        staged: () => given.staged(data, tagged),
        shared: async () => (await shared(active)).private,
      };
      const image = await begin[on]();
      expect(await act(anonymous, image.id)).toHaveStatus(401);
      const after = await member.showImage(image.id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(image);
      expect(await act(member, image.id)).toHaveStatus(status);
    });
  }

  const discoveries = [
    ['token.import-info.required', 'the import methods', (client: ImageClient) => client.getImportInfo()],
    ['token.stores.required', 'the stores', (client: ImageClient) => client.listStores()],
  ] as const;
  for (const [requirement, what, ask] of discoveries) {
    test(`${what} are told to a member, and not without a token`, covers(requirement), async ({ anonymous, member }) => {
      expect(await ask(anonymous)).toHaveStatus(401);
      expect(await ask(member)).toHaveStatus(200);
    });
  }

  test(
    'data are not downloaded without a token, be they those of a community image',
    covers('token.download.required'),
    async ({ anonymous, member, shared }) => {
      const images = await shared(active);
      for (const { id } of [images.private, images.community]) {
        const refused = await anonymous.downloadImageData(id);
        expect(refused).toHaveStatus(401);
        expect(refused).not.toHaveData(images.data);
        expect(await member.downloadImageData(id)).toHaveStatus(200);
      }
    },
  );

  test(
    'an image is deactivated for an admin, and not without a token',
    covers('token.deactivate.required'),
    async ({ anonymous, member, admin, activeImage }) => {
      expect(await anonymous.deactivateImage(activeImage.id)).toHaveStatus(401);
      const image = await member.showImage(activeImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body).toEqual(activeImage);
      expect(await admin.deactivateImage(activeImage.id)).toHaveStatus(204);
    },
  );

  test(
    'an image is reactivated for an admin, and not without a token',
    covers('token.reactivate.required'),
    async ({ anonymous, member, admin, deactivatedImage }) => {
      expect(await anonymous.reactivateImage(deactivatedImage.id)).toHaveStatus(401);
      const image = await member.showImage(deactivatedImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body).toEqual(deactivatedImage);
      expect(await admin.reactivateImage(deactivatedImage.id)).toHaveStatus(204);
    },
  );
});
