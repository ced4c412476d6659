import { describe, expect, test } from 'vitest';
import type { TargetRequest } from '../../lib/target/index.ts';
import { auth, refusalOf, targetOf } from './memory.ts';

const lines = [auth, 'region_name: F', 'interface: public', 'cacert: /file.pem', 'image_endpoint_override: http://file'];
const env = { OS_REGION_NAME: 'E', OS_INTERFACE: 'internal', OS_CACERT: '/env.pem', OS_IMAGE_ENDPOINT_OVERRIDE: 'http://env' };
const flags: TargetRequest = {
  regionName: 'G',
  interface: 'admin',
  cacert: '/flag.pem',
  imageEndpointOverride: 'http://flag',
  insecure: true,
};

describe('on a named cloud', () => {
  test('the environment beats the file', () => {
    const target = targetOf(lines, {}, {}, env);
    expect(target).toMatchObject({
      regionName: 'E',
      interfaces: ['internal'],
      tls: { verify: true, cacert: '/env.pem' },
      imageEndpointOverride: 'http://env',
    });
    expect(target.origins).toMatchObject({
      region_name: 'OS_REGION_NAME',
      interface: 'OS_INTERFACE',
      cacert: 'OS_CACERT',
      image_endpoint_override: 'OS_IMAGE_ENDPOINT_OVERRIDE',
    });
  });

  test('flags beat the environment', () => {
    const target = targetOf(lines, flags, {}, env);
    expect(target).toMatchObject({
      regionName: 'G',
      interfaces: ['admin'],
      tls: { verify: false, cacert: '/flag.pem' },
      imageEndpointOverride: 'http://flag',
    });
    expect(target.origins).toMatchObject({
      region_name: '--os-region-name',
      interface: '--os-interface',
      insecure: '--insecure',
      cacert: '--os-cacert',
      image_endpoint_override: '--os-image-endpoint-override',
    });
  });

  test('insecure: false does not turn verification on', () => {
    expect(targetOf([auth, 'insecure: true'], { insecure: false }).tls.verify).toBe(false);
  });

  test('OS_INTERFACE beats OS_ENDPOINT_TYPE', () => {
    expect(targetOf(lines, {}, {}, { OS_ENDPOINT_TYPE: 'adminURL', OS_INTERFACE: 'internal' }).interfaces).toEqual(['internal']);
  });

  test('empty values change nothing', () => {
    const target = targetOf(lines, { regionName: '', interface: '' }, {}, { OS_REGION_NAME: '', OS_CACERT: '' });
    expect(target).toMatchObject({ regionName: 'F', interfaces: ['public'], tls: { cacert: '/file.pem' } });
  });

  test('what is asked for also beats the settings of the Image service', () => {
    const target = targetOf(
      [auth, 'image_interface: internal', 'image_region_name: I'],
      { interface: 'admin' },
      {},
      { OS_REGION_NAME: 'E' },
    );
    expect(target).toMatchObject({ interfaces: ['admin'], regionName: 'E' });
  });
});

describe('a region that is asked for', () => {
  const regions = 'regions: [RegionOne, {name: RegionTwo, values: {image_endpoint_override: "http://two"}}]';

  test('brings its values', () => {
    expect(targetOf([regions, auth], { regionName: 'RegionTwo' })).toMatchObject({
      regionName: 'RegionTwo',
      imageEndpointOverride: 'http://two',
    });
  });

  test('is weaker in its values than a flag', () => {
    expect(targetOf([regions, auth], { regionName: 'RegionTwo', imageEndpointOverride: 'http://flag' }).imageEndpointOverride).toBe(
      'http://flag',
    );
  });

  test('goes into the URL', () => {
    expect(targetOf([auth.replace('http://k/v3', '"http://{region_name}/v3"')], { regionName: 'R9' }).credential).toMatchObject({
      authUrl: 'http://R9/v3',
    });
  });

  test.each([
    [
      'in the wrong case',
      { regionName: 'regionone' },
      {},
      /no region 'regionone' \(--os-region-name\).* lists: RegionOne, RegionTwo\. \| Did you mean 'RegionOne'/,
    ],
    ['by a variable', {}, { OS_REGION_NAME: 'Mars' }, /no region 'Mars' \(OS_REGION_NAME\).*case-sensitive/],
  ])('must be one of those that the cloud lists: %s', (_, request, variables, expected) => {
    const refusal = refusalOf(() => targetOf([regions, auth], request, {}, variables));
    expect(refusal).toMatch(/^ERR_CONFIG_VALUE Cloud 'c'/);
    expect(refusal).toMatch(expected);
  });
});
