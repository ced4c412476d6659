import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { cloudsYaml } from '../../lib/server/clouds-yaml.ts';
import { type CloudRole, createReferenceServer, type ServerOptions } from '../../lib/server/index.ts';
import { nodeListener } from '../../lib/server/node-adapter.ts';
import type { Place } from './command.ts';

const clouds = {
  member: 'reference',
  reader: 'reference-reader',
  stranger: 'reference-stranger',
  admin: 'reference-admin',
  service: 'reference-service',
} as const;

/** The flags that give a run all of its roles. */
export const allRoles = ['reader', 'stranger', 'admin', 'service'].flatMap((role) => [
  `--os-cloud-${role}`,
  clouds[role as keyof typeof clouds],
]);

export interface KnownImage {
  readonly id: string;
  readonly name: string | null;
}

/** A reference server on a port, and what a person who stands beside it sees. */
export interface Target {
  readonly url: string;
  readonly authUrl: string;
  /** The environment that leads a child process to it. */
  readonly env: { readonly OS_CLIENT_CONFIG_FILE: string; readonly OS_CLOUD: string };
  readonly yaml: string;
  /** Passwords, and every token that was given out. */
  readonly secrets: Set<string>;
  /** Method and path of each request, Keystone's among them; those of `ask` and `images` are left out. */
  readonly requests: string[];
  ask(role: CloudRole, method: string, path: string, body?: unknown): Promise<Response>;
  /** Every image that there is, as an admin sees it. */
  images(): Promise<KnownImage[]>;
  /** Ends it, as a crash would. */
  crash(): Promise<void>;
}

/** Stands before Image API and Keystone alike. */
export type Gateway = (request: Request, next: (request: Request) => Promise<Response>) => Promise<Response>;

export async function createTarget(
  where: Place,
  options: ServerOptions = {},
  gateway: Gateway = (request, next) => next(request),
): Promise<Target> {
  const reference = createReferenceServer(options);
  const secrets = new Set(Object.values(reference.users).map((user) => user.password));
  const requests: string[] = [];
  const answered = async (request: Request): Promise<Response> => {
    const response = await reference.fetch(request);
    const token = response.headers.get('x-subject-token');
    if (token !== null) secrets.add(token);
    return response;
  };
  const fetch = (request: Request) => {
    requests.push(`${request.method} ${new URL(request.url).pathname}`);
    return gateway(request, answered);
  };
  // A machine under load must not see an idle connection closed in the moment in which it is used.
  const server = createServer({ keepAliveTimeout: 65_000 }, nodeListener(fetch));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const authUrl = `${url}/identity/v3`;
  const yaml = cloudsYaml(authUrl, clouds, reference.users);
  const configFile = join(where.home, 'clouds-of-the-test.yaml');
  writeFileSync(configFile, yaml, { mode: 0o600 });
  const tokens = new Map<CloudRole, string>();
  let crashed: Promise<void> | undefined;

  const tokenOf = async (role: CloudRole): Promise<string> => {
    const { name, password, project } = reference.users[role];
    const domain = { id: 'default' };
    const identity = { methods: ['password'], password: { user: { name, domain, password } } };
    const body = JSON.stringify({ auth: { identity, scope: { project: { name: project.name, domain } } } });
    const response = await answered(new Request(`${authUrl}/auth/tokens`, { method: 'POST', body }));
    return response.headers.get('x-subject-token') ?? '';
  };
  const ask: Target['ask'] = async (role, method, path, body) => {
    const token = tokens.get(role) ?? (await tokenOf(role));
    tokens.set(role, token);
    return reference.fetch(
      new Request(`${url}${path}`, {
        method,
        headers: { 'x-auth-token': token, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  };
  return {
    url,
    authUrl,
    env: { OS_CLIENT_CONFIG_FILE: configFile, OS_CLOUD: clouds.member },
    yaml,
    secrets,
    requests,
    ask,
    async images() {
      const found = new Map<string, KnownImage>();
      for (const query of [
        'visibility=all',
        'visibility=all&os_hidden=true',
        'visibility=community',
        'visibility=shared&member_status=all',
      ]) {
        const response = await ask('admin', 'GET', `/v2/images?limit=1000&${query}`);
        const { images } = (await response.json()) as { images: KnownImage[] };
        for (const { id, name } of images) found.set(id, { id, name });
      }
      return [...found.values()];
    },
    crash() {
      crashed ??= (async () => {
        const closed = new Promise((done) => server.close(done));
        server.closeAllConnections();
        await closed;
        await reference.close();
      })();
      return crashed;
    },
  };
}

/** Resolves at the n-th request that fits; for a gateway to call with each. */
export function nth(n: number, fits: (request: Request) => boolean): { seen: (request: Request) => void; reached: Promise<void> } {
  const { promise: reached, resolve } = Promise.withResolvers<void>();
  let count = 0;
  return {
    reached,
    seen(request) {
      if (!fits(request)) return;
      count += 1;
      if (count === n) resolve();
    },
  };
}

export const isCreate = ({ method, url }: Request) => method === 'POST' && new URL(url).pathname === '/v2/images';
