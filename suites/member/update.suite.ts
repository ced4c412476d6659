import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('the status of a member', () => {
  test(
    'a member accepts an image, and the owner sees it',
    covers('member.update.member-decides'),
    async ({ member, stranger, given, projectOf }) => {
      const project = projectOf('stranger');
      const { id } = await given.shared([project]);
      const updated = await stranger.updateMember(id, project, 'accepted');
      expect(updated).toHaveStatus(200);
      expect(updated.body).toMatchObject({ member_id: project, image_id: id, status: 'accepted' });
      const shown = await member.showMember(id, project);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ member_id: project, status: 'accepted' });
    },
  );

  test(
    'a member goes from each status to each other one, and to the same once more',
    covers('member.update.any-status-at-any-time'),
    async ({ stranger, given, projectOf }) => {
      const project = projectOf('stranger');
      const { id } = await given.shared([project]);
      const way = ['pending', 'accepted', 'accepted', 'rejected', 'rejected', 'pending', 'rejected', 'accepted', 'pending'] as const;
      for (const status of way) {
        const updated = await stranger.updateMember(id, project, status);
        expect(updated).toHaveStatus(200);
        expect(updated.body).toMatchObject({ status });
      }
      const shown = await stranger.showMember(id, project);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ status: 'pending' });
    },
  );

  test('an admin sets the status of a member', covers('member.update.admin-allowed'), async ({ member, admin, given, projectOf }) => {
    const project = projectOf('stranger');
    const { id } = await given.shared([project]);
    const updated = await admin.updateMember(id, project, 'accepted');
    expect(updated).toHaveStatus(200);
    expect(updated.body).toMatchObject({ member_id: project, status: 'accepted' });
    const shown = await member.showMember(id, project);
    expect(shown).toHaveStatus(200);
    expect(shown.body).toMatchObject({ status: 'accepted' });
  });
});
