import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { forStranger } from '../member/scenes.ts';

describe('a shared image by its id', () => {
  test(
    'a member sees a shared image as soon as it is added',
    covers('sharing.show.member-sees-at-once'),
    async ({ member, stranger, given, projectOf }) => {
      const { id, name } = await given.shared([]);
      expect(await stranger.showImage(id)).toHaveStatus(404);
      expect(await member.addMember(id, projectOf('stranger'))).toHaveStatus(200);
      const shown = await stranger.showImage(id);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ id, name, visibility: 'shared' });
    },
  );

  test(
    'a member that rejected an image still sees it by its id',
    covers('sharing.show.rejecting-does-not-hide'),
    async ({ stranger, given, projectOf }) => {
      const { id, name } = await given.shared([projectOf('stranger')]);
      expect(await stranger.updateMember(id, projectOf('stranger'), 'rejected')).toHaveStatus(200);
      const shown = await stranger.showImage(id);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ id, name });
    },
  );

  test(
    'an image that is shared with one project is hidden from another, until it is shared with that too',
    covers('sharing.show.only-with-whom-it-is-shared'),
    async ({ member, stranger, given, projectOf }) => {
      const { id } = await given.shared([projectOf('admin')]);
      expect(await stranger.showImage(id)).toHaveStatus(404);
      expect(await member.addMember(id, projectOf('stranger'))).toHaveStatus(200);
      expect(await stranger.showImage(id)).toHaveStatus(200);
    },
  );

  test(
    'an image names none of its members, neither to the owner nor to a member',
    covers('sharing.show.image-does-not-tell-members'),
    async ({ member, stranger, shared, projectOf }) => {
      const { id } = await shared(forStranger);
      const owners = await member.showImage(id);
      const members = await stranger.showImage(id);
      expect(owners).toHaveStatus(200);
      expect(members).toHaveStatus(200);
      expect(owners.text).not.toContain(projectOf('stranger'));
      expect(members.text).not.toContain(projectOf('stranger'));
    },
  );
});
