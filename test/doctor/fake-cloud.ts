import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export const password = 'p4ss&word-of-the-test';
export const token = 'gAAAA-token-of-the-test';

/** What a fake service answers. */
export interface Fake {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

type Respond = (at: { readonly url: string; readonly request: IncomingMessage; readonly body: string }) => Fake | 'silence';

/** What a fake cloud does by default, by the path; an entry that is given replaces it. */
export type Fakes = Readonly<Record<string, Respond>>;

export const htmlPage: Fake = { headers: { 'content-type': 'text/html' }, body: '<html><title>Welcome to nginx!</title></html>' };

const keystoneVersion = { id: 'v3.14', status: 'stable', 'media-types': [] };

export function tokenBody(url: string, changes: Record<string, unknown> = {}) {
  const endpoints = ['public', 'internal'].map((kind) => ({ interface: kind, region_id: 'RegionOne', url: `${url}/v2/` }));
  return {
    token: {
      expires_at: new Date(Date.now() + 3_600_000).toISOString(),
      user: { id: 'u1' },
      project: { id: 'p1', name: 'demo' },
      roles: [{ name: 'member' }],
      catalog: [{ type: 'image', name: 'glance', endpoints }],
      ...changes,
    },
  };
}

export function versionList(url: string): unknown {
  const version = (id: string, status: string) => ({ id, status, links: [{ rel: 'self', href: `${url}/v2/` }] });
  return { versions: [version('v2.9', 'CURRENT'), version('v2.0', 'SUPPORTED')] };
}

/** A Keystone and a Glance at one address of the loopback interface, as good as a doctor can tell, but for what a test replaces. */
export async function fakeCloud(fakes: Fakes = {}, pem?: string): Promise<string> {
  const sane: Fakes = {
    'GET /v3': () => ({ body: { version: keystoneVersion } }),
    'POST /v3/auth/tokens': ({ url }) => ({ status: 201, headers: { 'x-subject-token': token }, body: tokenBody(url) }),
    'GET /v3/auth/projects': () => ({ body: { projects: [{ name: 'moon' }, { name: 'demo' }] } }),
    'GET /versions': ({ url }) => ({ body: versionList(url) }),
    'GET /v2/schemas/image': () => ({ body: { name: 'image', properties: {} } }),
  };
  let url = '';
  const answer: RequestListener = async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    const respond = fakes[`${request.method} ${request.url}`] ?? fakes['*'] ?? sane[`${request.method} ${request.url}`];
    const fake = respond?.({ url, request, body }) ?? { status: 404, body: 'Not Found' };
    if (fake === 'silence') return;
    const text = typeof fake.body === 'string' ? fake.body : JSON.stringify(fake.body);
    response.writeHead(fake.status ?? 200, { ...fake.headers }).end(text);
  };
  url = await listening(
    pem === undefined ? createServer(answer) : createTlsServer({ key: pem, cert: pem }, answer),
    pem ? 'https' : 'http',
  );
  return url;
}

/** An address at which nothing listens. */
export async function refusedAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

async function listening(server: Server, scheme: string): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
