import { randomBytes } from 'node:crypto';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { listen } from '../../lib/server/index.ts';

async function listening() {
  const server = await listen();
  onTestFinished(() => server.close());
  const [, username, password, project] = /username: "(.*)"\n +password: "(.*)"\n.*\n +project_name: "(.*)"/.exec(server.cloudsYaml) ?? [];
  const domain = { id: 'default' };
  const identity = { methods: ['password'], password: { user: { name: username, domain, password } } };
  const body = JSON.stringify({ auth: { identity, scope: { project: { name: project, domain } } } });
  const answer = await fetch(`${server.authUrl}/auth/tokens`, { method: 'POST', body });
  const headers = { 'x-auth-token': answer.headers.get('x-subject-token') ?? '' };
  const create = async () => {
    const created = await fetch(`${server.url}/v2/images`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ disk_format: 'raw', container_format: 'bare' }),
    });
    return created.headers.get('location') ?? '';
  };
  return { server, headers, create };
}

test('a listening server takes and gives data larger than any buffer', async () => {
  const { server, headers, create } = await listening();
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:[0-9]+$/);
  const location = await create();
  const data = randomBytes(3 * 2 ** 20 + 17);
  const upload = await fetch(`${location}/file`, {
    method: 'PUT',
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    body: data,
  });
  expect([upload.status, upload.headers.get('content-length')]).toEqual([204, '0']);
  const download = await fetch(`${location}/file`, { headers });
  expect(data.equals(Buffer.from(await download.arrayBuffer()))).toBe(true);
});

test('a client that vanishes during an upload leaves a queued image', async () => {
  const { headers, create } = await listening();
  const location = await create();
  const status = async () => ((await (await fetch(location, { headers })).json()) as { status: string }).status;
  const upload = request(`${location}/file`, { method: 'PUT', headers: { ...headers, 'content-type': 'application/octet-stream' } });
  upload.on('error', () => undefined);
  upload.write(Buffer.alloc(1000));
  await vi.waitFor(async () => expect(await status()).toBe('saving'));
  upload.destroy();
  await vi.waitFor(async () => expect(await status()).toBe('queued'));
});

test('a port that is taken is an error', async () => {
  const blocker = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void blocker.close());
  await new Promise((ready) => blocker.once('listening', ready));
  await expect(listen({ port: (blocker.address() as AddressInfo).port })).rejects.toThrow(/EADDRINUSE/);
});
