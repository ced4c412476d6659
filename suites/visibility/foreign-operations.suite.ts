import { covers, describe, expect, type ImageClient, type Reply, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { active } from './scenes.ts';

/** What another project tries. */
interface Operation {
  readonly what: string;
  /** How the image stands, which has a tag. */
  readonly given: 'queued' | 'staged' | 'active' | 'deactivated';
  /** Who may do it, and how that is answered. */
  readonly by: 'member' | 'admin';
  readonly done: number;
  readonly hidden: RequirementId;
  readonly community?: RequirementId;
  readonly act: (client: ImageClient, id: string, tag: string) => Promise<Reply<unknown>>;
}

const bytes = new Uint8Array(1000).fill(7);

const operations: readonly Operation[] = [
  {
    ...{ what: 'uploading to', given: 'queued', by: 'member', done: 204 },
    ...{ hidden: 'visibility.hidden.upload-is-not-found', community: 'visibility.community.upload-refused' },
    act: (client, id) => client.uploadImageData(id, bytes),
  },
  {
    ...{ what: 'staging data for', given: 'queued', by: 'member', done: 204 },
    ...{ hidden: 'visibility.hidden.stage-is-not-found', community: 'visibility.community.stage-refused' },
    act: (client, id) => client.stageImageData(id, bytes),
  },
  {
    ...{ what: 'importing into', given: 'staged', by: 'member', done: 202 },
    ...{ hidden: 'visibility.hidden.import-is-not-found', community: 'visibility.community.import-refused' },
    act: (client, id) => client.importImage(id, { method: { name: 'glance-direct' } }),
  },
  {
    ...{ what: 'tagging', given: 'queued', by: 'member', done: 204 },
    ...{ hidden: 'visibility.hidden.tag-is-not-found', community: 'visibility.community.tag-refused' },
    act: (client, id, tag) => client.addTag(id, `${tag}-new`),
  },
  {
    ...{ what: 'untagging', given: 'queued', by: 'member', done: 204 },
    hidden: 'visibility.hidden.untag-is-not-found',
    act: (client, id, tag) => client.removeTag(id, tag),
  },
  {
    ...{ what: 'deactivating', given: 'active', by: 'admin', done: 204 },
    ...{ hidden: 'visibility.hidden.deactivate-is-not-found', community: 'visibility.community.deactivate-refused' },
    act: (client, id) => client.deactivateImage(id),
  },
  {
    ...{ what: 'reactivating', given: 'deactivated', by: 'admin', done: 204 },
    ...{ hidden: 'visibility.hidden.reactivate-is-not-found', community: 'visibility.community.reactivate-refused' },
    act: (client, id) => client.reactivateImage(id),
  },
];

describe("operations on another project's image", () => {
  for (const { what, given: status, by, done, hidden, community, act } of operations) {
    for (const [visibility, shows, refused] of [
      ['private', hidden, 404],
      ['community', community, 403],
    ] as const) {
      if (shows === undefined) continue;
      test(
        `${what} a ${visibility} image is answered ${refused}, and it stays`,
        covers(shows),
        async ({ member, stranger, as, given, random }) => {
          const tag = random.word('tag');
          const attributes = { visibility, tags: [tag] };
          const image = status === 'queued' ? await given.queued(attributes) : await given[status](bytes, attributes);
          expect(await act(stranger, image.id, tag)).toHaveStatus(refused);
          const after = await member.showImage(image.id);
          expect(after).toHaveStatus(200);
          expect(after.body).toEqual(image);
          expect(await act(await as(by), image.id, tag)).toHaveStatus(done);
        },
      );
    }
  }

  test(
    'listing the tasks of a private image is answered 404, and it stays',
    covers('visibility.hidden.tasks-is-not-found'),
    async ({ member, stranger, shared }) => {
      const { private: image } = await shared(active);
      expect(await stranger.listImageTasks(image.id)).toHaveStatus(404);
      const after = await member.showImage(image.id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(image);
      expect(await member.listImageTasks(image.id)).toHaveStatus(200);
    },
  );
});
