import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('add a member', () => {
  test(
    'adding a project is answered with its membership, which is pending',
    covers('member.add.is-pending'),
    async ({ member, given, projectOf }) => {
      const { id } = await given.shared([]);
      const added = await member.addMember(id, projectOf('stranger'));
      expect(added).toHaveStatus(200);
      expect(added.body).toMatchObject({ member_id: projectOf('stranger'), image_id: id, status: 'pending' });
      const shown = await member.showMember(id, projectOf('stranger'));
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ member_id: projectOf('stranger'), image_id: id, status: 'pending' });
    },
  );

  test(
    'adding a member in a later second changes nothing in the image',
    covers('member.add.image-stays'),
    async ({ member, given, queuedImage, touched, projectOf }) => {
      const image = await given.shared([]);
      await touched(queuedImage, image);
      const before = await member.showImage(image.id);
      expect(await member.addMember(image.id, projectOf('stranger'))).toHaveStatus(200);
      const after = await member.showImage(image.id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
    },
  );

  test(
    'adding a member a second time is answered 409, and its status stays',
    covers('member.add.twice-conflicts'),
    async ({ member, stranger, given, projectOf }) => {
      const { id } = await given.shared([projectOf('stranger')]);
      expect(await stranger.updateMember(id, projectOf('stranger'), 'accepted')).toHaveStatus(200);
      expect(await member.addMember(id, projectOf('stranger'))).toHaveStatus(409);
      const list = await member.listMembers(id);
      expect(list).toHaveStatus(200);
      expect(list.body.members).toMatchObject([{ member_id: projectOf('stranger'), status: 'accepted' }]);
    },
  );

  test(
    'a project that was removed can be added again, and is pending again',
    covers('member.add.again-after-removal'),
    async ({ member, stranger, given, projectOf }) => {
      const project = projectOf('stranger');
      const { id } = await given.shared([project]);
      expect(await stranger.updateMember(id, project, 'accepted')).toHaveStatus(200);
      expect(await member.removeMember(id, project)).toHaveStatus(204);
      const again = await member.addMember(id, project);
      expect(again).toHaveStatus(200);
      expect(again.body).toMatchObject({ member_id: project, status: 'pending' });
      const list = await member.listMembers(id);
      expect(list).toHaveStatus(200);
      expect(list.body.members).toMatchObject([{ member_id: project, status: 'pending' }]);
    },
  );

  test(
    'an admin adds a member to the image of another project',
    covers('member.add.admin-allowed'),
    async ({ member, admin, given, projectOf }) => {
      const { id } = await given.shared([]);
      const added = await admin.addMember(id, projectOf('stranger'));
      expect(added).toHaveStatus(200);
      expect(added.body).toMatchObject({ member_id: projectOf('stranger'), status: 'pending' });
      const list = await member.listMembers(id);
      expect(list).toHaveStatus(200);
      expect(list.body.members).toMatchObject([{ member_id: projectOf('stranger'), status: 'pending' }]);
    },
  );

  test(
    'past the quota of members one more is answered 413 and does not join',
    covers('member.add.past-quota-refused'),
    async ({ member, given, random }) => {
      const { id } = await given.shared([]);
      const project = () => random.uuid().replaceAll('-', '');
      let reply = await member.addMember(id, project());
      let added = 0;
      while (reply.status === 200 && added < 130) {
        added += 1;
        reply = await member.addMember(id, project());
      }
      expect(reply).toHaveStatus(413);
      const list = await member.listMembers(id);
      expect(list).toHaveStatus(200);
      expect(list.body.members).toHaveLength(added);
    },
  );
});
