import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { forStranger, forStrangerAndAdmin } from './scenes.ts';

const bySubject = (one: { member_id: string }, other: { member_id: string }) => (one.member_id < other.member_id ? -1 : 1);

describe('list members', () => {
  test('a new shared image has no members', covers('member.list.empty-at-first'), async ({ member, given }) => {
    const { id } = await given.queued({ visibility: 'shared' });
    const list = await member.listMembers(id);
    expect(list).toHaveStatus(200);
    expect(list.body.members).toEqual([]);
  });

  test('the owner sees every member once, as it was added', covers('member.list.owner-sees-all'), async ({ member, given, projectOf }) => {
    const { id } = await given.shared([]);
    const one = await member.addMember(id, projectOf('stranger'));
    const other = await member.addMember(id, projectOf('admin'));
    expect(one).toHaveStatus(200);
    expect(other).toHaveStatus(200);
    const list = await member.listMembers(id);
    expect(list).toHaveStatus(200);
    const added = [one.body, other.body].sort(bySubject).map(({ member_id, image_id, status }) => ({ member_id, image_id, status }));
    expect([...list.body.members].sort(bySubject)).toMatchObject(added);
  });

  test(
    'a member sees its own membership and no other',
    covers('member.list.member-sees-itself-only'),
    async ({ member, stranger, shared, projectOf }) => {
      const { id } = await shared(forStrangerAndAdmin);
      const own = await member.showMember(id, projectOf('stranger'));
      const list = await stranger.listMembers(id);
      const owners = await member.listMembers(id);
      expect(own).toHaveStatus(200);
      expect(list).toHaveStatus(200);
      expect(owners).toHaveStatus(200);
      expect(list.body.members).toEqual([own.body]);
      expect(owners.body.members).toHaveLength(2);
    },
  );

  test(
    'a reader of the owning project sees what its members see',
    covers('member.list.reader-allowed'),
    async ({ member, reader, shared, projectOf }) => {
      const { id } = await shared(forStranger);
      const list = await reader.listMembers(id);
      const owners = await member.listMembers(id);
      expect(list).toHaveStatus(200);
      expect(owners).toHaveStatus(200);
      expect(list.body).toEqual(owners.body);
      expect(list.body.members.map(({ member_id }) => member_id)).toEqual([projectOf('stranger')]);
    },
  );
});
