import { expect, test } from 'vitest';
import { asker, logIn, startServer } from './ask.ts';

const path = '/identity/v3/auth/tokens';

test('a password gives a token with roles, project and a catalog of this server', async () => {
  const { server, anonymous } = startServer();
  const { id, password, project } = server.users.admin;
  const body = {
    auth: { identity: { methods: ['password'], password: { user: { id, password } } }, scope: { project: { id: project.id } } },
  };
  const answer = await anonymous('POST', path, { body });
  expect(answer.status).toBe(201);
  expect(answer.body.token).toMatchObject({
    user: { id },
    project: { id: project.id },
    roles: [{ name: 'reader' }, { name: 'member' }, { name: 'admin' }],
  });
  expect(
    answer.body.token.catalog.map(({ type, endpoints }: { type: string; endpoints: { url: string }[] }) => [type, endpoints[0]?.url]),
  ).toEqual([
    ['identity', 'http://reference.test/identity/v3'],
    ['image', 'http://reference.test'],
  ]);
});

test('a wrong password, an unknown user and a foreign project are refused alike', async () => {
  const { server, anonymous } = startServer();
  const { name, password, project } = server.users.member;
  const domain = { id: 'default' };
  const claims = [
    [{ name, domain, password: 'wrong' }, project.name],
    [{ name: 'nobody', domain, password }, project.name],
    [{ name, domain, password }, server.users.stranger.project.name],
  ];
  for (const [user, projectName] of claims) {
    const auth = { identity: { methods: ['password'], password: { user } }, scope: { project: { name: projectName, domain } } };
    const answer = await anonymous('POST', path, { body: { auth } });
    expect(answer.status).toBe(401);
    expect(answer.body.error).toEqual({ code: 401, message: 'The request you have made requires authentication.', title: 'Unauthorized' });
    expect(answer.headers.get('www-authenticate')).toMatch(/^Keystone uri=/);
  }
});

test('a request for a token that says too little is malformed', async () => {
  const { anonymous } = startServer();
  for (const body of ['{', {}, { auth: {} }, { auth: { identity: { methods: ['password'] } } }]) {
    expect((await anonymous('POST', path, { body })).status).toBe(400);
  }
});

test('a token can be looked at and revoked', async () => {
  const { server, as, anonymous } = startServer();
  const token = await logIn(server, 'member');
  const admin = await as('admin');
  expect((await admin('GET', path, { headers: { 'x-subject-token': token } })).body.token.user.name).toBe('reference-member');
  expect((await admin('GET', path, { headers: { 'x-subject-token': 'unknown' } })).status).toBe(404);
  expect((await anonymous('GET', path, { headers: { 'x-subject-token': token } })).status).toBe(401);
  expect((await admin('DELETE', path, { headers: { 'x-subject-token': token } })).status).toBe(204);
  expect((await asker(server, token)('GET', '/v2/images')).status).toBe(401);
});

test('a token that has expired opens nothing', async () => {
  const { as } = startServer({ tokenLifetimeSeconds: 0 });
  expect((await (await as('member'))('GET', '/v2/images')).status).toBe(401);
});

test('the versions of the Identity API need no token', async () => {
  const { anonymous } = startServer();
  expect((await anonymous('GET', '/identity')).status).toBe(300);
  expect((await anonymous('GET', '/identity/v3')).body.version.id).toBe('v3.14');
});
