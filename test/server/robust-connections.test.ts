import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { listen, type ServerOptions } from '../../lib/server/index.ts';
import { asker, create, createActive, octets, origin } from './ask.ts';

/** A listening server whose data lie in a folder that only this test looks into. */
async function listening(options: ServerOptions = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'robust-'));
  vi.stubEnv('TMPDIR', folder);
  const server = await listen(options);
  vi.unstubAllEnvs();
  onTestFinished(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });
  const { users, tokens } = server.identity;
  const { secret } = tokens.issue({
    user: users.member,
    methods: ['password'],
    scope: { kind: 'project', project: users.member.project },
  });
  const member = asker({ fetch: (asked) => fetch(asked.url.replace(origin, server.url), asked as RequestInit) }, secret);
  const files = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  const descriptors = () => readdirSync('/proc/self/fd').filter((name) => targetOf(name).startsWith(folder)).length;
  const port = Number(new URL(server.url).port);
  const dial = (): Socket => {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    onTestFinished(() => void socket.destroy());
    return socket;
  };
  const head = (method: string, path: string, headers: Record<string, string>) =>
    [
      `${method} ${path} HTTP/1.1`,
      'host: x',
      `x-auth-token: ${secret}`,
      ...Object.entries(headers).map(([k, v]) => `${k}: ${v}`),
      '',
      '',
    ].join('\r\n');
  const statusOf = async (path: string) => (await member('GET', path)).body.status;
  return { server, member, files, descriptors, dial, head, statusOf, port };
}

function targetOf(descriptor: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${descriptor}`);
  } catch {
    return '';
  }
}

/** All that comes until the other side ends, or until it matches. */
async function heard(socket: Socket, enough: RegExp): Promise<string> {
  let text = '';
  for await (const chunk of socket) {
    text += chunk;
    if (enough.test(text)) break;
  }
  return text;
}

const piece = Buffer.alloc(256 * 1024, 'x');

test.each([
  ['with a length', { 'content-length': '50000000' }, piece],
  ['in chunks', { 'transfer-encoding': 'chunked' }, Buffer.concat([Buffer.from('40000\r\n'), piece, Buffer.from('\r\n')])],
])('a client that vanishes in mid-upload %s leaves a queued image, no file and no descriptor', async (_, length, bytes) => {
  const { member, files, descriptors, dial, head, statusOf } = await listening();
  const path = await create(member);
  const socket = dial();
  socket.write(head('PUT', `${path}/file`, { ...octets, ...length }));
  // Enough that the sums are left to threads, which read the file too.
  for (let count = 0; count < 48; count += 1) socket.write(bytes);
  await vi.waitFor(() => expect(descriptors()).toBe(3), 10_000);
  expect(await statusOf(path)).toBe('saving');
  socket.destroy();
  await vi.waitFor(async () => expect(await statusOf(path)).toBe('queued'), 10_000);
  await vi.waitFor(() => expect([files(), descriptors()]).toEqual([0, 0]), 10_000);
  expect((await member('PUT', `${path}/file`, { body: 'whole', headers: octets })).status).toBe(204);
  expect(await statusOf(path)).toBe('active');
});

test('a disk that fills up in the middle leaves a queued image and nothing of the data', async () => {
  const { member, files, descriptors, statusOf } = await listening({
    async openFile(path) {
      const file = await open(path, 'wx');
      let writes = 0;
      return {
        writev: (async (chunks) => {
          writes += 1;
          if (writes > 2) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
          return file.writev(chunks);
        }) as typeof file.writev,
        close: () => file.close(),
      };
    },
  });
  const path = await create(member);
  const refused = await member('PUT', `${path}/file`, { body: 'x'.repeat(6 * 2 ** 20), headers: octets });
  expect(refused.status).toBe(413);
  expect(refused.text).toContain('Image storage media is full');
  expect([await statusOf(path), files(), descriptors()]).toEqual(['queued', 0, 0]);
});

test('a client that sends all of a refused upload before it listens hears why, and may go on', async () => {
  const { member, dial, head } = await listening();
  const path = await createActive(member, 'data');
  const socket = dial();
  socket.write(head('PUT', `${path}/file`, { ...octets, 'content-length': String(64 * piece.length) }));
  for (let count = 0; count < 64; count += 1) await new Promise<void>((sent) => void socket.write(piece, () => sent()));
  socket.write(head('GET', '/v2/images/nobodys', { connection: 'close' }));
  const said = await heard(socket, /404 Not Found/);
  expect(said).toMatch(/^HTTP\/1.1 409 Conflict[\s\S]*HTTP\/1.1 404 Not Found/);
});

test('requests that are sent without waiting are answered in their order', async () => {
  const { member, dial, head } = await listening();
  const path = await create(member);
  const socket = dial();
  const requests = [
    head('GET', path, {}),
    head('HEAD', path, {}),
    head('OPTIONS', path, {}),
    head('GET', '/v2/none', { connection: 'close' }),
  ];
  socket.write(requests.join(''));
  const answers = (await heard(socket, /(?!)/)).match(/HTTP\/1\.1 [0-9]{3}/g);
  expect(answers?.map((line) => Number(line.slice(-3)))).toEqual([200, 405, 200, 404]);
});

test('a hundred slow uploads hold nobody up, and each is taken whole', async () => {
  const { member, dial, head, statusOf, files } = await listening();
  const slow = await Promise.all(
    Array.from({ length: 100 }, async () => {
      const path = await create(member);
      const socket = dial();
      socket.write(head('PUT', `${path}/file`, { ...octets, 'content-length': '2', connection: 'close' }));
      socket.write('a');
      return { path, socket };
    }),
  );
  const last = slow.at(-1)?.path ?? '';
  await vi.waitFor(async () => expect(await statusOf(last)).toBe('saving'), 10_000);
  const quick = await createActive(member, 'quick');
  expect(await statusOf(quick)).toBe('active');
  const answers = slow.map(({ socket }) => heard(socket, /\r\n\r\n/));
  for (const { socket } of slow) socket.write('b');
  expect(new Set((await Promise.all(answers)).map((text) => text.slice(0, 12)))).toEqual(new Set(['HTTP/1.1 204']));
  expect(files()).toBe(101);
});

test('nobody but this machine reaches it unless it is told so', async () => {
  const { port } = await listening();
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal);
  // Every address of 127/8 is this machine; it listens on one of them.
  const host = outside?.address ?? '127.0.0.2';
  await expect(new Promise((resolve, reject) => connect(port, host, () => resolve('connected')).on('error', reject))).rejects.toThrow(
    /ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH/,
  );
});
