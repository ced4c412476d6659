import { auth, cloudsPath, type Files, project, secret, vendorsPath } from '../memory.ts';
import type { Case } from './case.ts';

const url = 'https://acme.example/.well-known/openstack/api';
const rest = `auth: {username: u, password: ${secret}, user_domain_id: default, ${project}}`;
const document = {
  name: 'acme',
  profile: { auth: { auth_url: 'https://id.acme.example/v3' }, regions: ['R1', { name: 'R2', values: { interface: 'internal' } }] },
};
const vendors = (text: string): Files => ({ [vendorsPath]: `public-clouds: {${text}}` });

/** What a cloud takes over from its vendor. */
export const profiles: readonly Case[] = [
  {
    name: 'a profile is weaker than the cloud, and its regions count when the cloud has none',
    cloud: ['profile: acme', rest],
    files: vendors('acme: {auth: {auth_url: http://acme/v3, username: nobody}, regions: [R1, R2], interface: internal}'),
    target: { credential: { authUrl: 'http://acme/v3', user: { name: 'u' } }, regionName: 'R1', interfaces: ['internal'] },
    origins: {
      'auth.auth_url': `${vendorsPath} (profile acme)`,
      'auth.username': cloudsPath,
      region_name: `${vendorsPath} (profile acme) (first of the regions)`,
    },
  },
  {
    name: 'a profile by URL',
    cloud: ['profile: https://acme.example/cloud', rest],
    documents: { [url]: document },
    target: { credential: { authUrl: 'https://id.acme.example/v3', user: { name: 'u' } }, regionName: 'R1' },
    origins: { 'auth.auth_url': url },
  },
  {
    name: 'a region of a profile by URL',
    cloud: ['profile: https://acme.example', rest],
    request: { regionName: 'R2' },
    documents: { [url]: document },
    target: { regionName: 'R2', interfaces: ['internal'] },
    origins: { interface: `${url} (region R2)` },
  },
  {
    name: 'a profile that names a URL, and is stronger',
    cloud: ['profile: acme', rest],
    files: vendors('acme: {profile: "https://acme.example", interface: admin}'),
    documents: { [url]: { name: 'acme', profile: { ...document.profile, interface: 'internal' } } },
    target: { credential: { authUrl: 'https://id.acme.example/v3' }, interfaces: ['admin'] },
  },
  {
    name: 'a profile by URL that wants too much',
    cloud: ['profile: https://acme.example', rest],
    documents: {
      [url]: {
        name: 'acme',
        profile: {
          auth: { auth_url: 'https://id/v3', totp_command: 'rm -rf /', password: 'theirs' },
          insecure: true,
          image_api_version: 2,
          regions: [{ name: 'R1', values: { cacert: '/theirs.pem' } }],
        },
      },
    },
    target: { credential: { authUrl: 'https://id/v3', password: secret }, tls: { verify: true }, regionName: 'R1' },
    warns: [/well-known\/openstack\/api sets auth\.totp_command, auth\.password, insecure, cacert, which is not taken/],
  },
  {
    name: 'a profile by URL that cannot be had, and is not needed',
    cloud: ['profile: https://acme.example', auth],
    documents: { [url]: new Error('status 404.') },
    target: { credential: { authUrl: 'http://k/v3' } },
    warns: [/was not found at https:\/\/acme\.example\/\.well-known\/openstack\/api: status 404\. Its settings are missing/],
  },
  {
    name: 'a profile by URL that cannot be had, and is needed',
    cloud: ['profile: https://acme.example', rest],
    documents: { [url]: new Error('status 404.') },
    refusal: /^ERR_CONFIG_VALUE .*has no auth\.auth_url\. \| .*was not found at https:\/\/acme\.example.*status 404/,
  },
  {
    name: 'a profile by URL that is something else',
    cloud: ['profile: https://acme.example', auth],
    documents: { [url]: ['a', 'list'] },
    target: {},
    warns: [/expected a JSON object with 'name' and 'profile'/],
  },
  {
    name: 'a profile by URL that nobody fetched',
    cloud: ['profile: https://acme.example', auth],
    target: {},
    warns: [/names its profile by URL\. It is not fetched/],
  },
  {
    name: 'a profile by URL with a password',
    cloud: [`profile: https://u:${secret}@acme.example`, auth],
    refusal: /^ERR_CONFIG_VALUE profile in .*: expected a name, or a URL without a user name and password/,
  },
  {
    name: 'a vendor that is not bundled',
    cloud: ['profile: ovh', auth],
    target: {},
    warns: [/'ovh', but there is no clouds-public\.yaml/],
  },
  {
    name: 'a profile that is not there',
    cloud: ['profile: ovh', auth],
    files: vendors('old: {}'),
    target: {},
    warns: [/clouds-public\.yaml does not have it/],
  },
  {
    name: 'a profile within a profile that is not there',
    cloud: ['profile: acme', rest],
    files: vendors('acme: {profile: other}'),
    refusal: /has no auth\.auth_url.*names profile 'other', but .*does not have it/,
  },
  {
    name: 'a deprecated profile',
    cloud: ['profile: old', auth],
    files: vendors('old: {status: deprecated, message: "move on"}'),
    target: {},
    warns: [/'old' is deprecated: move on/],
  },
  {
    name: 'a fetched message, without what a terminal would obey',
    cloud: ['profile: https://acme.example', auth],
    documents: { [url]: { name: 'acme', profile: { status: 'deprecated', message: 'move\u001b[2Jon' } } },
    target: {},
    warns: [/is deprecated: move \[2Jon$/],
  },
  {
    name: 'cloud for profile',
    cloud: ['cloud: old', auth],
    files: vendors('old: {interface: internal}'),
    target: { interfaces: ['internal'] },
    warns: [/'cloud', which is deprecated/],
  },
  {
    name: 'a cloud that was shut down',
    cloud: ['profile: old', auth],
    files: vendors('old: {status: shutdown, message: "since 2020"}'),
    refusal: /^ERR_CONFIG_VALUE Profile 'old'.*no longer exists: since 2020/,
  },
];
