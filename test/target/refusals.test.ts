import { describe, expect, test } from 'vitest';
import { auth, login, project, refusalOf, secret, securePath, targetOf } from './memory.ts';

const without = (key: string) => `${auth.replace(new RegExp(`${key}: [^,}]+(, )?`), '').replace(', }', '}')}`;

describe('auth_type', () => {
  test.each([
    ['v3oidcauthcode', /'v3oidcauthcode' needs a person or a browser.*an application credential/],
    ['v3oidcdeviceauthz', /needs a person/],
    ['v3websso', /needs a person/],
    ['v3kerberos', /'v3kerberos' is bound to a host.*an application credential/],
    ['v3fedkerb', /bound to a host/],
    ['v3samlpassword', /bound to a host/],
    ['v3adfspassword', /bound to a host/],
    ['v3tokenlessauth', /bound to a host/],
    ['v3oauth1', /'v3oauth1' is not supported\. \| Make a token/],
    ['v3oauth2clientcredential', /is not supported/],
    ['v3oauth2mtlsclientcredential', /is not supported/],
    ['v2password', /'v2password' belongs to the Identity API v2, which Keystone no longer has.*auth_type: password/],
    ['v2token', /Identity API v2/],
    ['passwrd', /'passwrd' is not known; expected one of password, v3password, .*token_endpoint\. \| Did you mean 'password'/],
    ['toString', /'toString' is not known.* \| Choose one of these/],
  ])("'%s' is refused", (type, expected) => {
    const refusal = refusalOf(() => targetOf([`auth_type: ${type}`, auth]));
    expect(refusal).toMatch(/^ERR_AUTH_TYPE auth_type in \/home\/u\/.config\/openstack\/clouds\.yaml: /);
    expect(refusal).toMatch(expected);
  });
});

describe('a setting that is missing', () => {
  test.each([
    ['the URL', [without('auth_url')], /Cloud 'c' in .*clouds\.yaml has no auth\.auth_url\./],
    ['the user', [without('username')], /has no auth\.username or auth\.user_id/],
    ['the password', [without('password')], /has no auth\.password.*secure\.yaml/],
    ['an empty password', [auth.replace(secret, "''")], /has no auth\.password/],
    ['the domain of the user', [without('user_domain_id')], /has no auth\.user_domain_name or auth\.user_domain_id/],
    ['the project', [`auth: {${login}}`], /has no auth\.project_name or auth\.project_id/],
    ['the domain of the project', [without('project_domain_id')], /has no auth\.project_domain_name or auth\.project_domain_id/],
    [
      'a login by other means',
      [`auth: {auth_url: http://k, application_credential_id: a, application_credential_secret: ${secret}}`],
      /auth_type is password, but there is auth\.application_credential_id in .*: for that write auth_type: v3applicationcredential\./,
    ],
  ])('%s', (_, lines, expected) => {
    const refusal = refusalOf(() => targetOf(lines));
    expect(refusal).toMatch(/^ERR_CONFIG_VALUE /);
    expect(refusal).toMatch(expected);
  });

  test('is missed in both files when the cloud is in both', () => {
    const refusal = refusalOf(() => targetOf([without('username')], {}, { [securePath]: 'clouds: {c: {region_name: R}}' }));
    expect(refusal).toMatch(/clouds\.yaml and .*secure\.yaml has no auth\.username/);
  });
});

describe('a setting that is wrong, in the spelling of the user', () => {
  test.each([
    [
      'two scopes',
      [`auth: {${login}, ${project}, system_scope: all}`],
      /more than one scope: auth\.project_name in .*, auth\.system_scope in /,
    ],
    ['domain and system', [`auth: {${login}, domain_id: d, system_scope: all}`], /more than one scope: auth\.domain_id/],
    ['project and trust', [`auth: {${login}, tenant-name: x, trust_id: t}`], /more than one scope: auth\.tenant-name in /],
    ['part of the system', [`auth: {${login}, system_scope: most}`], /auth\.system_scope in .*: expected 'all'/],
    ['Keystone v2', [auth.replace('/v3', '/v2.0/')], /auth\.auth_url in .*Identity API v2/],
    ['not a URL', [auth.replace('http://k/v3', secret)], /auth\.auth_url in .*expected a URL/],
    ['a URL of another kind', ['image_endpoint: ftp://x', auth], /image_endpoint in .*expected a URL/],
    ['a URL with a password', [auth.replace('http://k', `http://u:${secret}@k`)], /without a user name and password in it/],
    ['an interface', ['endpoint-type: publik', auth], /endpoint-type in .*: expected public, internal, admin, got 'publik'/],
    ['a boolean', ['insecure: maybe', auth], /insecure in .*: expected true or false, got 'maybe'/],
    ['a timeout', ['api-timeout: soon', auth], /api-timeout in .*: expected a number of seconds above 0, got 'soon'/],
    ['a timeout of none', ['api_timeout: 0', auth], /seconds above 0, got '0'/],
    [
      'a mapping for a text',
      [`auth: {auth_url: http://k, password: {a: ${secret}}, username: u, user_domain_id: d, ${project}}`],
      /auth\.password in .*: expected a text/,
    ],
    [
      'a region that is not there',
      [auth.replace('http://k/v3', '"http://{region_name}/v3"')],
      /expected \{region_name\} to be another setting/,
    ],
    [
      'a password in a URL',
      [auth.replace('http://k/v3', '"http://{auth.password}/v3"')],
      /expected what it has in braces to be another setting/,
    ],
    ['a single brace', ['image_endpoint_override: "http://i/{"', auth], /expected braces in pairs/],
    ['a region without a name', ['regions: [{values: {}}]', auth], /regions in .*cannot be understood/],
    ['a region with more', ['regions: [{name: A, vals: {}}]', auth], /regions in .*cannot be understood/],
    ["another user's home", ['cacert: ~bob/ca.pem', auth], /another user's home directory/],
  ])('%s', (_, lines, expected) => {
    const refusal = refusalOf(() => targetOf(lines));
    expect(refusal).toMatch(/^ERR_CONFIG_VALUE /);
    expect(refusal).toMatch(expected);
  });
});
