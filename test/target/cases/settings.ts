import { auth, cloudsPath, login, project, secret } from '../memory.ts';
import type { Case } from './case.ts';

const unversioned = auth.replace('/v3', '/identity/v3//');

/** How settings may be spelled, and what they mean. */
export const settings: readonly Case[] = [
  {
    name: 'the defaults',
    cloud: [auth],
    target: {
      regionName: undefined,
      interfaces: ['public'],
      imageEndpointOverride: undefined,
      serviceType: 'image',
      serviceName: undefined,
      tls: { verify: true },
      proxy: undefined,
      timeoutSeconds: undefined,
    },
    origins: { cloud: `the only cloud in ${cloudsPath}`, interface: 'default', verify: 'default', image_service_type: 'default' },
  },
  { name: 'trailing slashes', cloud: [unversioned], target: { credential: { authUrl: 'http://k/identity/v3' } } },
  {
    name: 'everything beside auth',
    cloud: auth.slice('auth: {'.length, -1).split(', '),
    target: { credential: { user: { name: 'u' }, scope: { projectName: 'x' } } },
  },
  {
    name: 'a hyphen is an underscore, and project_name beats tenant-name',
    cloud: [
      `auth: {auth-url: http://k/v3, username: u, password: ${secret}, tenant-name: old, project_name: new, user_domain_id: d, project_domain_id: d}`,
    ],
    target: { credential: { authUrl: 'http://k/v3', scope: { kind: 'project', projectName: 'new', projectDomainId: 'd' } } },
    warns: [/sets both auth\.tenant-name and auth\.project_name, to different values; auth\.project_name is used/],
  },
  {
    name: 'a password beside auth and below',
    cloud: ['password: other', auth],
    target: { credential: { password: 'other' } },
    warns: [/clouds\.yaml sets both auth\.password and password, to different values; password is used/],
  },
  {
    name: 'domain_id stands for both domains of a project login',
    cloud: [`auth: {auth_url: http://k/v3, username: u, password: ${secret}, project_name: x, domain_id: d, user_domain_name: U}`],
    target: {
      credential: {
        user: { name: 'u', domainId: 'd', domainName: 'U' },
        scope: { kind: 'project', projectName: 'x', projectDomainId: 'd' },
      },
    },
  },
  {
    name: 'domain_name without a project is the scope',
    cloud: [`auth: {${login}, domain_name: d}`],
    target: { credential: { scope: { kind: 'domain', domainName: 'd' } } },
  },
  {
    name: 'the system',
    cloud: [`auth: {${login}, system_scope: all}`],
    target: { credential: { scope: { kind: 'system', system: 'all' } } },
  },
  {
    name: 'a trust',
    cloud: [`auth: {${login}, trust_id: t}`],
    target: { credential: { scope: { kind: 'trust', trustId: 't' } } },
    origins: { 'auth.trust_id': cloudsPath },
  },
  {
    name: 'no scope, but the address of images',
    cloud: [`auth: {${login}}`, 'image_endpoint_override: http://g:9292'],
    target: { credential: { scope: undefined }, imageEndpointOverride: 'http://g:9292' },
  },
  { name: 'no scope', cloud: [`auth: {${login}}`], refusal: /has no auth\.project_name or auth\.project_id\. \| .*has no catalog/ },
  {
    name: 'ids',
    cloud: [`auth: {auth_url: http://k, user_id: i, password: ${secret}, project_id: p}`],
    target: { credential: { user: { id: 'i' }, scope: { projectId: 'p' } } },
  },
  {
    name: '{region_name} is filled in where it may be, and left alone in user name and password',
    cloud: [
      'region_name: R',
      'image_endpoint_override: "https://i.{region_name}.x/"',
      `auth: {auth_url: "https://iam.{region_name}.x/v3", username: "u{x}", password: "p{region_name}", user_domain_id: d, ${project}}`,
    ],
    target: {
      credential: { authUrl: 'https://iam.R.x/v3', user: { name: 'u{x}' }, password: 'p{region_name}' },
      imageEndpointOverride: 'https://i.R.x/',
    },
  },
  { name: 'doubled braces', cloud: ['image_endpoint_override: "http://i/{{x}}"', auth], target: { imageEndpointOverride: 'http://i/{x}' } },
  {
    name: 'the first of the regions is taken, with its values, whatever region_name says',
    cloud: ['regions: [{name: A, values: {image_endpoint_override: "http://a", auth: {project_name: pa}}}, B]', 'region_name: B', auth],
    target: {
      regionName: 'A',
      imageEndpointOverride: 'http://a',
      credential: { scope: { projectName: 'pa', projectDomainId: 'default' } },
    },
    origins: { region_name: `${cloudsPath} (first of the regions)`, 'auth.project_name': `${cloudsPath} (region A)` },
    warns: [/region_name in .* has no effect beside 'regions'/],
  },
  { name: 'regions by comma', cloud: ['region_name: "A, B"', auth], target: { regionName: 'A' }, warns: [/deprecated/] },
  {
    name: 'the settings of the Image service beat the general ones',
    cloud: ['interface: public', 'image_interface: internal', 'region_name: R', 'image_region_name: I', auth],
    target: { interfaces: ['internal'], regionName: 'I' },
  },
  { name: 'endpoint-type', cloud: ['endpoint-type: internalURL', auth], target: { interfaces: ['internal'] } },
  { name: 'image_endpoint_type', cloud: ['image_endpoint_type: adminURL', auth], target: { interfaces: ['admin'] } },
  {
    name: 'a list of interfaces',
    cloud: ['interface: [internalURL, public, internal]', auth],
    target: { interfaces: ['internal', 'public'] },
  },
  { name: 'interfaces by comma', cloud: ['interface: "admin, public"', auth], target: { interfaces: ['admin', 'public'] } },
  { name: 'image_endpoint', cloud: ['image_endpoint: http://i:9292', auth], target: { imageEndpointOverride: 'http://i:9292' } },
  {
    name: 'another service',
    cloud: ['image-service-type: image-edge', 'image_service_name: glance2', auth],
    target: { serviceType: 'image-edge', serviceName: 'glance2' },
  },
  { name: 'image_timeout', cloud: ['image_timeout: 7.5', auth], target: { timeoutSeconds: 7.5 } },
  { name: 'an api_timeout of null', cloud: ['api_timeout: null', auth], target: { timeoutSeconds: undefined } },
  {
    name: 'numbers are texts but in api_timeout',
    cloud: ['api_timeout: 30', 'auth: {auth_url: http://k/v3, username: 1234, password: 42, project_id: 77, user_domain_id: default}'],
    target: { timeoutSeconds: 30, credential: { user: { name: '1234' }, password: '42', scope: { projectId: '77' } } },
  },
  { name: 'no and TRUE are booleans', cloud: ['verify: no', 'insecure: "TRUE"', auth], target: { tls: { verify: false } } },
  {
    name: 'paths',
    cloud: ['cacert: ~/ca.pem', 'cert: tls/c.pem', 'key: /k.pem', auth],
    target: { tls: { cacert: '/home/u/ca.pem', cert: '/job/tls/c.pem', key: '/k.pem' } },
  },
  {
    name: 'a named cloud keeps its login whatever the environment has',
    cloud: [auth],
    env: { OS_CLOUD: 'c', OS_USERNAME: 'env', OS_PASSWORD: 'env' },
    target: { credential: { user: { name: 'u' }, password: secret } },
    warns: [/OS_USERNAME, OS_PASSWORD are set, but not used/],
  },
];
