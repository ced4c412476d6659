import { auth, login, project, secret } from '../memory.ts';
import type { Case } from './case.ts';

const own = {
  'auth.auth_url': 'http://f/v3',
  'auth.username': 'f',
  'auth.password': secret,
  'auth.user_domain_name': 'D',
  'auth.project_name': 'fp',
  'auth.project_domain_name': 'D',
} as const;
const seen = /^--os-password: on a command line everybody on this machine can read it/;

/** What a person types beats everything, and describes a cloud of its own when none is named. */
export const flags: readonly Case[] = [
  {
    name: 'flags describe a cloud of their own',
    request: { settings: own },
    target: {
      cloud: 'envvars',
      credential: {
        authUrl: 'http://f/v3',
        user: { name: 'f', domainName: 'D' },
        password: secret,
        scope: { kind: 'project', projectName: 'fp', projectDomainName: 'D' },
      },
    },
    origins: { cloud: 'flags', 'auth.auth_url': '--os-auth-url', 'auth.password': '--os-password', auth_type: 'default' },
    warns: [seen],
  },
  {
    name: 'although there is a clouds.yaml',
    cloud: [auth, 'region_name: R'],
    request: { settings: own },
    target: { cloud: 'envvars', credential: { authUrl: 'http://f/v3' }, regionName: undefined },
    warns: [seen],
  },
  {
    name: 'flags over the cloud that the OS_* variables describe',
    env: { OS_AUTH_URL: 'http://e/v3', OS_USERNAME: 'e', OS_PASSWORD: secret, OS_USER_DOMAIN_ID: 'd', OS_PROJECT_ID: 'ep' },
    request: { settings: { 'auth.project_id': 'fp', 'auth.auth_url': 'http://f/v3' } },
    target: { credential: { authUrl: 'http://f/v3', user: { name: 'e' }, scope: { projectId: 'fp' } } },
    origins: { cloud: 'flags and OS_* variables', 'auth.username': 'OS_USERNAME', 'auth.project_id': '--os-project-id' },
  },
  {
    name: 'without an address flags change the only cloud',
    cloud: [auth],
    request: { settings: { 'auth.project_id': 'fp' } },
    target: { cloud: 'c', credential: { authUrl: 'http://k/v3', user: { name: 'u' }, scope: { kind: 'project', projectId: 'fp' } } },
    origins: { 'auth.project_id': '--os-project-id' },
  },
  {
    name: 'a project by name replaces the id of the file',
    cloud: [`auth: {${login}, project_id: old}`],
    request: { cloud: 'c', settings: { 'auth.project_name': 'fp', 'auth.project_domain_name': 'D' } },
    target: {},
    exactly: { scope: { kind: 'project', projectName: 'fp', projectDomainName: 'D' } },
  },
  {
    name: 'a user by id replaces the name of the file',
    cloud: [auth],
    request: { cloud: 'c', settings: { 'auth.user_id': 'i' } },
    target: {},
    exactly: { user: { id: 'i', domainId: 'default' } },
  },
  {
    name: 'the domain of the user replaces only that',
    cloud: [`auth: {auth_url: http://k/v3, username: u, password: ${secret}, project_name: x, domain_id: d}`],
    request: { cloud: 'c', settings: { 'auth.user_domain_name': 'U' } },
    target: {},
    exactly: { user: { name: 'u', domainName: 'U' }, scope: { kind: 'project', projectName: 'x', projectDomainId: 'd' } },
  },
  {
    name: 'the system replaces the project of the file',
    cloud: [auth],
    request: { settings: { 'auth.system_scope': 'all' } },
    target: { credential: { scope: { kind: 'system', system: 'all' } } },
    origins: { 'auth.system_scope': '--os-system-scope' },
  },
  {
    name: 'a domain replaces the project of the file',
    cloud: [auth],
    request: { settings: { 'auth.domain_name': 'D' } },
    target: { credential: { scope: { kind: 'domain', domainName: 'D' }, user: { name: 'u', domainId: 'default' } } },
  },
  {
    name: 'a trust',
    cloud: [auth],
    request: { settings: { 'auth.trust_id': 't' } },
    target: { credential: { scope: { kind: 'trust', trustId: 't' } } },
  },
  {
    name: 'two scopes by flags',
    cloud: [auth],
    request: { settings: { 'auth.trust_id': 't', 'auth.system_scope': 'all' } },
    refusal: /^ERR_CONFIG_VALUE Cloud 'c' has more than one scope: --os-system-scope, --os-trust-id\./,
  },
  {
    name: 'another auth_type with its token',
    cloud: [auth],
    request: { cloud: 'c', settings: { auth_type: 'token', 'auth.token': secret } },
    target: { credential: { authType: 'token', token: secret, scope: { projectName: 'x' } } },
    origins: { auth_type: '--os-auth-type', 'auth.token': '--os-token' },
    warns: [/^--os-token: on a command line/],
  },
  {
    name: 'a token that the login has no use for',
    cloud: [auth],
    request: { settings: { 'auth.passcode': '123456' } },
    target: { credential: { authType: 'password' } },
    warns: [/^--os-passcode: on a command line/],
  },
  {
    name: 'an endpoint that the login has no use for',
    cloud: [auth],
    request: { cloud: 'c', settings: { 'auth.endpoint': 'http://g' } },
    target: { credential: { authType: 'password' } },
    warns: [/^--os-endpoint has no effect with auth_type password\.$/],
  },
  {
    name: 'none by flags',
    request: { settings: { auth_type: 'none', 'auth.endpoint': 'http://g:9292' } },
    target: { credential: { authType: 'none', endpoint: 'http://g:9292' } },
  },
  {
    name: 'an application credential by flags',
    request: {
      settings: {
        auth_type: 'v3applicationcredential',
        'auth.auth_url': 'http://k/v3',
        'auth.application_credential_id': 'a',
        'auth.application_credential_secret': secret,
      },
    },
    target: { credential: { authType: 'v3applicationcredential', id: 'a', secret } },
    warns: [/^--os-application-credential-secret: on a command line/],
  },
  {
    name: 'flags without a password',
    request: { settings: { 'auth.auth_url': 'http://k/v3', 'auth.username': 'u', 'auth.user_domain_id': 'd', 'auth.project_id': 'p' } },
    refusal: /^ERR_CONFIG_VALUE The cloud that the flags and the OS_\* variables describe has no OS_PASSWORD/,
  },
  {
    name: 'a token by flag without its auth_type',
    request: { settings: { 'auth.auth_url': 'http://k/v3', 'auth.token': secret } },
    refusal: /auth_type is password, but there is --os-token: for that write --os-auth-type token\./,
  },
  {
    name: 'an unknown auth_type by flag',
    cloud: [auth],
    request: { cloud: 'c', settings: { auth_type: 'v3passwort' } },
    refusal: /^ERR_AUTH_TYPE --os-auth-type: 'v3passwort' is not known.*Did you mean 'v3password'/,
  },
  {
    name: 'an address without a scheme by flag',
    request: { settings: { ...own, 'auth.auth_url': 'keystone:5000/v3' } },
    refusal: /^ERR_CONFIG_VALUE --os-auth-url: expected a URL/,
  },
  {
    name: 'a client certificate by flags over that of the environment',
    cloud: [auth],
    env: { OS_CERT: '/env.pem', OS_KEY: '/env.key' },
    request: { settings: { cert: 'c.pem', key: '~/c.key' } },
    target: { tls: { cert: '/job/c.pem', key: '/home/u/c.key' } },
    origins: { cert: '--os-cert', key: '--os-key' },
  },
  {
    name: 'a client certificate of the environment over that of the file',
    cloud: [auth, 'cert: /file.pem', 'key: /file.key'],
    env: { OS_CERT: '/env.pem', OS_KEY: '/env.key' },
    target: { tls: { cert: '/env.pem', key: '/env.key' } },
    origins: { cert: 'OS_CERT', key: 'OS_KEY' },
  },
  {
    name: '--timeout',
    cloud: [auth, 'api_timeout: 5'],
    request: { settings: { api_timeout: '30' } },
    target: { timeoutSeconds: 30 },
    origins: { api_timeout: '--timeout' },
  },
  {
    name: '--timeout of nonsense',
    cloud: [auth],
    request: { settings: { api_timeout: '-1' } },
    refusal: /^ERR_CONFIG_VALUE --timeout: expected a number of seconds above 0, got '-1'/,
  },
  {
    name: '--verify beats insecure of the file',
    cloud: [auth, 'insecure: true', 'verify: false'],
    request: { verify: true },
    target: { tls: { verify: true } },
    origins: { verify: '--verify', insecure: '--verify' },
  },
  {
    name: 'an unknown cloud beside flags',
    cloud: [auth],
    request: { cloud: 'd', settings: { 'auth.project_id': 'p' } },
    refusal: /^ERR_CLOUD_NOT_FOUND Cloud 'd' \(--os-cloud\)/,
  },
  {
    name: 'flags for the name of a cloud in the file',
    files: { '/job/clouds.yaml': `clouds: {envvars: {auth: {${login}, ${project}}}}` },
    request: { settings: own },
    refusal: /^ERR_CONFIG_VALUE \/job\/clouds\.yaml defines a cloud 'envvars'/,
  },
];
