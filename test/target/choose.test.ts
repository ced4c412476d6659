import { describe, expect, test } from 'vitest';
import { resolveTarget, type TargetRequest } from '../../lib/target/index.ts';
import { auth, cloudsPath, memory, oneCloud, refusalOf, secret } from './memory.ts';

const two = `clouds:\n  alpha: {${auth}}\n  beta: {${auth}}\n`;
const credential = {
  OS_AUTH_URL: 'http://e/v3',
  OS_USERNAME: 'e',
  OS_PASSWORD: secret,
  OS_PROJECT_NAME: 'ep',
  OS_USER_DOMAIN_NAME: 'Default',
  OS_PROJECT_DOMAIN_NAME: 'Default',
};

function choose(text: string | undefined, request: TargetRequest, env: Record<string, string>) {
  return resolveTarget(request, memory(text === undefined ? {} : { [cloudsPath]: text }, { env }));
}

describe('the cloud is', () => {
  test.each<[string, string | undefined, TargetRequest, Record<string, string>, string, string]>([
    ['the one asked for', two, { cloud: 'beta' }, { OS_CLOUD: 'alpha', ...credential }, 'beta', '--os-cloud'],
    ['OS_CLOUD', two, {}, { OS_CLOUD: 'alpha', ...credential }, 'alpha', 'OS_CLOUD'],
    ['not an empty OS_CLOUD', oneCloud(auth), {}, { OS_CLOUD: '' }, 'c', `the only cloud in ${cloudsPath}`],
    ['the environment', two, {}, credential, 'envvars', 'OS_* variables'],
    ['the environment, without any file', undefined, {}, credential, 'envvars', 'OS_* variables'],
    ['the environment by its own name', two, {}, { OS_CLOUD_NAME: 'mine', ...credential }, 'mine', 'OS_* variables'],
    ['the environment, asked for', two, { cloud: 'envvars' }, { OS_CLOUD: 'alpha', ...credential }, 'envvars', '--os-cloud'],
    ['the only one', oneCloud(auth), {}, {}, 'c', `the only cloud in ${cloudsPath}`],
    [
      'the only one, although selectors are set',
      oneCloud(auth),
      {},
      { OS_REGION_NAME: 'R', OS_CACERT: '/ca' },
      'c',
      `the only cloud in ${cloudsPath}`,
    ],
    [
      'the only one, although a test framework is at work',
      oneCloud(auth),
      {},
      { OS_TEST_PASSWORD: 'x' },
      'c',
      `the only cloud in ${cloudsPath}`,
    ],
    ['one of the file that is called envvars', `clouds: {envvars: {${auth}}}`, { cloud: 'envvars' }, {}, 'envvars', '--os-cloud'],
  ])('%s', (_, text, request, env, cloud, origin) => {
    const target = choose(text, request, env);
    expect([target.cloud, target.origins.cloud]).toEqual([cloud, origin]);
  });
});

describe('no cloud can be chosen', () => {
  test.each<[string, string | undefined, TargetRequest, Record<string, string>, RegExp]>([
    [
      'a typo',
      two,
      { cloud: 'alpah' },
      {},
      /^ERR_CLOUD_NOT_FOUND Cloud 'alpah' \(--os-cloud\) is not in .*clouds\.yaml, which has: alpha, beta\. \| Did you mean 'alpha'\?$/,
    ],
    ['a name in the wrong case', two, {}, { OS_CLOUD: 'BETA' }, /'BETA' \(OS_CLOUD\).*Did you mean 'beta'\?/],
    ['a name like no other', two, { cloud: 'production' }, {}, /which has: alpha, beta\. \| Name one of these/],
    ['several clouds', two, {}, {}, /^ERR_CLOUD_NOT_FOUND No cloud was chosen, and .* has several: alpha, beta\..*OS_CLOUD/],
    [
      'no file',
      undefined,
      {},
      {},
      /no clouds\.yaml\. Searched: \/job\/clouds\.yaml, .*\/etc\/openstack\/clouds\.json\. \| .*image-conformance demo/,
    ],
    ['no file, but a name', undefined, { cloud: 'x' }, {}, /Cloud 'x' \(--os-cloud\) was not found: there is no clouds\.yaml/],
    ['a file without clouds', 'client: {}', {}, {}, /clouds\.yaml defines no cloud/],
    ['the environment asked for, but nothing set', two, { cloud: 'envvars' }, {}, /Cloud 'envvars'/],
    ['one name for two clouds', `clouds: {envvars: {${auth}}}`, {}, credential, /^ERR_CONFIG_VALUE .*defines a cloud 'envvars', and so do/],
    ['OS_CLOUD_NAME in place of OS_CLOUD', two, {}, { OS_CLOUD_NAME: 'alpha' }, /^ERR_CONFIG_VALUE .*use OS_CLOUD, not OS_CLOUD_NAME/],
  ])('%s', (_, text, request, env, expected) => {
    expect(refusalOf(() => choose(text, request, env))).toMatch(expected);
  });
});

describe('the environment cloud', () => {
  test('has every OS_* variable as its own setting', () => {
    const target = choose(
      two,
      {},
      { ...credential, OS_REGION_NAME: 'R', OS_ENDPOINT_TYPE: 'internalURL', OS_CACERT: 'ca.pem', OS_INSECURE: 'False' },
    );
    expect(target).toMatchObject({
      credential: {
        authUrl: 'http://e/v3',
        user: { name: 'e', domainName: 'Default' },
        scope: { kind: 'project', projectName: 'ep', projectDomainName: 'Default' },
      },
      regionName: 'R',
      interfaces: ['internal'],
      tls: { verify: true, cacert: '/job/ca.pem' },
    });
    expect(target.origins).toMatchObject({ 'auth.password': 'OS_PASSWORD', interface: 'OS_ENDPOINT_TYPE', region_name: 'OS_REGION_NAME' });
  });

  test('understands the old names, and the domain that stands for both', () => {
    const { OS_PROJECT_NAME: _, OS_USER_DOMAIN_NAME: __, OS_PROJECT_DOMAIN_NAME: ___, ...rest } = credential;
    const target = choose(two, {}, { ...rest, OS_TENANT_NAME: 'et', OS_DEFAULT_DOMAIN_ID: 'dd' });
    expect(target.credential).toMatchObject({
      user: { domainId: 'dd' },
      scope: { kind: 'project', projectName: 'et', projectDomainId: 'dd' },
    });
    expect(target.origins).toMatchObject({ 'auth.project_name': 'OS_TENANT_NAME', 'auth.user_domain_id': 'OS_DEFAULT_DOMAIN_ID' });
  });

  test.each([
    ['OS_AUTH_URL', /has no OS_AUTH_URL/],
    ['OS_USERNAME', /has no OS_USERNAME or OS_USER_ID/],
    ['OS_PASSWORD', /has no OS_PASSWORD/],
    ['OS_PROJECT_NAME', /has no OS_PROJECT_NAME or OS_PROJECT_ID/],
  ])('without %s is refused in the words of the environment', (name, expected) => {
    expect(refusalOf(() => choose(two, {}, { ...credential, [name]: '' }))).toMatch(expected);
  });

  test('that is set but not chosen is mentioned', () => {
    const { warnings } = choose(oneCloud(auth), { cloud: 'c' }, { OS_USERNAME: 'e', OS_PASSWORD: secret });
    expect(warnings).toEqual(["OS_USERNAME, OS_PASSWORD are set, but not used: the cloud is 'c' (--os-cloud)."]);
  });
});
