import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { forStranger, forStrangerAndAdmin } from './scenes.ts';

const secondsBetween = (one: string, other: string) => Math.abs(Date.parse(one) - Date.parse(other)) / 1000;

describe('show a member', () => {
  test(
    'the owner sees a membership as it was added and as it is listed, its times to the second',
    covers('member.show.same-as-added'),
    async ({ member, given, projectOf }) => {
      const { id } = await given.shared([]);
      const added = await member.addMember(id, projectOf('stranger'));
      expect(added).toHaveStatus(200);
      const shown = await member.showMember(id, projectOf('stranger'));
      const list = await member.listMembers(id);
      expect(shown).toHaveStatus(200);
      expect(list).toHaveStatus(200);
      const { created_at, updated_at } = shown.body;
      expect(shown.body).toEqual({ ...added.body, created_at, updated_at });
      expect(secondsBetween(created_at, added.body.created_at)).toBeLessThanOrEqual(1);
      expect(secondsBetween(updated_at, added.body.updated_at)).toBeLessThanOrEqual(1);
      expect(list.body.members).toEqual([shown.body]);
    },
  );

  test('a member sees its own membership', covers('member.show.member-sees-itself'), async ({ member, stranger, shared, projectOf }) => {
    const { id } = await shared(forStranger);
    const own = await stranger.showMember(id, projectOf('stranger'));
    const owners = await member.showMember(id, projectOf('stranger'));
    expect(own).toHaveStatus(200);
    expect(owners).toHaveStatus(200);
    expect(own.body).toEqual(owners.body);
  });

  test(
    'a member does not see the membership of another project',
    covers('member.show.other-member-is-hidden'),
    async ({ stranger, shared, projectOf }) => {
      const { id } = await shared(forStrangerAndAdmin);
      expect(await stranger.showMember(id, projectOf('admin'))).toHaveStatus(404);
      expect(await stranger.showMember(id, projectOf('stranger'))).toHaveStatus(200);
    },
  );

  test(
    'a project that is no member is not shown, nor one of an image that does not exist',
    covers('member.show.unknown-is-not-found'),
    async ({ member, shared, projectOf, unknownId }) => {
      const { id } = await shared(forStranger);
      expect(await member.showMember(id, projectOf('admin'))).toHaveStatus(404);
      expect(await member.showMember(unknownId, projectOf('stranger'))).toHaveStatus(404);
      expect(await member.showMember(id, projectOf('stranger'))).toHaveStatus(200);
    },
  );
});
