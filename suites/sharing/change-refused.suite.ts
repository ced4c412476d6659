import { covers, describe, expect, type ImageClient, type Reply, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';

type Act = (client: ImageClient, image: string, data: Uint8Array) => Promise<Reply<unknown>>;

interface Refusal {
  readonly requirement: RequirementId;
  readonly what: string;
  readonly of: 'a queued' | 'an active' | 'a deactivated';
  readonly act: Act;
  /** Who may do it, and what that one is answered. */
  readonly allowed: 'member' | 'admin';
  readonly status: number;
}

const renamed = [{ op: 'replace' as const, path: '/name', value: 'changed' }];
const refusals: readonly Refusal[] = [
  {
    ...{ requirement: 'sharing.update.member-refused', what: 'change', of: 'a queued', allowed: 'member', status: 200 },
    act: (client, image) => client.updateImage(image, renamed),
  },
  {
    ...{ requirement: 'sharing.delete.member-refused', what: 'delete', of: 'a queued', allowed: 'member', status: 204 },
    act: (client, image) => client.deleteImage(image),
  },
  {
    ...{ requirement: 'sharing.upload.member-refused', what: 'upload data to', of: 'a queued', allowed: 'member', status: 204 },
    act: (client, image, data) => client.uploadImageData(image, data),
  },
  {
    ...{ requirement: 'sharing.stage.member-refused', what: 'stage data for', of: 'a queued', allowed: 'member', status: 204 },
    act: (client, image, data) => client.stageImageData(image, data),
  },
  {
    ...{ requirement: 'sharing.deactivate.member-refused', what: 'deactivate', of: 'an active', allowed: 'admin', status: 204 },
    act: (client, image) => client.deactivateImage(image),
  },
  {
    ...{ requirement: 'sharing.reactivate.member-refused', what: 'reactivate', of: 'a deactivated', allowed: 'admin', status: 204 },
    act: (client, image) => client.reactivateImage(image),
  },
];

describe('what a member cannot do with a shared image', () => {
  for (const { requirement, what, of, act, allowed, status } of refusals) {
    test(
      `a member cannot ${what} ${of} image, and it stays as it was`,
      covers(requirement),
      async ({ member, stranger, as, given, projectOf, imageData }) => {
        const { id } = await given.shared([projectOf('stranger')], of === 'a queued' ? undefined : imageData);
        expect(await stranger.updateMember(id, projectOf('stranger'), 'accepted')).toHaveStatus(200);
        if (of === 'a deactivated') expect(await (await as('admin')).deactivateImage(id)).toHaveStatus(204);
        const before = await member.showImage(id);
        expect(await act(stranger, id, imageData)).toHaveStatus(403);
        const after = await member.showImage(id);
        expect(after).toHaveStatus(200);
        expect(after.body).toEqual(before.body);
        expect(await act(await as(allowed), id, imageData)).toHaveStatus(status);
      },
    );
  }

  test(
    'a member can neither add a tag to a shared image nor remove one',
    covers('sharing.tag.member-refused'),
    async ({ member, stranger, given, projectOf, random }) => {
      const [own, foreign] = [random.word('tag'), random.word('tag')];
      const { id } = await given.shared([projectOf('stranger')]);
      expect(await member.addTag(id, own)).toHaveStatus(204);
      expect(await stranger.updateMember(id, projectOf('stranger'), 'accepted')).toHaveStatus(200);
      expect(await stranger.addTag(id, foreign)).toHaveStatus(403);
      expect(await stranger.removeTag(id, own)).toHaveStatus(403);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body.tags).toEqual([own]);
      expect(await member.removeTag(id, own)).toHaveStatus(204);
      expect(await member.addTag(id, foreign)).toHaveStatus(204);
    },
  );
});
