import { covers, describe, expect, type ImageClient, type Reply, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { imported } from '../import/scenes.ts';
import { active } from './scenes.ts';

/** What a reader tries; `by` may do it, which is answered `done`. */
interface Operation {
  readonly shows: RequirementId;
  readonly what: string;
  readonly given: 'queued' | 'staged' | 'active' | 'deactivated';
  readonly by: 'member' | 'admin';
  readonly done: number;
  readonly act: (client: ImageClient, id: string) => Promise<Reply<unknown>>;
}

const bytes = new Uint8Array(1000).fill(7);

const operations: readonly Operation[] = [
  {
    ...{ shows: 'role.reader.upload-refused', what: 'upload data', given: 'queued', by: 'member', done: 204 },
    act: (client, id) => client.uploadImageData(id, bytes),
  },
  {
    ...{ shows: 'role.reader.stage-refused', what: 'stage data', given: 'queued', by: 'member', done: 204 },
    act: (client, id) => client.stageImageData(id, bytes),
  },
  {
    ...{ shows: 'role.reader.import-refused', what: 'import staged data', given: 'staged', by: 'member', done: 202 },
    act: (client, id) => client.importImage(id, { method: { name: 'glance-direct' } }),
  },
  {
    ...{ shows: 'role.reader.delete-refused', what: 'delete an image', given: 'queued', by: 'member', done: 204 },
    act: (client, id) => client.deleteImage(id),
  },
  {
    ...{ shows: 'role.reader.deactivate-refused', what: 'deactivate an image', given: 'active', by: 'admin', done: 204 },
    act: (client, id) => client.deactivateImage(id),
  },
  {
    ...{ shows: 'role.reader.reactivate-refused', what: 'reactivate an image', given: 'deactivated', by: 'admin', done: 204 },
    act: (client, id) => client.reactivateImage(id),
  },
];

describe('what a reader may not', () => {
  for (const { shows, what, given: status, by, done, act } of operations) {
    test(
      `a reader of the project cannot ${what}: 403, and the image stays as it was`,
      covers(shows),
      async ({ member, reader, as, given }) => {
        const image = status === 'queued' ? await given.queued() : await given[status](bytes);
        expect(await reader.showImage(image.id)).toHaveStatus(200);
        expect(await act(reader, image.id)).toHaveStatus(403);
        const after = await member.showImage(image.id);
        expect(after).toHaveStatus(200);
        expect(after.body).toEqual(image);
        expect(await act(await as(by), image.id)).toHaveStatus(done);
      },
    );
  }
});

describe('what a reader sees', () => {
  test(
    'a reader of the project is shown the same image as a member',
    covers('role.reader.sees-the-same'),
    async ({ member, reader, shared }) => {
      const { id } = (await shared(active)).image;
      const [asMember, asReader] = [await member.showImage(id), await reader.showImage(id)];
      expect(asMember).toHaveStatus(200);
      expect(asReader).toHaveStatus(200);
      expect(asReader.body).toEqual(asMember.body);
    },
  );

  test('a reader of the project lists the tasks of its images', covers('role.reader.lists-tasks'), async ({ member, reader, shared }) => {
    const { id } = await shared(imported);
    const [asMember, asReader] = [await member.listImageTasks(id), await reader.listImageTasks(id)];
    expect(asMember).toHaveStatus(200);
    expect(asReader).toHaveStatus(200);
    expect(asReader.body.tasks).toMatchObject([{ image_id: id }]);
    expect(asReader.body).toEqual(asMember.body);
  });
});
