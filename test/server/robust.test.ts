import { readdirSync, readlinkSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { listen } from '../../lib/server/index.ts';
import { Blobs, sum } from '../../lib/server/store/blobs.ts';
import { type Ask, asker, create, createActive, octets, origin, patchV21, startServer } from './ask.ts';

const sums = { checksum: () => sum('md5'), hash: () => sum('sha512') };

async function listening() {
  const server = await listen();
  onTestFinished(() => server.close());
  const { users, tokens } = server.identity;
  const secretOf = (user: (typeof users)['member']) =>
    tokens.issue({ user, methods: ['password'], scope: { kind: 'project', project: user.project } }).secret;
  const as = (secret: string) => asker({ fetch: (asked) => fetch(asked.url.replace(origin, server.url), asked as RequestInit) }, secret);
  const secret = secretOf(users.member);
  return { server, member: as(secret), admin: as(secretOf(users.admin)), headers: { 'x-auth-token': secret } };
}

/** What the server says to bytes on its port, up to the end of the connection. */
async function say(url: string, bytes: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.end(bytes, 'latin1');
  let answer = '';
  for await (const chunk of socket) answer += chunk;
  return answer;
}

/** The files of servers that this process holds open. */
function openData(): string[] {
  const links = readdirSync('/proc/self/fd').map((name) => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`);
    } catch {
      return '';
    }
  });
  return links.filter((link) => link.includes('image-conformance-server-'));
}

test('what is no HTTP is answered 400, and the server goes on', async () => {
  const { server, member } = await listening();
  expect(await say(server.url, 'NONSENSE\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
  expect(await say(server.url, 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
  expect(await say(server.url, 'TRACE /v2/images HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 405 /);
  expect(await say(server.url, `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(70_000)}\r\n\r\n`)).toMatch(/^HTTP\/1.1 431 /);
  expect((await member('GET', '/v2/images', { headers: { 'x-long': 'a'.repeat(60_000) } })).status).toBe(200);
});

test('bodies that are no JSON, no UTF-8 or beyond all reason are refused', async () => {
  const { as } = startServer();
  const member = await as('member');
  const path = await create(member);
  const invalid = Buffer.from([0x22, 0xff, 0x22]);
  for (const body of ['{', '[', invalid, '"']) expect((await member('POST', '/v2/images', { body })).status).toBe(400);
  expect((await member('PATCH', path, { body: invalid, headers: patchV21 })).status).toBe(400);
  expect((await member('POST', '/v2/images', { body: `{"a":"${'a'.repeat(17 * 2 ** 20)}"}` })).status).toBe(413);
});

test('an id cannot lead out of the API', async () => {
  const { as } = startServer();
  const member = await as('member');
  for (const id of ['..%2f..%2fetc%2fpasswd', '%00', '%zz', '..%5c..', `${'a'.repeat(5000)}`]) {
    for (const path of [`/v2/images/${id}`, `/v2/images/${id}/file`]) expect((await member('GET', path)).status).toBe(404);
  }
});

test('a client that vanishes during a download leaves no file open and no cached image', async () => {
  const { server, member, admin, headers } = await listening();
  const path = await createActive(member, 'x'.repeat(48 * 2 ** 20));
  const before = openData();
  const answer = await new Promise<IncomingMessage>((resolve) => {
    request(`${server.url}${path}/file`, { headers }, resolve).end();
  });
  // More than the buffers between both ends hold: the file is still open.
  await vi.waitFor(() => expect(openData().length).toBeGreaterThan(before.length));
  answer.on('error', () => undefined);
  answer.destroy();
  await vi.waitFor(() => expect(openData()).toEqual(before));
  expect((await admin('GET', '/v2/cache')).body.cached_images).toEqual([]);
});

test('an upload shorter than announced leaves the image queued', async () => {
  const { server, member, headers } = await listening();
  const path = await create(member);
  const upload = request(`${server.url}${path}/file`, { method: 'PUT', headers: { ...headers, ...octets, 'content-length': '100' } });
  upload.on('error', () => undefined);
  upload.write('short');
  await vi.waitFor(async () => expect((await member('GET', path)).body.status).toBe('saving'));
  upload.destroy();
  await vi.waitFor(async () => expect((await member('GET', path)).body.status).toBe('queued'));
});

/** Uploads to a server whose disk fails so. */
async function uploadToDisk(code: string): Promise<{ status: number; image: unknown }> {
  const failing = async () => ({
    writev: () => Promise.reject(Object.assign(new Error('the disk fails'), { code })),
    close: async () => undefined,
  });
  const { as } = startServer({ openFile: failing });
  const member: Ask = await as('member');
  const path = await create(member);
  const { status } = await member('PUT', `${path}/file`, { body: 'data', headers: octets });
  return { status, image: (await member('GET', path)).body };
}

test('a full disk is answered 413, a disk that cannot be written to 503, and the image is queued again', async () => {
  expect(await uploadToDisk('ENOSPC')).toMatchObject({ status: 413, image: { status: 'queued', size: null } });
  expect(await uploadToDisk('EROFS')).toMatchObject({ status: 503, image: { status: 'queued' } });
  expect(await uploadToDisk('EIO')).toMatchObject({ status: 500, image: { status: 'queued' } });
});

test('large data are summed by workers as small ones are', async () => {
  const blobs = new Blobs();
  onTestFinished(() => blobs.close());
  const chunk = Buffer.alloc(2 ** 20, 'data');
  async function* chunks() {
    for (let count = 0; count < 20; count += 1) yield chunk;
  }
  const received = await blobs.receive(chunks(), sums, 'large');
  const [md5, sha512] = [sum('md5'), sum('sha512')];
  for await (const piece of chunks()) for (const one of [md5, sha512]) one.update(piece);
  expect(received).toMatchObject({ size: 20 * 2 ** 20, checksum: md5.hex(), hashValue: sha512.hex() });
});

test('ten thousand images are listed page by page', async () => {
  const { as } = startServer({ quotas: { tags: -1, properties: -1, members: -1, locations: -1, imageBytes: 1, userStorageBytes: 0 } });
  const member = await as('member');
  for (let count = 0; count < 10_000; count += 1) await member('POST', '/v2/images', { body: { name: `image ${count}` } });
  const seen = new Set<string>();
  for (let next: string | undefined = '/v2/images?limit=1000'; next !== undefined; ) {
    const { body } = await member('GET', next);
    for (const { id } of body.images) seen.add(id);
    next = body.next;
  }
  expect(seen.size).toBe(10_000);
});
