import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';

const bodies = [
  [
    'member.update.unknown-status-refused',
    'an unknown status, one in capitals, an empty one or null',
    [{ status: 'granted' }, { status: 'Accepted' }, { status: '' }, { status: null }],
  ],
  [
    'member.update.without-status-refused',
    'no body, one without a status, a list, a text or broken JSON',
    ['', {}, ['accepted'], '"accepted"', '{"status": '],
  ],
] as const;

describe('refused changes of the status of a member', () => {
  for (const [requirement, what, refused] of bodies) {
    test(`${what} is answered 400, and nothing changes`, covers(requirement), async ({ member, stranger, given, projectOf }) => {
      const project = projectOf('stranger');
      const { id } = await given.shared([project]);
      for (const body of refused) {
        expect(await stranger.updateMember(id, project, wrong(body))).toHaveStatus(400);
        const shown = await member.showMember(id, project);
        expect(shown).toHaveStatus(200);
        expect(shown.body).toMatchObject({ status: 'pending' });
      }
      expect(await stranger.updateMember(id, project, 'accepted')).toHaveStatus(200);
    });
  }

  test(
    'the owner cannot set the status of a member',
    covers('member.update.owner-refused'),
    async ({ member, stranger, given, projectOf }) => {
      const project = projectOf('stranger');
      const { id } = await given.shared([project]);
      expect(await member.updateMember(id, project, 'accepted')).toHaveStatus(403);
      const shown = await stranger.showMember(id, project);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ status: 'pending' });
      expect(await stranger.updateMember(id, project, 'accepted')).toHaveStatus(200);
    },
  );

  test(
    'a project that an image is not shared with does not become a member by accepting',
    covers('member.update.stranger-refused'),
    async ({ member, stranger, given, projectOf }) => {
      const project = projectOf('stranger');
      const { id } = await given.shared([]);
      expect(await stranger.updateMember(id, project, 'accepted')).toHaveStatus(404);
      expect(await stranger.showImage(id)).toHaveStatus(404);
      const list = await member.listMembers(id);
      expect(list).toHaveStatus(200);
      expect(list.body.members).toEqual([]);
      expect(await member.addMember(id, project)).toHaveStatus(200);
      expect(await stranger.updateMember(id, project, 'accepted')).toHaveStatus(200);
    },
  );

  test(
    'a member cannot set the status of another member',
    covers('member.update.other-member-refused'),
    async ({ member, stranger, given, projectOf }) => {
      const { id } = await given.shared([projectOf('stranger'), projectOf('admin')]);
      expect(await stranger.updateMember(id, projectOf('admin'), 'accepted')).toHaveStatus(404);
      const shown = await member.showMember(id, projectOf('admin'));
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ status: 'pending' });
      expect(await stranger.updateMember(id, projectOf('stranger'), 'accepted')).toHaveStatus(200);
    },
  );
});
