import type { Target } from '../../lib/target/index.ts';
import { type Arrived, answerJson, type Loopback, loopback } from '../http/loopback.ts';

export const secret = 's3cr3t-of-the-test';

/** A target with a password login; what a test is about is changed. */
export function targetAt(authUrl: string, changes: Partial<Target> = {}): Target {
  return {
    cloud: 'moon',
    authType: 'password',
    authUrl,
    user: { name: 'ann', domainName: 'Default' },
    password: secret,
    scope: { kind: 'project', projectName: 'demo', projectDomainName: 'Default' },
    regionName: undefined,
    interfaces: ['public'],
    imageEndpointOverride: undefined,
    serviceType: 'image',
    serviceName: undefined,
    tls: { verify: true },
    timeoutSeconds: undefined,
    origins: { 'auth.username': 'clouds.yaml' },
    warnings: [],
    ...changes,
  };
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

/** A Keystone that takes every password, and keeps what it was sent. */
export function keystone(): Promise<Loopback> {
  return loopback((_, response) => answerJson(response, 201, tokenBody, { 'x-subject-token': 'tok-1' }));
}

/** The login that a Keystone was sent. */
export function loginOf(request: Arrived | undefined): { identity: { methods: string[]; password: { user: unknown } }; scope?: unknown } {
  return JSON.parse(String(request?.body)).auth;
}
