import { covers, describe, expect, test } from '../../lib/conformance.ts';

const become = (visibility: 'private' | 'shared' | 'community') => [{ op: 'replace' as const, path: '/visibility', value: visibility }];

describe('members of images that are not shared', () => {
  for (const visibility of ['private', 'community'] as const) {
    test(`the members of a ${visibility} image cannot be listed`, covers('member.list.not-shared-refused'), async ({ member, given }) => {
      const { id } = await given.queued({ visibility });
      expect(await member.listMembers(id)).toHaveStatus(403);
      expect(await member.updateImage(id, become('shared'))).toHaveStatus(200);
      expect(await member.listMembers(id)).toHaveStatus(200);
    });

    test(
      `nobody can be added to a ${visibility} image before it is shared`,
      covers('member.add.not-shared-refused'),
      async ({ member, given, projectOf }) => {
        const { id } = await given.queued({ visibility });
        expect(await member.addMember(id, projectOf('stranger'))).toHaveStatus(403);
        expect(await member.updateImage(id, become('shared'))).toHaveStatus(200);
        const list = await member.listMembers(id);
        expect(list).toHaveStatus(200);
        expect(list.body.members).toEqual([]);
        expect(await member.addMember(id, projectOf('stranger'))).toHaveStatus(200);
      },
    );
  }

  test(
    'a member of an image that has become private is not shown',
    covers('member.show.not-shared-is-not-found'),
    async ({ member, given, projectOf }) => {
      const { id } = await given.shared([projectOf('stranger')]);
      expect(await member.showMember(id, projectOf('stranger'))).toHaveStatus(200);
      expect(await member.updateImage(id, become('private'))).toHaveStatus(200);
      expect(await member.showMember(id, projectOf('stranger'))).toHaveStatus(404);
    },
  );

  for (const [visibility, status] of [
    ['community', 403],
    ['private', 404],
  ] as const) {
    test(
      `a member of an image that has become ${visibility} cannot set its status: ${status}`,
      covers('member.update.not-shared-refused'),
      async ({ member, stranger, given, projectOf }) => {
        const project = projectOf('stranger');
        const { id } = await given.shared([project]);
        expect(await member.updateImage(id, become(visibility))).toHaveStatus(200);
        expect(await stranger.updateMember(id, project, 'accepted')).toHaveStatus(status);
        expect(await member.updateImage(id, become('shared'))).toHaveStatus(200);
        expect(await stranger.updateMember(id, project, 'accepted')).toHaveStatus(200);
      },
    );
  }

  test(
    'a member of an image that has become private cannot be removed',
    covers('member.remove.not-shared-refused'),
    async ({ member, given, projectOf }) => {
      const { id } = await given.shared([projectOf('stranger')]);
      expect(await member.updateImage(id, become('private'))).toHaveStatus(200);
      expect(await member.removeMember(id, projectOf('stranger'))).toHaveStatus(403);
      expect(await member.updateImage(id, become('shared'))).toHaveStatus(200);
      expect(await member.removeMember(id, projectOf('stranger'))).toHaveStatus(204);
    },
  );
});
