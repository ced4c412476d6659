import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ListeningServer, listen } from '../../lib/server/index.ts';
import { credentialedRoles } from '../../specs/roles.ts';
import { diagnosed, findingOf, targetIn, troubles } from './diagnosed.ts';

let server: ListeningServer;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server.close());

const everybody = () => Object.fromEntries(credentialedRoles.map((role) => [role, targetIn(server.cloudsYaml, server.clouds[role])]));

test('a cloud with which all is well has nothing to cure', async () => {
  const diagnosis = await diagnosed(everybody());
  expect(troubles(diagnosis)).toEqual([]);
  expect(diagnosis).toMatchObject({ exitStatus: 0, endpoint: server.url });
  for (const check of ['credential', 'token'] as const) expect(findingOf(diagnosis, check, 'ok').roles).toEqual(credentialedRoles);
  expect(findingOf(diagnosis, 'versions', 'ok').says).toMatch(/CURRENT: v2\.\d+/);
});

test('each role that is missing is named with what it would unlock', async () => {
  const { member } = everybody();
  const diagnosis = await diagnosed({ member: member! });
  const locked = diagnosis.findings.filter(({ check, outcome }) => check === 'roles' && outcome === 'not-tried');
  expect(locked.flatMap(({ roles }) => roles)).toEqual(['reader', 'stranger', 'admin', 'service']);
  for (const { says, cure } of locked) {
    expect(says).toMatch(/[1-9]\d* requirements? stays? blocked/);
    expect(cure).toContain('--os-cloud-');
  }
});

test('roles that are not who they should be are all named, whatever is wrong with the member', async () => {
  const { member, reader, stranger, admin } = everybody();
  const diagnosis = await diagnosed({ member: admin!, reader: stranger!, stranger: admin!, admin: reader! });
  expect(troubles(diagnosis)).toEqual(Array(4).fill({ check: 'scope', outcome: 'fault', code: 'ERR_CONFIG_VALUE' }));
  expect(diagnosis.exitStatus).toBe(2);
  const swapped = await diagnosed({ member: member!, stranger: reader! });
  expect(findingOf(swapped, 'scope', 'fault')).toMatchObject({ roles: ['stranger'], says: expect.stringContaining('same project') });
});

test('no password is in the diagnosis', async () => {
  const passwords = [...server.cloudsYaml.matchAll(/password: "(.*)"/g)].map((match) => match[1] as string);
  expect(passwords.length).toBeGreaterThanOrEqual(credentialedRoles.length);
  const text = JSON.stringify(await diagnosed(everybody()));
  for (const secret of passwords) expect(text).not.toContain(secret);
});
