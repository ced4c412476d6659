import { covers, describe, expect, test } from '../../lib/conformance.ts';

const become = (visibility: 'private' | 'shared' | 'community') => [{ op: 'replace' as const, path: '/visibility', value: visibility }];

describe('a shared image of another visibility', () => {
  test(
    'an image that becomes private is no longer shown, listed or downloaded by a member that had accepted it',
    covers('sharing.visibility.private-ends-it'),
    async ({ member, stranger, given, projectOf, imageData }) => {
      const { id, name } = await given.shared([projectOf('stranger')], imageData);
      const query = { name: String(name), visibility: 'all', member_status: 'all' } as const;
      expect(await stranger.updateMember(id, projectOf('stranger'), 'accepted')).toHaveStatus(200);
      expect(await stranger.listImages(query)).toList({ id });
      expect(await stranger.downloadImageData(id)).toHaveStatus(200);
      expect(await member.updateImage(id, become('private'))).toHaveStatus(200);
      expect(await stranger.showImage(id)).toHaveStatus(404);
      expect(await stranger.listImages(query)).toList();
      expect(await stranger.downloadImageData(id)).toHaveStatus(404);
      expect(await member.listImages(query)).toList({ id });
    },
  );

  test(
    'an image that becomes shared again has the members and statuses that it had',
    covers('sharing.visibility.shared-again-restores'),
    async ({ member, stranger, given, projectOf }) => {
      const { id, name } = await given.shared([projectOf('stranger')]);
      expect(await stranger.updateMember(id, projectOf('stranger'), 'accepted')).toHaveStatus(200);
      expect(await member.updateImage(id, become('private'))).toHaveStatus(200);
      expect(await stranger.showImage(id)).toHaveStatus(404);
      expect(await member.updateImage(id, become('shared'))).toHaveStatus(200);
      expect(await stranger.showImage(id)).toHaveStatus(200);
      const list = await member.listMembers(id);
      expect(list).toHaveStatus(200);
      expect(list.body.members).toMatchObject([{ member_id: projectOf('stranger'), status: 'accepted' }]);
      expect(await stranger.listImages({ name: String(name) })).toList({ id });
    },
  );

  test(
    'an image that becomes community leaves the default list of a member that had accepted it',
    covers('sharing.visibility.community-leaves-the-list'),
    async ({ member, stranger, given, projectOf }) => {
      const { id, name } = await given.shared([projectOf('stranger')]);
      const query = { name: String(name) };
      expect(await stranger.updateMember(id, projectOf('stranger'), 'accepted')).toHaveStatus(200);
      expect(await stranger.listImages(query)).toList({ id });
      expect(await member.updateImage(id, become('community'))).toHaveStatus(200);
      expect(await stranger.listImages(query)).toList();
      expect(await stranger.listImages({ ...query, visibility: 'community' })).toList({ id });
    },
  );
});
