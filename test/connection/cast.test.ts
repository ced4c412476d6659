import { describe, expect, test } from 'vitest';
import { type Connection, learnCast } from '../../lib/connection/index.ts';
import type { Session } from '../../lib/identity/index.ts';
import { type CredentialedRole, roleFlags } from '../../specs/roles.ts';

type Who = { project: string | undefined; roles: string[] };
/** The project of a credential that no Keystone knows. */
const unknown = 'nobody knows';
const clouds = { member: 'm', reader: 'r', stranger: 's', admin: 'a', service: 'g' };
const proper = {
  member: { project: 'p1', roles: ['member', 'reader'] },
  reader: { project: 'p1', roles: ['reader'] },
  stranger: { project: 'p2', roles: ['member'] },
  admin: { project: 'p1', roles: ['admin', 'member'] },
  service: { project: 'p3', roles: ['service'] },
} satisfies Record<CredentialedRole, Who>;

function connectionOf(people: Partial<Record<CredentialedRole, Who>>): Connection {
  const session = async (role: CredentialedRole): Promise<Session> => {
    const { project, roles } = people[role] as Who;
    return {
      headers: {},
      token: 't',
      expiresAt: 0,
      userId: project === unknown ? '' : role,
      projectId: project === unknown ? undefined : project,
      projectName: project,
      roles,
      catalog: [],
    };
  };
  return { roles: Object.keys(people), session } as unknown as Connection;
}

test('a proper cast is taken, and so is a member alone', async () => {
  expect(await learnCast(connectionOf(proper), clouds)).toMatchObject({
    member: { projectId: 'p1' },
    stranger: { projectId: 'p2', roles: ['member'] },
  });
  expect(Object.keys(await learnCast(connectionOf({ member: proper.member }), clouds))).toEqual(['member']);
});

test('of a credential without Keystone nobody knows who it is: it is taken as it is', async () => {
  expect(await learnCast(connectionOf({ member: { project: unknown, roles: [] } }), clouds)).toMatchObject({
    member: { projectId: undefined },
  });
});

describe('is refused:', () => {
  test.each<[string, CredentialedRole, Who, RegExp]>([
    ['a stranger in the same project', 'stranger', { project: 'p1', roles: ['member'] }, /same project/],
    ['a stranger who is admin', 'stranger', { project: 'p2', roles: ['member', 'admin'] }, /admin/],
    ['a stranger without a project', 'stranger', { project: undefined, roles: ['member'] }, /project/],
    ['a member without a project', 'member', { project: undefined, roles: ['member'] }, /no project/],
    ['a member who is admin', 'member', { project: 'p1', roles: ['admin'] }, /admin/],
    ['a reader in another project', 'reader', { project: 'p2', roles: ['reader'] }, /another project/],
    ['a reader who is member too', 'reader', { project: 'p1', roles: ['reader', 'member'] }, /roles reader, member/],
    ['a service without the role', 'service', { project: 'p3', roles: ['member'] }, /roles member/],
    ['a reader who is manager', 'reader', { project: 'p1', roles: ['reader', 'manager'] }, /manager/],
    ['a reader who is admin', 'reader', { project: 'p1', roles: ['admin'] }, /admin/],
  ])('%s', async (_, role, who, problem) => {
    await expect(learnCast(connectionOf({ ...proper, [role]: who }), clouds)).rejects.toMatchObject({
      code: 'ERR_CONFIG_VALUE',
      message: expect.stringMatching(problem),
      hint: expect.stringContaining(roleFlags[role]),
    });
  });
});

test('a login that fails is not swallowed', async () => {
  const failing = { roles: ['member'], session: () => Promise.reject(new Error('refused')) } as unknown as Connection;
  await expect(learnCast(failing, clouds)).rejects.toThrow('refused');
});
