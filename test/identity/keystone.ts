import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createDirectory, createIdentityApi, type Directory, Tokens } from '../../lib/server/identity/index.ts';
import { nodeListener } from '../../lib/server/node-adapter.ts';
import type { Credential, Target } from '../../lib/target/index.ts';
import { type Arrived, answerJson, type Loopback, loopback } from '../http/loopback.ts';

export const secret = 's3cr3t-of-the-test';

type Password = Extract<Credential, { readonly authType: 'password' }>;

/** A target with a credential of any kind. */
export function targetWith(credential: Credential, changes: Partial<Target> = {}): Target {
  return {
    cloud: 'moon',
    credential,
    regionName: undefined,
    interfaces: ['public'],
    imageEndpointOverride: undefined,
    serviceType: 'image',
    serviceName: undefined,
    tls: { verify: true },
    proxy: undefined,
    timeoutSeconds: undefined,
    origins: { 'auth.username': 'clouds.yaml', 'auth.password': 'secure.yaml', auth_type: 'default' },
    warnings: [],
    ...changes,
  };
}

/** A target with a password login; what a test is about is changed. */
export function targetAt(authUrl: string, changes: Partial<Omit<Password, 'authType'>> = {}): Target {
  return targetWith({
    authType: 'password',
    authUrl,
    user: { name: 'ann', domainName: 'Default' },
    password: secret,
    scope: { kind: 'project', projectName: 'demo', projectDomainName: 'Default' },
    ...changes,
  });
}

export const tokenBody = {
  token: {
    expires_at: '2099-01-01T00:00:00.000000Z',
    user: { id: 'u1' },
    project: { id: 'p1', name: 'demo' },
    roles: [{ name: 'member' }],
    catalog: [
      { type: 'image', name: 'glance', endpoints: [{ interface: 'public', region_id: 'R1', region: 'R1', url: 'http://glance/v2' }] },
    ],
  },
};

/** A Keystone that takes every password, and keeps what it was sent. It has no list of versions. */
export function keystone(): Promise<Loopback> {
  return loopback((_, response) => answerJson(response, 201, tokenBody, { 'x-subject-token': 'tok-1' }));
}

/** The login that a Keystone was sent last. */
export function loginOf(arrived: readonly Arrived[]): { identity: Record<string, unknown>; scope?: unknown } {
  return JSON.parse(String(arrived.at(-1)?.body)).auth;
}

export interface Embedded {
  readonly authUrl: string;
  readonly directory: Directory;
  readonly tokens: Tokens;
  /** Method and path of each request. */
  readonly requests: string[];
}

/** The embedded Keystone on a port, with a directory that the test may change. */
export async function embedded(change: (directory: Directory) => Directory = (directory) => directory): Promise<Embedded> {
  const directory = change(createDirectory());
  const tokens = new Tokens(3600);
  const api = createIdentityApi(directory, tokens);
  const requests: string[] = [];
  const fetch = async (request: Request) => {
    requests.push(`${request.method} ${new URL(request.url).pathname}`);
    return api.fetch(request);
  };
  const server = createServer(nodeListener(fetch));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  return { authUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/identity/v3`, directory, tokens, requests };
}
