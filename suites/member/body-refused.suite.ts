import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { forStranger } from './scenes.ts';

const requests = [
  ['member.list.body-refused', 'listMembers', ''],
  ['member.show.body-refused', 'showMember', '/PROJECT'],
] as const;

describe('bodies where the calls for members expect none', () => {
  for (const [requirement, operation, tail] of requests) {
    test(`${operation} with a body is answered 400`, covers(requirement), async ({ member, shared, projectOf }) => {
      const { id } = await shared(forStranger);
      const request = { method: 'GET', path: `/v2/images/${id}/members${tail.replace('PROJECT', projectOf('stranger'))}` };
      expect(await member.sendRaw(operation, { ...request, body: '{}' })).toHaveStatus(400);
      expect(await member.sendRaw(operation, request)).toHaveStatus(200);
    });
  }

  test(
    'removeMember with a body is answered 400, and nothing changes',
    covers('member.remove.body-refused'),
    async ({ member, given, projectOf }) => {
      const project = projectOf('stranger');
      const { id } = await given.shared([project]);
      const request = { method: 'DELETE', path: `/v2/images/${id}/members/${project}` };
      const before = await member.listMembers(id);
      expect(await member.sendRaw('removeMember', { ...request, body: '{}' })).toHaveStatus(400);
      const after = await member.listMembers(id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
      expect(await member.sendRaw('removeMember', request)).toHaveStatus(204);
    },
  );
});
