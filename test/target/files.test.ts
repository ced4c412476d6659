import { describe, expect, test } from 'vitest';
import { listClouds, resolveTarget } from '../../lib/target/index.ts';
import { auth, cloudsPath, login, memory, oneCloud, project, refusalOf, secret, securePath } from './memory.ts';

const explosion = `a0: &a0 [x]\n${[...'123456789'].map((n) => `a${n}: &a${n} [${`*a${Number(n) - 1},`.repeat(9)}]\n`).join('')}`;

const unreadable = Object.assign(new Error('permission denied'), { code: 'EACCES' });

describe('clouds.yaml is searched for', () => {
  test.each([
    ['in the working directory', '/job/clouds.yaml', {}],
    ['with suffix .yml', '/job/clouds.yml', {}],
    ['in XDG_CONFIG_HOME', '/xdg/openstack/clouds.yaml', { env: { XDG_CONFIG_HOME: '/xdg' } }],
    ['in ~/.config although XDG_CONFIG_HOME is set', cloudsPath, { env: { XDG_CONFIG_HOME: '/xdg' } }],
    ['in the real home of a snap', '/real/.config/openstack/clouds.yaml', { env: { SNAP_REAL_HOME: '/real' } }],
    ['in the second of XDG_CONFIG_DIRS', '/b/openstack/clouds.yaml', { env: { XDG_CONFIG_DIRS: '/a:/b' } }],
    ['in /etc/xdg', '/etc/xdg/openstack/clouds.yaml', {}],
    ['in /etc/openstack', '/etc/openstack/clouds.yaml', {}],
    ['in macOS Application Support', '/home/u/Library/Application Support/openstack/clouds.yaml', { platform: 'darwin' as const }],
    [
      'in Windows AppData',
      'C:\\L\\OpenStack\\openstack\\clouds.yaml',
      { platform: 'win32' as const, cwd: 'C:\\w', home: 'C:\\u', env: { LOCALAPPDATA: 'C:\\L' } },
    ],
  ])('%s', (_, path, changes) => {
    const target = resolveTarget({}, memory({ [path]: oneCloud(auth) }, changes));
    expect(target.origins['auth.username']).toBe(path);
  });

  test('in JSON too', () => {
    const document = {
      clouds: { j: { auth: { auth_url: 'http://k', username: 'u', password: secret, user_domain_id: 'd', project_id: 7 } } },
    };
    const target = resolveTarget({}, memory({ '/job/clouds.json': JSON.stringify(document, null, '\t') }));
    expect(target).toMatchObject({ cloud: 'j', credential: { scope: { projectId: '7' } } });
  });

  test('and only the first that exists is used', () => {
    const { names, file } = listClouds(memory({ '/job/clouds.yaml': oneCloud(auth), [cloudsPath]: 'clouds: {other: {}}' }));
    expect({ names, file }).toEqual({ names: ['c'], file: '/job/clouds.yaml' });
  });

  test('past one that cannot be read, with a warning', () => {
    const target = resolveTarget({}, memory({ '/job/clouds.yaml': unreadable, [cloudsPath]: oneCloud(auth) }));
    expect(target.warnings).toEqual(['/job/clouds.yaml was skipped: it cannot be read (EACCES).']);
  });

  test('and the places are listed when there is none', () => {
    expect(listClouds(memory({}))).toEqual({
      names: [],
      file: undefined,
      searched: ['/job', '/home/u/.config/openstack', '/etc/xdg/openstack', '/etc/openstack'].flatMap((directory) =>
        ['yaml', 'yml', 'json'].map((suffix) => `${directory}/clouds.${suffix}`),
      ),
    });
  });
});

describe('a file set by hand', () => {
  const files = {
    '/lab/clouds.yaml': oneCloud(auth),
    '/job/clouds.yaml': 'clouds: {other: {}}',
    '/home/u/mine.yaml': 'clouds: {mine: {}}',
  };

  test.each([
    ['OS_CLIENT_CONFIG_FILE', {}, { OS_CLIENT_CONFIG_FILE: '/lab/clouds.yaml' }],
    ['a path relative to the working directory', {}, { OS_CLIENT_CONFIG_FILE: '../lab/clouds.yaml' }],
    ['the flag, before the variable', { clientConfigFile: '/lab/clouds.yaml' }, { OS_CLIENT_CONFIG_FILE: '/missing.yaml' }],
  ])('%s', (_, request, env) => {
    expect(resolveTarget(request, memory(files, { env })).origins['auth.auth_url']).toBe('/lab/clouds.yaml');
  });

  test('may lie in the home directory', () => {
    expect(listClouds(memory(files, { env: { OS_CLIENT_CONFIG_FILE: '~/mine.yaml' } })).names).toEqual(['mine']);
  });

  test.each(['OS_CLIENT_CONFIG_FILE', 'OS_CLIENT_SECURE_FILE'])('is an error when %s is missing', (name) => {
    const refusal = refusalOf(() => resolveTarget({}, memory(files, { env: { [name]: '/gone.yaml' } })));
    expect(refusal).toContain(`ERR_CONFIG_FILE /gone.yaml, named by ${name}, does not exist.`);
  });

  test('is an error when it cannot be read', () => {
    const surroundings = memory({ '/lab/clouds.yaml': unreadable }, { env: { OS_CLIENT_CONFIG_FILE: '/lab/clouds.yaml' } });
    expect(refusalOf(() => resolveTarget({}, surroundings))).toContain('cannot be read (EACCES)');
  });
});

describe('secure.yaml', () => {
  const clouds = oneCloud(`auth: {auth_url: http://k/v3, username: u, password: old, user_domain_id: default, ${project}}`);
  const secure = `clouds: {c: {auth: {password: ${secret}}}}`;

  test('is merged deeply over clouds.yaml', () => {
    const target = resolveTarget({}, memory({ [cloudsPath]: clouds, [securePath]: secure }));
    expect(target).toMatchObject({ credential: { password: secret, user: { name: 'u' } } });
    expect(target.origins).toMatchObject({ 'auth.password': securePath, 'auth.username': cloudsPath });
  });

  test('may lie in another directory than clouds.yaml', () => {
    expect(resolveTarget({}, memory({ [cloudsPath]: clouds, '/job/secure.yaml': secure })).credential).toMatchObject({ password: secret });
  });

  test('is looked for beside a clouds.yaml set by hand, before the search path', () => {
    const files = { '/lab/clouds.yaml': clouds, '/lab/secure.yaml': secure, '/job/secure.yaml': 'clouds: {c: {auth: {password: other}}}' };
    expect(resolveTarget({ clientConfigFile: '/lab/clouds.yaml' }, memory(files)).credential).toMatchObject({ password: secret });
  });

  test('is taken from OS_CLIENT_SECURE_FILE', () => {
    const surroundings = memory({ [cloudsPath]: clouds, '/vault/s.yaml': secure }, { env: { OS_CLIENT_SECURE_FILE: '/vault/s.yaml' } });
    expect(resolveTarget({}, surroundings).origins['auth.password']).toBe('/vault/s.yaml');
  });

  test('may be the only file', () => {
    expect(resolveTarget({}, memory({ [securePath]: oneCloud(auth) })).origins['auth.auth_url']).toBe(securePath);
  });
});

describe('scalars are text as it was written', () => {
  test.each([
    ['0123456', '0123456'],
    ['1e5', '1e5'],
    ['2026-01-01', '2026-01-01'],
    ['yes', 'yes'],
    ['"a\\tb"', 'a\tb'],
    ["'it''s'", "it's"],
    ['"{region_name}"', '{region_name}'],
  ])('%s', (written, read) => {
    const lines = ['auth:', '  auth_url: http://k/v3', '  user_id: u', '  project_id: p', `  password: ${written}`];
    expect(resolveTarget({}, memory({ [cloudsPath]: oneCloud(...lines) })).credential).toMatchObject({ password: read });
  });

  test('and anchors and merge keys work', () => {
    const text = `base: &base {region_name: M, auth: &auth {${login}, ${project}}}\nclouds:\n  c:\n    <<: *base\n    auth:\n      <<: *auth\n      username: other\n`;
    expect(resolveTarget({}, memory({ [cloudsPath]: text }))).toMatchObject({
      regionName: 'M',
      credential: { user: { name: 'other' }, password: secret },
    });
  });
});

describe('a file that cannot be understood is refused by path', () => {
  test.each([
    ['an unclosed quote', `clouds:\n  c:\n    auth: {password: "${secret}\n`, /clouds\.yaml:\d+:\d+ is not valid YAML.*MISSING_CHAR/],
    ['a secret as alias', `clouds:\n  c:\n    password: *${secret}\n`, /clouds\.yaml:3:15 is not valid YAML.*must be quoted \(BAD_ALIAS\)/],
    ['a secret as block header', `clouds:\n  c:\n    password: |${secret}\n`, /clouds\.yaml:3:\d+ is not valid YAML/],
    ['a secret in an escape', `clouds:\n  c:\n    password: "\\x${secret}"\n`, /clouds\.yaml:3:\d+ .*BAD_DQ_ESCAPE/],
    ['a secret after a value', `clouds:\n  c:\n    password: "a" ${secret}\n`, /clouds\.yaml:3:\d+ .*UNEXPECTED_TOKEN/],
    ['a mapping as key', `clouds:\n  ? c:\n      password: ${secret}\n`, /NON_STRING_KEY/],
    ['aliases that explode', explosion, /RESOURCE_EXHAUSTION/],
    ['a tab', 'clouds:\n\tc: {}\n', /clouds\.yaml:2:1 .*TAB_AS_INDENT/],
    ['the same cloud twice', 'clouds:\n  c: {}\n  c: {}\n', /clouds\.yaml:3:3 .*twice/],
    ['two documents', 'clouds: {}\n---\nclouds: {}\n', /MULTIPLE_DOCS/],
    ['nothing', '', /clouds\.yaml is empty/],
    ['only comments', '# later\n', /clouds\.yaml is empty/],
    ['a list', '- clouds\n', /clouds\.yaml:1:1 is not a mapping, but a list/],
    ['a text', `\n${secret}`, /clouds\.yaml:2:1 is not a mapping, but a text/],
    ['a list of clouds', 'clouds: [a, b]', /'clouds' in .*clouds\.yaml:1:9 is not a mapping of names to settings, but a list/],
    [
      'a cloud without settings',
      'clouds:\n  c:\n',
      /'clouds\.c' in .*clouds\.yaml:2:5 is not a mapping of settings, but nothing.*indentation/,
    ],
  ])('%s', (_, text, expected) => {
    const refusal = refusalOf(() => resolveTarget({}, memory({ [cloudsPath]: text })));
    expect(refusal).toMatch(/^ERR_CONFIG_FILE /);
    expect(refusal).toMatch(expected);
  });

  test('a corrupt secure.yaml as well', () => {
    const files = { [cloudsPath]: oneCloud(auth), [securePath]: `clouds:\n  c: {password: [${secret}}` };
    expect(refusalOf(() => resolveTarget({}, memory(files)))).toMatch(/^ERR_CONFIG_FILE .*secure\.yaml:2:\d+/);
  });
});
