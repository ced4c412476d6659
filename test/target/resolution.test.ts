import { describe, expect, test } from 'vitest';
import { resolveTarget, type Target } from '../../lib/target/index.ts';
import { authTypes } from './cases/auth-types.ts';
import type { Accepted, Case, Refused } from './cases/case.ts';
import { flags } from './cases/flags.ts';
import { network } from './cases/network.ts';
import { profiles } from './cases/profiles.ts';
import { settings } from './cases/settings.ts';
import { auth, cloudsPath, memory, oneCloud, refusalOf, secret, securePath, targetOf } from './memory.ts';
import { sdkView } from './sdk-view.ts';

function resolved({ cloud, files, env = {}, request = {}, documents = {} }: Case) {
  const clouds = cloud === undefined ? {} : { [cloudsPath]: oneCloud(...cloud) };
  return resolveTarget(request, memory({ ...clouds, ...files }, { env, documents: new Map(Object.entries(documents)) }));
}

/** The settings that a target was made of, as far as they can be told from it. */
function settingsIn(target: Target): string[] {
  const view = sdkView(target);
  const login = Object.keys(view.auth as object).map((key) => (key === 'scope' ? 'auth.openid_scope' : `auth.${key}`));
  const connection = Object.entries({
    region_name: target.regionName,
    image_endpoint_override: target.imageEndpointOverride,
    image_service_name: target.serviceName,
    api_timeout: target.timeoutSeconds,
    cacert: target.tls.cacert,
    cert: target.tls.cert,
    key: target.tls.key,
    'proxy.http': target.proxy?.http,
    'proxy.https': target.proxy?.https,
    'proxy.no': target.proxy?.no,
  });
  const set = connection.flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const own = (name: string) => (`image_${name}` in target.origins ? `image_${name}` : name);
  const tls = target.origins.insecure === undefined ? 'verify' : 'insecure';
  return [
    'cloud',
    'auth_type',
    'image_service_type',
    tls,
    own('interface'),
    ...login,
    ...set.map((name) => (name === 'region_name' ? own(name) : name)),
  ];
}

describe.each([
  ['a way to log in', authTypes],
  ['a setting', settings],
  ['a flag', flags],
  ['the network', network],
  ['a profile', profiles],
] satisfies [string, readonly Case[]][])('%s', (_, cases) => {
  const accepted = cases.filter((c): c is Accepted => 'target' in c);
  const refused = cases.filter((c): c is Refused => 'refusal' in c);

  test.each(accepted)('$name', (c) => {
    const target = resolved(c);
    expect(target).toMatchObject({ ...c.target, ...(c.origins && { origins: c.origins }) });
    const parts = new Map<string, unknown>(Object.entries(target.credential));
    for (const [part, value] of Object.entries(c.exactly ?? {})) expect(parts.get(part)).toEqual(value);
    expect(target.warnings).toEqual((c.warns ?? []).map((pattern) => expect.stringMatching(pattern)));
    expect(JSON.stringify([target.warnings, target.origins])).not.toContain(secret);
  });

  test.each(accepted)('$name: each value has an origin', (c) => {
    const target = resolved(c);
    expect(Object.keys(target.origins)).toEqual(expect.arrayContaining(settingsIn(target)));
  });

  test.runIf(refused.length > 0).each(refused)('$name is refused', (c) => {
    expect(refusalOf(() => resolved(c))).toMatch(c.refusal);
  });
});

describe('the target', () => {
  const target = targetOf(
    [auth, 'interface: [internal]'],
    {},
    { [securePath]: `clouds: {c: {password: ${secret}2}}` },
    { http_proxy: 'p:1' },
  );

  test('is frozen through and through', () => {
    const parts = [target, target.credential, target.interfaces, target.tls, target.proxy, target.origins, target.warnings];
    expect(parts.every(Object.isFrozen)).toBe(true);
  });

  test('crosses worker borders', () => {
    expect(structuredClone(target)).toEqual(target);
  });

  test('tells origins and no values of secrets', () => {
    expect(target.credential).toMatchObject({ password: `${secret}2` });
    expect(target.origins).toMatchObject({ 'auth.password': securePath, auth_type: 'default', interface: cloudsPath });
    expect(JSON.stringify(target.origins)).not.toContain(secret);
  });
});
