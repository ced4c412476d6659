import { describe, expect, test } from 'vitest';
import { imageEndpoint } from '../../lib/identity/index.ts';
import type { Credential, Target } from '../../lib/target/index.ts';
import { secret, targetWith } from './keystone.ts';

const catalog = [
  { type: 'identity', name: 'keystone', endpoints: [{ interface: 'public', region: 'R1', url: 'http://k' }] },
  {
    type: 'image',
    name: 'glance',
    endpoints: [
      { interface: 'admin', region: 'R1', url: 'http://admin-r1' },
      { interface: 'internal', region: 'R1', url: 'http://internal-r1' },
      { interface: 'public', region: 'R1', url: 'http://public-r1' },
      { interface: 'public', region: 'R2', url: 'http://public-r2' },
    ],
  },
  { type: 'image', name: 'glance-edge', endpoints: [{ interface: 'public', region: 'R1', url: 'http://edge' }] },
  { type: 'image-test', name: 'next', endpoints: [{ interface: 'public', region: 'R1', url: 'http://next' }] },
];

const byPassword: Credential = { authType: 'password', authUrl: 'http://k/v3', user: { id: 'u' }, password: secret, scope: undefined };

const find = (changes: Partial<Target>, services: Parameters<typeof imageEndpoint>[1] = catalog) =>
  imageEndpoint(targetWith(byPassword, changes), services);

describe('the endpoint is chosen by', () => {
  test.each<[string, Partial<Target>, string]>([
    ['interface', {}, 'http://public-r1'],
    ['region', { regionName: 'R2' }, 'http://public-r2'],
    ['preference of interfaces', { interfaces: ['internal', 'public'] }, 'http://internal-r1'],
    ['the next interface, where the first is not there', { interfaces: ['internal', 'public'], regionName: 'R2' }, 'http://public-r2'],
    ['service name', { serviceName: 'glance-edge' }, 'http://edge'],
    ['service type', { serviceType: 'image-test' }, 'http://next'],
    ['the override, whatever the catalog holds', { imageEndpointOverride: 'http://mine/image/v2/', serviceName: 'x' }, 'http://mine/image'],
  ])('%s', (_, changes, url) => {
    expect(find(changes).url).toBe(url);
  });

  test('and the result says which region it is in', () => {
    expect(find({}).region).toBe('R1');
    expect(find({ imageEndpointOverride: 'http://x', origins: { image_endpoint_override: '--os-image-endpoint-override' } }).origin).toBe(
      '--os-image-endpoint-override',
    );
  });
});

test.each([
  ['http://h:9292', 'http://h:9292'],
  ['http://h:9292/', 'http://h:9292'],
  ['http://h/v2', 'http://h'],
  ['http://h/image/v2/', 'http://h/image'],
  ['http://h/v2.18//', 'http://h'],
  ['http://h/v2-images', 'http://h/v2-images'],
])('%s is %s without its version', (url, expected) => {
  expect(find({ imageEndpointOverride: url }).url).toBe(expected);
});

describe('an error says what there is instead', () => {
  test.each<[string, Partial<Target>, RegExp]>([
    ['regions', { regionName: 'r1', origins: { region_name: 'OS_REGION_NAME' } }, /region r1 \(from OS_REGION_NAME\).*: R1, R2\./],
    [
      'regions, in spite of an override',
      { imageEndpointOverride: 'http://x', regionName: 'R9' },
      /No service .* region R9; there are: .*R1, R2\./,
    ],
    ['interfaces', { interfaces: ['admin'], regionName: 'R2' }, /no admin image endpoint; there is: public\./],
    ['service types', { serviceType: 'imaging' }, /type imaging; it has: identity, image, image-test\./],
    ['service names', { serviceName: 'nova' }, /nova.*glance, glance-edge/],
  ])('%s', (_, changes, message) => {
    expect(() => find(changes)).toThrow(expect.objectContaining({ code: 'ERR_CATALOG', message: expect.stringMatching(message) }));
  });

  test('a token without a catalog is no lack of services', () => {
    expect(() => find({}, [])).toThrow(expect.objectContaining({ code: 'ERR_CATALOG', hint: expect.stringContaining('project') }));
  });
});

describe('where no Keystone is', () => {
  const credentials = (endpoint: string | undefined): Credential[] => [
    { authType: 'none', endpoint },
    { authType: 'http_basic', username: 'u', password: secret, endpoint },
    { authType: 'admin_token', token: secret, endpoint },
  ];

  test.each(credentials('http://mine:9292/v2/'))('the endpoint is that of the credential: $authType', (credential) => {
    const target = targetWith(credential, { origins: { 'auth.endpoint': 'clouds.yaml' }, regionName: 'R1' });
    expect(imageEndpoint(target, [])).toEqual({ url: 'http://mine:9292', region: 'R1', origin: 'clouds.yaml', warnings: [] });
  });

  test.each(credentials('http://mine:9292'))('an override comes first: $authType', (credential) => {
    expect(imageEndpoint(targetWith(credential, { imageEndpointOverride: 'http://other' }), []).url).toBe('http://other');
  });

  test.each(credentials(undefined))('one without either is refused: $authType', (credential) => {
    expect(() => imageEndpoint(targetWith(credential), [])).toThrow(
      expect.objectContaining({
        code: 'ERR_CATALOG',
        message: expect.stringContaining(credential.authType),
        hint: expect.stringContaining('endpoint'),
      }),
    );
  });
});

describe('of several regions', () => {
  test('the first is used when none is asked for, and the others are named', () => {
    expect(find({}).warnings).toEqual([expect.stringMatching(/R1 is used; there is also R2\./)]);
  });

  test.each<[string, Partial<Target>]>([
    ['one is asked for', { regionName: 'R1' }],
    ['the interface is in one only', { interfaces: ['internal'] }],
  ])('nothing is said when %s', (_, changes) => {
    expect(find(changes).warnings).toEqual([]);
  });
});

test.each(['http://h/v2/%(tenant_id)s', 'http://h/$(project_id)s', 'h:9292', '', 'ftp://h'])('a catalog URL "%s" is an error', (url) => {
  const services = [{ type: 'image', name: 'glance', endpoints: [{ interface: 'public', region: 'R1', url }] }];
  expect(() => find({}, services)).toThrow(
    expect.objectContaining({
      code: 'ERR_CATALOG',
      message: expect.stringContaining(`'${url}'`),
      hint: expect.stringContaining('administrator'),
    }),
  );
});

test('a service without endpoints is told from none at all', () => {
  expect(() => find({}, [{ type: 'image', name: 'glance', endpoints: [] }])).toThrow(
    expect.objectContaining({ code: 'ERR_CATALOG', message: expect.stringMatching(/has no endpoint/) }),
  );
});
