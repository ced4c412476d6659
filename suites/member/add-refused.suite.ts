import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';

const bodies = [
  ['member.add.without-project-refused', 'no project: no body, none in it, empty or null', ['', {}, { member: '' }, { member: null }]],
  ['member.add.malformed-json-refused', 'broken JSON, a list, a text or a number', ['{"member": ', ['member'], '"member"', 7]],
] as const;

describe('refused additions of members', () => {
  for (const [requirement, what, refused] of bodies) {
    test(`adding with ${what} is answered 400, and nobody is added`, covers(requirement), async ({ member, given, projectOf }) => {
      const { id } = await given.shared([]);
      for (const body of refused) {
        expect(await member.addMember(id, wrong(body))).toHaveStatus(400);
        const list = await member.listMembers(id);
        expect(list).toHaveStatus(200);
        expect(list.body.members).toEqual([]);
      }
      expect(await member.addMember(id, projectOf('stranger'))).toHaveStatus(200);
    });
  }

  test('a member cannot share the image further', covers('member.add.member-refused'), async ({ member, stranger, given, projectOf }) => {
    const { id } = await given.shared([projectOf('stranger')]);
    expect(await stranger.updateMember(id, projectOf('stranger'), 'accepted')).toHaveStatus(200);
    const before = await member.listMembers(id);
    expect(await stranger.addMember(id, projectOf('admin'))).toHaveStatus(403);
    const after = await member.listMembers(id);
    expect(after).toHaveStatus(200);
    expect(after.body).toEqual(before.body);
    expect(await member.addMember(id, projectOf('admin'))).toHaveStatus(200);
  });

  test(
    'a reader of the owning project cannot add a member',
    covers('member.add.reader-refused'),
    async ({ member, reader, given, projectOf }) => {
      const { id } = await given.shared([]);
      expect(await reader.addMember(id, projectOf('stranger'))).toHaveStatus(403);
      const list = await member.listMembers(id);
      expect(list).toHaveStatus(200);
      expect(list.body.members).toEqual([]);
      expect(await member.addMember(id, projectOf('stranger'))).toHaveStatus(200);
    },
  );
});
