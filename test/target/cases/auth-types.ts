import { auth, cloudsPath, project, secret } from '../memory.ts';
import type { Case } from './case.ts';

const keystone = 'auth_url: http://k/v3';
const idp = `${keystone}, identity_provider: corp, protocol: openid`;
const discovery = 'https://idp.example/.well-known/openid-configuration';
const scope = { kind: 'project', projectName: 'x', projectDomainId: 'default' };
const user = { name: 'u', domainId: 'default' };
const named = 'username: u, user_domain_id: default';

const totp = (...keys: string[]) => ['auth_type: v3totp', `auth: {${keystone}, ${named}, ${project}, ${keys.join(', ')}}`];
const multi = (methods: string, keys = '') => [
  'auth_type: v3multifactor',
  `auth_methods: ${methods}`,
  `auth: {${keystone}, ${named}, ${project}, password: ${secret}, ${keys}}`,
];

/** Each way to log in, complete and with something missing. */
export const authTypes: readonly Case[] = [
  {
    name: 'password is the default',
    cloud: [auth],
    target: { credential: { authType: 'password', authUrl: 'http://k/v3', user, password: secret, scope } },
    origins: { auth_type: 'default', 'auth.password': cloudsPath },
  },
  { name: 'v3password is password', cloud: ['auth_type: v3password', auth], target: { credential: { authType: 'password', user } } },
  {
    name: 'an application credential by id',
    cloud: [
      'auth_type: v3applicationcredential',
      `auth: {${keystone}, application_credential_id: a, application_credential_secret: ${secret}}`,
    ],
    target: { credential: { authType: 'v3applicationcredential', authUrl: 'http://k/v3', id: 'a', secret } },
    origins: { auth_type: cloudsPath, 'auth.application_credential_secret': cloudsPath },
  },
  {
    name: 'an application credential by name and user',
    cloud: [
      'auth_type: v3applicationcredential',
      `auth: {${keystone}, application-credential-name: n, application_credential_secret: ${secret}, ${named}}`,
    ],
    target: { credential: { authType: 'v3applicationcredential', name: 'n', user, secret } },
  },
  {
    name: 'the id of an application credential beats its name',
    cloud: [
      'auth_type: v3applicationcredential',
      `auth: {${keystone}, application_credential_id: a, application_credential_name: n, application_credential_secret: ${secret}}`,
    ],
    target: { credential: { id: 'a', secret } },
  },
  {
    name: 'the scope of an application credential is dropped',
    cloud: [
      'auth_type: v3applicationcredential',
      `auth: {${keystone}, application_credential_id: a, application_credential_secret: ${secret}, project_name: x, system_scope: all}`,
    ],
    target: { credential: { authType: 'v3applicationcredential', id: 'a' } },
    warns: [
      /^auth\.project_name in .*clouds\.yaml, auth\.system_scope in .*clouds\.yaml: not sent\. An application credential brings its own/,
    ],
  },
  {
    name: 'an application credential by name without its user',
    cloud: [
      'auth_type: v3applicationcredential',
      `auth: {${keystone}, application_credential_name: n, application_credential_secret: ${secret}}`,
    ],
    refusal: /^ERR_CONFIG_VALUE .*has no auth\.username or auth\.user_id.*belongs to a user/,
  },
  {
    name: 'an application credential without its secret',
    cloud: ['auth_type: v3applicationcredential', `auth: {${keystone}, application_credential_id: a}`],
    refusal: /^ERR_CONFIG_VALUE .*has no auth\.application_credential_secret.*shown once/,
  },
  {
    name: 'an application credential without id and name',
    cloud: ['auth_type: v3applicationcredential', `auth: {${keystone}, application_credential_secret: ${secret}}`],
    refusal: /^ERR_CONFIG_VALUE .*has no auth\.application_credential_id or auth\.application_credential_name/,
  },
  {
    name: 'the id of an application credential without auth_type',
    cloud: [`auth: {${keystone}, application_credential_id: a, application_credential_secret: ${secret}}`],
    refusal:
      /^ERR_CONFIG_VALUE .*has no auth\.username.*auth\.application_credential_id in .*: for that write auth_type: v3applicationcredential/,
  },
  {
    name: 'a token without auth_type',
    cloud: [`auth: {${keystone}, token: ${secret}, ${project}}`],
    refusal: /^ERR_CONFIG_VALUE .*auth\.token in .*: for that write auth_type: token\./,
  },
  {
    name: 'an application credential in the environment without auth_type',
    env: { OS_AUTH_URL: 'http://k/v3', OS_APPLICATION_CREDENTIAL_ID: 'a', OS_APPLICATION_CREDENTIAL_SECRET: secret },
    refusal: /has no OS_USERNAME.*there is OS_APPLICATION_CREDENTIAL_ID: for that write OS_AUTH_TYPE=v3applicationcredential/,
  },
  {
    name: 'a token',
    cloud: ['auth_type: token', `auth: {${keystone}, token: ${secret}, ${project}}`],
    target: { credential: { authType: 'token', token: secret, scope } },
  },
  {
    name: 'v3token without a scope',
    cloud: ['auth_type: v3token', `auth: {${keystone}, token: ${secret}}`],
    target: { credential: { authType: 'token', token: secret, scope: undefined } },
  },
  {
    name: 'auth_type token without a token',
    cloud: ['auth_type: token', `auth: {${keystone}, ${project}}`],
    refusal: /^ERR_CONFIG_VALUE .*has no auth\.token/,
  },
  {
    name: 'a one-time password of now, its zero kept',
    cloud: totp('passcode: 012345'),
    target: { credential: { authType: 'v3totp', user, passcode: { kind: 'code', code: '012345' }, scope } },
  },
  {
    name: 'the seed of one-time passwords as authenticators show it',
    cloud: totp('totp_seed: "jbsw y3dp-ehpk 3pxp="'),
    target: { credential: { passcode: { kind: 'seed', seed: 'JBSWY3DPEHPK3PXP' } } },
  },
  {
    name: 'a command that prints one-time passwords',
    cloud: totp('totp_command: "oathtool --totp file"'),
    target: { credential: { passcode: { kind: 'command', command: 'oathtool --totp file' } } },
  },
  { name: 'a seed that is not base32', cloud: totp(`totp_seed: ${secret}!`), refusal: /auth\.totp_seed in .*: expected base32/ },
  {
    name: 'a one-time password and a seed',
    cloud: totp('passcode: 1', 'totp_seed: JBSW'),
    refusal: /more than one way to a code: auth\.passcode in .*, auth\.totp_seed in .* \| Keep one/,
  },
  {
    name: 'no way to a one-time password',
    cloud: totp('token: t'),
    refusal: /has no auth\.passcode or auth\.totp_seed or auth\.totp_command.*a run at night/,
  },
  {
    name: 'several factors by comma',
    cloud: multi('"v3password, v3totp"', 'totp_seed: JBSW'),
    target: {
      credential: {
        authType: 'v3multifactor',
        factors: [
          { method: 'password', user, password: secret },
          { method: 'totp', user, passcode: { kind: 'seed', seed: 'JBSW' } },
        ],
        scope,
      },
    },
  },
  {
    name: 'several factors in a list, each once',
    cloud: multi('[v3token, password, v3password]', 'token: t'),
    target: {
      credential: {
        factors: [
          { method: 'token', token: 't' },
          { method: 'password', user, password: secret },
        ],
      },
    },
  },
  { name: 'several factors, of which one is missing', cloud: multi('[v3password, v3token]'), refusal: /has no auth\.token/ },
  { name: 'several factors without a list', cloud: multi('""'), refusal: /has no auth\.auth_methods.*List the methods/ },
  {
    name: 'a factor that cannot be combined',
    cloud: multi('[v3password, v3kerberos]'),
    refusal: /^ERR_AUTH_TYPE auth_methods in .*: 'v3kerberos' is no method that can be combined/,
  },
  {
    name: 'OIDC with a password',
    cloud: [
      'auth_type: v3oidcpassword',
      `auth: {${idp}, discovery_endpoint: "${discovery}", client_id: ci, client_secret: cs, username: u, password: ${secret}, ${project}}`,
    ],
    target: {
      credential: {
        authType: 'v3oidcpassword',
        provider: {
          identityProvider: 'corp',
          protocol: 'openid',
          discoveryEndpoint: discovery,
          clientId: 'ci',
          clientSecret: 'cs',
          oidcScope: 'openid profile',
        },
        username: 'u',
        password: secret,
        scope,
      },
    },
    origins: { 'auth.openid_scope': 'default', 'auth.discovery_endpoint': cloudsPath },
  },
  {
    name: 'OIDC with client credentials, and the scope under its other name',
    cloud: [
      'auth_type: v3oidcclientcredentials',
      `auth: {${idp}, access_token_endpoint: "https://idp.example/token", client_id: ci, client_secret: ${secret}, scope: openid email, ${project}}`,
    ],
    target: {
      credential: {
        authType: 'v3oidcclientcredentials',
        provider: { accessTokenEndpoint: 'https://idp.example/token', clientSecret: secret, oidcScope: 'openid email' },
        scope,
      },
    },
  },
  {
    name: 'OIDC with an access token',
    cloud: ['auth_type: v3oidcaccesstoken', `auth: {${idp}, access_token: ${secret}, ${project}}`],
    target: {
      credential: { authType: 'v3oidcaccesstoken', provider: { identityProvider: 'corp', protocol: 'openid' }, accessToken: secret, scope },
    },
  },
  {
    name: 'OIDC without an endpoint of the provider',
    cloud: ['auth_type: v3oidcclientcredentials', `auth: {${idp}, client_id: ci, client_secret: ${secret}, ${project}}`],
    refusal: /has no auth\.discovery_endpoint or auth\.access_token_endpoint.*well-known/,
  },
  {
    name: 'OIDC without the secret of the client',
    cloud: ['auth_type: v3oidcclientcredentials', `auth: {${idp}, discovery_endpoint: "${discovery}", client_id: ci, ${project}}`],
    refusal: /has no auth\.client_secret/,
  },
  {
    name: 'OIDC without the provider',
    cloud: ['auth_type: v3oidcaccesstoken', `auth: {${keystone}, access_token: ${secret}, ${project}}`],
    refusal: /has no auth\.identity_provider/,
  },
  {
    name: 'OIDC without a scope',
    cloud: ['auth_type: v3oidcaccesstoken', `auth: {${idp}, access_token: ${secret}}`],
    refusal: /no catalog/,
  },
  {
    name: 'none with an endpoint',
    cloud: ['auth_type: none', 'auth: {endpoint: "http://g:9292"}'],
    target: { credential: { authType: 'none', endpoint: 'http://g:9292' } },
    origins: { 'auth.endpoint': cloudsPath },
  },
  {
    name: 'none by an empty auth_type',
    cloud: ["auth_type: ''", 'endpoint: http://g:9292'],
    target: { credential: { authType: 'none', endpoint: 'http://g:9292' } },
  },
  {
    name: 'none by null, with an address of images',
    cloud: ['auth_type:', 'image_endpoint_override: http://g:9292'],
    target: { credential: { authType: 'none', endpoint: undefined }, imageEndpointOverride: 'http://g:9292' },
  },
  { name: 'none without any address', cloud: ['auth_type: None'], refusal: /has no auth\.endpoint or image_endpoint_override.*no catalog/ },
  {
    name: 'none in the environment',
    env: { OS_AUTH_TYPE: 'none', OS_ENDPOINT: 'http://g:9292' },
    target: { cloud: 'envvars', credential: { authType: 'none', endpoint: 'http://g:9292' } },
    origins: { 'auth.endpoint': 'OS_ENDPOINT' },
  },
  {
    name: 'HTTP basic',
    cloud: ['auth_type: http_basic', `auth: {endpoint: "http://g:9292", username: u, password: ${secret}}`],
    target: { credential: { authType: 'http_basic', username: 'u', password: secret, endpoint: 'http://g:9292' } },
  },
  { name: 'HTTP basic without a password', cloud: ['auth_type: http_basic', 'auth: {username: u}'], refusal: /has no auth\.password/ },
  {
    name: 'a token that is taken as it is',
    cloud: ['auth_type: admin_token', `auth: {endpoint: "http://g:9292", token: ${secret}}`],
    target: { credential: { authType: 'admin_token', token: secret, endpoint: 'http://g:9292' } },
  },
  {
    name: 'the same under its old names',
    cloud: ['auth_type: token_endpoint', `auth: {url: "http://g:9292", token: ${secret}}`],
    target: { credential: { authType: 'admin_token', token: secret, endpoint: 'http://g:9292' } },
  },
];
