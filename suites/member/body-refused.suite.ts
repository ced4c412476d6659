import { covers, describe, expect, test } from '../../lib/conformance.ts';

const requests = [
  ['member.list.body-refused', 'listMembers', 'GET', '', 200],
  ['member.show.body-refused', 'showMember', 'GET', '/PROJECT', 200],
  ['member.remove.body-refused', 'removeMember', 'DELETE', '/PROJECT', 204],
] as const;

describe('bodies where the calls for members expect none', () => {
  for (const [requirement, operation, method, tail, status] of requests) {
    test(`${operation} with a body is answered 400, and nothing changes`, covers(requirement), async ({ member, given, projectOf }) => {
      const project = projectOf('stranger');
      const { id } = await given.shared([project]);
      const path = `/v2/images/${id}/members${tail.replace('PROJECT', project)}`;
      const before = await member.listMembers(id);
      expect(await member.sendRaw(operation, { method, path, body: '{}' })).toHaveStatus(400);
      const after = await member.listMembers(id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
      expect(await member.sendRaw(operation, { method, path })).toHaveStatus(status);
    });
  }
});
