import { describe, expect, test } from 'vitest';
import { tokenSourceFor } from '../../lib/identity/index.ts';
import type { TargetScope, TargetUser } from '../../lib/target/index.ts';
import { dispatcherOf } from '../http/loopback.ts';
import { keystone, loginOf, secret, targetAt } from './keystone.ts';

describe('the login names', () => {
  test.each<[string, TargetUser, unknown]>([
    ['the user by id alone, when there is one', { id: 'u', name: 'n', domainName: 'D' }, { id: 'u', password: secret }],
    ['the user by name and domain id', { name: 'n', domainId: 'd', domainName: 'D' }, { name: 'n', domain: { id: 'd' }, password: secret }],
    ['the user by name and domain name', { name: 'n', domainName: 'D' }, { name: 'n', domain: { name: 'D' }, password: secret }],
  ])('%s', async (_, user, expected) => {
    const { url, arrived } = await keystone();
    await tokenSourceFor(targetAt(url, { user }), dispatcherOf()).session();
    expect(loginOf(arrived).identity).toEqual({ methods: ['password'], password: { user: expected } });
  });

  test.each<[string, TargetScope | undefined, unknown]>([
    ['a project by id', { kind: 'project', projectId: 'p', projectName: 'x' }, { project: { id: 'p' } }],
    ['a project by name', { kind: 'project', projectName: 'x', projectDomainName: 'D' }, { project: { name: 'x', domain: { name: 'D' } } }],
    ['its domain by id', { kind: 'project', projectName: 'x', projectDomainId: 'd' }, { project: { name: 'x', domain: { id: 'd' } } }],
    ['a domain by id', { kind: 'domain', domainId: 'd', domainName: 'D' }, { domain: { id: 'd' } }],
    ['a domain by name', { kind: 'domain', domainName: 'D' }, { domain: { name: 'D' } }],
    ['the system', { kind: 'system', system: 'all' }, { system: { all: true } }],
    ['a trust', { kind: 'trust', trustId: 't' }, { 'OS-TRUST:trust': { id: 't' } }],
    ['no scope', undefined, undefined],
  ])('as scope %s', async (_, scope, expected) => {
    const { url, arrived } = await keystone();
    await tokenSourceFor(targetAt(url, { scope }), dispatcherOf()).session();
    expect(loginOf(arrived).scope).toEqual(expected);
  });
});

test('a session holds header, token, expiry, project, roles and catalog', async () => {
  const { url } = await keystone();
  expect(await tokenSourceFor(targetAt(url), dispatcherOf()).session()).toEqual({
    headers: { 'x-auth-token': 'tok-1' },
    token: 'tok-1',
    expiresAt: Date.UTC(2099, 0, 1),
    userId: 'u1',
    projectId: 'p1',
    projectName: 'demo',
    roles: ['member'],
    catalog: [{ type: 'image', name: 'glance', endpoints: [{ interface: 'public', region: 'R1', url: 'http://glance/v2' }] }],
  });
});
