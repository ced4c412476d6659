import { expect, onTestFinished, test, vi } from 'vitest';
import { listen } from '../../lib/server/index.ts';
import { asker, create, createActive, startServer } from './ask.ts';

/** Two regions of one cloud: images are taken from the listening one into the other. */
async function twoRegions() {
  const remote = await listen();
  onTestFinished(() => remote.close());
  const local = startServer({ identity: remote.identity, remoteRegions: [{ name: 'RegionTwo', url: remote.url }] });
  const { users, tokens } = remote.identity;
  const token = tokens.issue({ user: users.member, methods: ['password'], scope: { kind: 'project', project: users.member.project } });
  const there = asker(
    { fetch: (request) => fetch(request.url.replace('http://reference.test', remote.url), request as RequestInit) },
    token.secret,
  );
  return { here: await local.as('member'), there };
}

const from = (id: string, region = 'RegionTwo') => ({ method: { name: 'glance-download', glance_region: region, glance_image_id: id } });
const idOf = (path: string) => path.split('/').at(-1) ?? '';

test('data, formats and some properties come from the other region', async () => {
  const { here, there } = await twoRegions();
  const source = await createActive(there, 'over there', { os_distro: 'debian', hw_scsi_model: 'virtio', mine: 'stays' });
  const path = await create(here, { disk_format: 'qcow2', container_format: 'ovf' });
  expect((await here('POST', `${path}/import`, { body: from(idOf(source)) })).status).toBe(202);
  await vi.waitFor(async () => expect((await here('GET', path)).body.status).toBe('active'));
  const { body } = await here('GET', path);
  expect(body).toMatchObject({ disk_format: 'raw', container_format: 'bare', os_distro: 'debian', hw_scsi_model: 'virtio', size: 10 });
  expect(body).not.toHaveProperty('mine');
  expect((await here('GET', `${path}/file`)).text).toBe('over there');
});

test('an unknown region, a missing image and one without data fail, and leave the image queued', async () => {
  const { here, there } = await twoRegions();
  const queued = idOf(await create(there));
  for (const body of [from(queued), from(queued, 'nowhere'), from('0f6d2c8f9b114f0e8f435f1c4f3e9a43')]) {
    const path = await create(here);
    expect((await here('POST', `${path}/import`, { body })).status).toBe(202);
    await vi.waitFor(async () => expect((await here('GET', `${path}/tasks`)).body.tasks[0].status).toBe('failure'));
    expect((await here('GET', path)).body).toMatchObject({
      status: 'queued',
      os_glance_importing_to_stores: 'fast',
      os_glance_failed_import: '',
    });
  }
});

test('a request that does not say which image is refused', async () => {
  const { as } = startServer();
  const member = await as('member');
  const path = await create(member);
  const ask = async (method: object) =>
    (await member('POST', `${path}/import`, { body: { method: { name: 'glance-download', ...method } } })).status;
  expect(await ask({})).toBe(400);
  expect(await ask({ glance_region: 'x' })).toBe(400);
  expect(await ask({ glance_region: 'x', glance_image_id: 'zz' })).toBe(400);
  expect(await ask({ glance_region: 'x', glance_image_id: 5 })).toBe(500);
});
