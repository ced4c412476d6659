import { describe, expect, test } from 'vitest';
import { auth, cloudsPath, type Files, login, project, refusalOf, secret, securePath, targetOf, vendorsPath } from './memory.ts';

// Compared with openstacksdk 4.22.0 (keystoneauth1 5.18.1) on the same files: the effective values are the same.
describe('what openstacksdk makes of it', () => {
  test.each<[string, string[], object]>([
    [
      'a hyphen is an underscore, and project_name beats tenant-name',
      [
        `auth: {auth-url: http://k/v3, username: u, password: ${secret}, tenant-name: old, project_name: new, user_domain_id: d, project_domain_id: d}`,
      ],
      { authUrl: 'http://k/v3', scope: { kind: 'project', projectName: 'new', projectDomainId: 'd' } },
    ],
    ['a project beside auth beats the one below', ['project_name: top', auth], { scope: { projectName: 'top' } }],
    [
      'domain_id stands for both domains of a project login',
      [`auth: {auth_url: http://k/v3, username: u, password: ${secret}, project_name: x, domain_id: d, user_domain_name: U}`],
      { user: { name: 'u', domainId: 'd', domainName: 'U' }, scope: { kind: 'project', projectName: 'x', projectDomainId: 'd' } },
    ],
    ['domain_name without a project is the scope', [`auth: {${login}, domain_name: d}`], { scope: { kind: 'domain', domainName: 'd' } }],
    [
      '{region_name} is filled in where it may be, and left alone in user name and password',
      [
        'region_name: R',
        'image_endpoint_override: "https://i.{region_name}.x/"',
        `auth: {auth_url: "https://iam.{region_name}.x/v3", username: "u{x}", password: "p{region_name}", user_domain_id: d, ${project}}`,
      ],
      { authUrl: 'https://iam.R.x/v3', imageEndpointOverride: 'https://i.R.x/', user: { name: 'u{x}' }, password: 'p{region_name}' },
    ],
    [
      'the first of the regions is taken, with its values, whatever region_name says',
      ['regions: [{name: A, values: {image_endpoint_override: "http://a", auth: {project_name: pa}}}, B]', 'region_name: B', auth],
      { regionName: 'A', imageEndpointOverride: 'http://a', scope: { projectName: 'pa', projectDomainId: 'default' } },
    ],
    [
      'numbers are texts but in api_timeout',
      ['api_timeout: 30', 'auth: {auth_url: http://k/v3, username: 1234, password: 42, project_id: 77, user_domain_id: default}'],
      { timeoutSeconds: 30, user: { name: '1234' }, password: '42', scope: { projectId: '77' } },
    ],
    ['no and TRUE are booleans', ['verify: no', 'insecure: "TRUE"', auth], { tls: { verify: false } }],
    [
      'the settings of the Image service beat the general ones',
      ['interface: public', 'image_interface: internal', 'region_name: R', 'image_region_name: I', auth],
      { interfaces: ['internal'], regionName: 'I' },
    ],
  ])('%s', (_, lines, expected) => {
    expect(targetOf(lines)).toMatchObject(expected);
  });

  test('a profile is weaker than the cloud, and its regions count when the cloud has none', () => {
    const vendors = 'public-clouds: {acme: {auth: {auth_url: http://acme/v3, username: nobody}, regions: [R1, R2], interface: internal}}';
    const lines = ['profile: acme', `auth: {username: u, password: ${secret}, user_domain_id: default, ${project}}`];
    const target = targetOf(lines, {}, { [vendorsPath]: vendors });
    expect(target).toMatchObject({ authUrl: 'http://acme/v3', user: { name: 'u' }, regionName: 'R1', interfaces: ['internal'] });
    expect(target.origins).toMatchObject({
      'auth.auth_url': `${vendorsPath} (profile acme)`,
      'auth.username': cloudsPath,
      region_name: `${vendorsPath} (profile acme) (first of the regions)`,
    });
  });

  test('a named cloud keeps its login whatever the environment has', () => {
    expect(targetOf([auth], {}, {}, { OS_CLOUD: 'c', OS_USERNAME: 'env', OS_PASSWORD: 'env' }).user).toEqual({
      name: 'u',
      domainId: 'default',
    });
  });
});

describe('spelled otherwise', () => {
  test.each<[string, string[], object]>([
    [
      'the defaults',
      [auth],
      { authType: 'password', interfaces: ['public'], serviceType: 'image', tls: { verify: true }, scope: { kind: 'project' } },
    ],
    ['v3password', ['auth_type: v3password', auth], { authType: 'password' }],
    ['auth_plugin', ['auth_plugin: password', auth], { authType: 'password' }],
    ['trailing slashes', [auth.replace('/v3', '/identity/v3//')], { authUrl: 'http://k/identity/v3' }],
    ['everything beside auth', auth.slice('auth: {'.length, -1).split(', '), { user: { name: 'u' }, scope: { projectName: 'x' } }],
    ['endpoint-type', ['endpoint-type: internalURL', auth], { interfaces: ['internal'] }],
    ['image_endpoint_type', ['image_endpoint_type: adminURL', auth], { interfaces: ['admin'] }],
    ['a list of interfaces', ['interface: [internalURL, public, internal]', auth], { interfaces: ['internal', 'public'] }],
    ['interfaces by comma', ['interface: "admin, public"', auth], { interfaces: ['admin', 'public'] }],
    ['image_endpoint', ['image_endpoint: http://i:9292', auth], { imageEndpointOverride: 'http://i:9292' }],
    [
      'another service',
      ['image-service-type: image-edge', 'image_service_name: glance2', auth],
      { serviceType: 'image-edge', serviceName: 'glance2' },
    ],
    ['image_timeout', ['image_timeout: 7.5', auth], { timeoutSeconds: 7.5 }],
    ['an api_timeout of null', ['api_timeout: null', auth], { timeoutSeconds: undefined }],
    ['the system', [`auth: {${login}, system_scope: all}`], { scope: { kind: 'system', system: 'all' } }],
    [
      'ids',
      [`auth: {auth_url: http://k, user_id: i, password: ${secret}, project_id: p}`],
      { user: { id: 'i' }, scope: { projectId: 'p' } },
    ],
    ['doubled braces', ['image_endpoint_override: "http://i/{{x}}"', auth], { imageEndpointOverride: 'http://i/{x}' }],
    [
      'paths',
      ['cacert: ~/ca.pem', 'cert: tls/c.pem', 'key: /k.pem', auth],
      { tls: { cacert: '/home/u/ca.pem', cert: '/job/tls/c.pem', key: '/k.pem' } },
    ],
    ['regions by comma', ['region_name: "A, B"', auth], { regionName: 'A', warnings: [expect.stringContaining('deprecated')] }],
  ])('%s', (_, lines, expected) => {
    expect(targetOf(lines)).toMatchObject(expected);
  });
});

describe('warnings', () => {
  const gone: Files = { [vendorsPath]: 'public-clouds: {old: {status: deprecated, message: "move on"}}' };
  test.each<[string, string[], Files, RegExp]>([
    [
      'two different values in one entry',
      ['password: other', auth],
      {},
      /clouds\.yaml sets both auth\.password and password, to different values; password is used/,
    ],
    ['cacert without verification', ['insecure: true', 'cacert: /ca', auth], {}, /cacert .* has no effect.*insecure/],
    ['key without cert', ['key: /k', auth], {}, /key .* has no effect without cert/],
    ['region_name beside regions', ['regions: [A, B]', 'region_name: B', auth], {}, /region_name in .* has no effect beside 'regions'/],
    ['a vendor that is not bundled', ['profile: ovh', auth], {}, /'ovh', but there is no clouds-public\.yaml/],
    ['a profile that is not there', ['profile: ovh', auth], gone, /clouds-public\.yaml does not have it/],
    ['a profile by URL', ['profile: https://acme.example', auth], {}, /profile by URL\. It is not fetched/],
    ['a deprecated profile', ['profile: old', auth], gone, /'old' is deprecated: move on/],
    ['cloud for profile', ['cloud: old', auth], gone, /'cloud', which is deprecated/],
  ])('%s', (_, lines, files, expected) => {
    const { warnings } = targetOf(lines, {}, files);
    expect(warnings.join('\n')).toMatch(expected);
    expect(warnings.join('\n')).not.toContain(secret);
  });
});

describe('the target', () => {
  const target = targetOf([auth, 'interface: [internal]'], {}, { [securePath]: `clouds: {c: {password: ${secret}2}}` });

  test('is frozen through and through', () => {
    expect([target, target.user, target.scope, target.interfaces, target.tls, target.origins, target.warnings].every(Object.isFrozen)).toBe(
      true,
    );
  });

  test('crosses worker borders', () => {
    expect(structuredClone(target)).toEqual(target);
  });

  test('tells origins and no values of secrets', () => {
    expect(target.password).toBe(`${secret}2`);
    expect(target.origins).toMatchObject({ 'auth.password': securePath, auth_type: 'default', interface: cloudsPath });
    expect(JSON.stringify(target.origins)).not.toContain(secret);
  });

  test('is refused when its profile is of a cloud that was shut down', () => {
    const files = { [vendorsPath]: 'public-clouds: {old: {status: shutdown, message: "since 2020"}}' };
    expect(refusalOf(() => targetOf(['profile: old', auth], {}, files))).toMatch(
      /^ERR_CONFIG_VALUE Profile 'old'.*no longer exists: since 2020/,
    );
  });
});
