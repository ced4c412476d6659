import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('remove a member', () => {
  test(
    'a removed member is neither shown nor listed, and the others stay',
    covers('member.remove.is-gone'),
    async ({ member, given, projectOf }) => {
      const { id } = await given.shared([projectOf('stranger'), projectOf('admin')]);
      expect(await member.removeMember(id, projectOf('stranger'))).toHaveStatus(204);
      expect(await member.showMember(id, projectOf('stranger'))).toHaveStatus(404);
      const list = await member.listMembers(id);
      expect(list).toHaveStatus(200);
      expect(list.body.members).toMatchObject([{ member_id: projectOf('admin'), status: 'pending' }]);
    },
  );

  for (const status of ['pending', 'accepted', 'rejected'] as const) {
    test(
      `a member that was ${status} and is removed neither shows, lists nor downloads the image`,
      covers('member.remove.takes-the-image-away'),
      async ({ member, stranger, given, projectOf, imageData }) => {
        const project = projectOf('stranger');
        const { id, name } = await given.shared([project], imageData);
        const query = { name: String(name), visibility: 'shared', member_status: 'all' } as const;
        expect(await stranger.updateMember(id, project, status)).toHaveStatus(200);
        expect(await stranger.listImages(query)).toList({ id });
        expect(await member.removeMember(id, project)).toHaveStatus(204);
        expect(await stranger.showImage(id)).toHaveStatus(404);
        expect(await stranger.listImages(query)).toList();
        expect(await stranger.downloadImageData(id)).toHaveStatus(404);
        expect(await member.showImage(id)).toHaveStatus(200);
      },
    );
  }

  test(
    'a member cannot be removed twice, nor from an image that does not exist',
    covers('member.remove.twice-is-not-found'),
    async ({ member, given, projectOf, unknownId }) => {
      const { id } = await given.shared([projectOf('stranger')]);
      expect(await member.removeMember(unknownId, projectOf('stranger'))).toHaveStatus(404);
      expect(await member.removeMember(id, projectOf('stranger'))).toHaveStatus(204);
      expect(await member.removeMember(id, projectOf('stranger'))).toHaveStatus(404);
    },
  );

  test('a member cannot remove itself', covers('member.remove.member-refused'), async ({ member, stranger, given, projectOf }) => {
    const project = projectOf('stranger');
    const { id } = await given.shared([project]);
    expect(await stranger.updateMember(id, project, 'accepted')).toHaveStatus(200);
    expect(await stranger.removeMember(id, project)).toHaveStatus(403);
    const list = await member.listMembers(id);
    expect(list).toHaveStatus(200);
    expect(list.body.members).toMatchObject([{ member_id: project, status: 'accepted' }]);
    expect(await member.removeMember(id, project)).toHaveStatus(204);
  });

  test(
    'a reader of the owning project cannot remove a member',
    covers('member.remove.reader-refused'),
    async ({ member, reader, given, projectOf }) => {
      const { id } = await given.shared([projectOf('stranger')]);
      expect(await reader.removeMember(id, projectOf('stranger'))).toHaveStatus(403);
      const list = await member.listMembers(id);
      expect(list).toHaveStatus(200);
      expect(list.body.members).toMatchObject([{ member_id: projectOf('stranger') }]);
      expect(await member.removeMember(id, projectOf('stranger'))).toHaveStatus(204);
    },
  );
});
