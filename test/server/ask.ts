import { onTestFinished } from 'vitest';
import { type CloudRole, createReferenceServer, type ReferenceServer, type ServerOptions } from '../../lib/server/index.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a server answers is for the test to look at
  readonly body: any;
}

export type Ask = (method: string, path: string, options?: { body?: unknown; headers?: Record<string, string> }) => Promise<Answer>;

export const origin = 'http://reference.test';
export const octets = { 'content-type': 'application/octet-stream' };
export const patchV21 = { 'content-type': 'application/openstack-images-v2.1-json-patch' };
export const patchV20 = { 'content-type': 'application/openstack-images-v2.0-json-patch' };
export const rawBare = { disk_format: 'raw', container_format: 'bare' };

/** A server without a port, closed with the test, and how each of its users asks it. */
export function startServer(options: ServerOptions = {}) {
  const server = createReferenceServer(options);
  onTestFinished(() => server.close());
  const as = async (role: CloudRole) => asker(server, await logIn(server, role));
  return { server, as, anonymous: asker(server, undefined) };
}

export function asker(server: Pick<ReferenceServer, 'fetch'>, token: string | undefined): Ask {
  return async (method, path, { body, headers = {} } = {}) => {
    const response = await server.fetch(
      new Request(`${origin}${path}`, {
        method,
        headers: { ...(token !== undefined && { 'x-auth-token': token }), ...headers },
        ...(body !== undefined && { body: raw(body), duplex: 'half' }),
      }),
    );
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
  };
}

export async function logIn({ fetch, users }: ReferenceServer, role: CloudRole): Promise<string> {
  const { name, password, project } = users[role];
  const domain = { id: 'default' };
  const identity = { methods: ['password'], password: { user: { name, domain, password } } };
  const body = JSON.stringify({ auth: { identity, scope: { project: { name: project.name, domain } } } });
  const response = await fetch(new Request(`${origin}/identity/v3/auth/tokens`, { method: 'POST', body }));
  return response.headers.get('x-subject-token') ?? '';
}

/** Creates an image and tells its path. */
export async function create(ask: Ask, attributes: object = rawBare): Promise<string> {
  const { status, body, text } = await ask('POST', '/v2/images', { body: attributes });
  if (status !== 201) throw new Error(`create answers ${status}: ${text}`);
  return `/v2/images/${body.id}`;
}

export async function createActive(ask: Ask, data = '0123456789', attributes: object = {}): Promise<string> {
  const path = await create(ask, { ...rawBare, ...attributes });
  const { status, text } = await ask('PUT', `${path}/file`, { body: Buffer.from(data), headers: octets });
  if (status !== 204) throw new Error(`upload answers ${status}: ${text}`);
  return path;
}

function raw(body: unknown): string | Uint8Array<ArrayBuffer> | ReadableStream {
  return typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream
    ? (body as Uint8Array<ArrayBuffer>)
    : JSON.stringify(body);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
