import { expect, test } from 'vitest';
import { origin, startServer } from './ask.ts';

const path = '/identity/v3/projects';

test('an admin finds a project by its id and by its name', async () => {
  const { server, as } = startServer();
  const admin = await as('admin');
  const { id, name } = server.users.stranger.project;
  const links = { self: `${origin}${path}/${id}` };
  const inDomain = { domain_id: 'default', parent_id: 'default', is_domain: false, enabled: true };
  expect((await admin('GET', `${path}/${id}`)).body.project).toMatchObject({ id, name, ...inDomain, links });
  expect((await admin('GET', `${path}?name=${name}`)).body.projects.map((found: { id: string }) => found.id)).toEqual([id]);
  expect((await admin('GET', `${path}?name=${name}&domain_id=another`)).body.projects).toEqual([]);
  expect((await admin('GET', path)).body.projects).toHaveLength(4);
  expect((await admin('GET', `${path}/no-such-project`)).body.error).toMatchObject({ code: 404, title: 'Not Found' });
});

test('others find their own project only, so that clients take an id as it is', async () => {
  const { server, as } = startServer();
  const member = await as('member');
  const { project } = server.users.member;
  expect((await member('GET', `${path}/${project.id}`)).body.project.name).toBe(project.name);
  for (const asked of [`${path}/${server.users.stranger.project.id}`, `${path}/no-such-project`, path, `${path}?name=${project.name}`])
    expect((await member('GET', asked)).status, asked).toBe(403);
});

test('the domain can be looked at', async () => {
  const { as, anonymous } = startServer();
  const [member, admin] = [await as('member'), await as('admin')];
  expect((await member('GET', '/identity/v3/domains/default')).body.domain).toMatchObject({ id: 'default', name: 'Default' });
  expect((await member('GET', '/identity/v3/domains/another')).status).toBe(403);
  expect((await admin('GET', '/identity/v3/domains/another')).status).toBe(404);
  expect((await anonymous('GET', '/identity/v3/domains/default')).status).toBe(401);
});
