import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { cloudsOf, resolveTargets, type TargetFlags, warningsOf, withTargetFlags } from '../../lib/cli/target-options.ts';
import { targetFlags } from '../../lib/target/index.ts';

let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'image-conformance-flags-'));
  file = join(folder, 'clouds.yaml');
  const cloud = (user: string) =>
    `{auth: {auth_url: http://k/v3, username: ${user}, password: p, user_domain_id: d, project_id: x, project_domain_id: d}, cert: /file.pem}`;
  writeFileSync(file, `clouds:\n  one: ${cloud('u1')}\n  two: ${cloud('u2')}\n`);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  for (const name of Object.keys(process.env).filter((variable) => /^OS_|_PROXY$|^(REQUESTS_CA_BUNDLE|SSL_CERT_FILE)$/i.test(variable))) {
    vi.stubEnv(name, undefined);
  }
  return () => {
    vi.unstubAllEnvs();
  };
});

function targetsOf(...argv: string[]) {
  const flags = withTargetFlags(new Command().exitOverride().configureOutput({ writeErr: vi.fn() }))
    .parse(argv, { from: 'user' })
    .opts<TargetFlags>();
  return resolveTargets(cloudsOf(flags), flags);
}

const two = () => ['--os-client-config-file', file, '--os-cloud', 'one', '--os-cloud-stranger', 'two'];

describe('with several clouds', () => {
  test('who logs in is said of the member alone', async () => {
    const targets = await targetsOf(...two(), '--os-username', 'typed', '--os-project-name', 'typed', '--os-project-domain-id', 'd');
    expect(targets.member.credential).toMatchObject({ user: { name: 'typed' }, scope: { projectName: 'typed' } });
    expect(targets.stranger?.credential).toMatchObject({ user: { name: 'u2' }, scope: { projectId: 'x' } });
  });

  test('how to connect is said of all', async () => {
    const targets = await targetsOf(
      ...two(),
      ...['--os-region-name', 'R', '--os-interface', 'internal', '--os-cacert', '/ca.pem', '--os-image-endpoint-override', 'http://g'],
      ...['--os-cert', '/c.pem', '--os-key', '/c.key', '--timeout', '9'],
    );
    const expected = {
      regionName: 'R',
      interfaces: ['internal'],
      imageEndpointOverride: 'http://g',
      tls: { verify: true, cacert: '/ca.pem', cert: '/c.pem', key: '/c.key' },
      timeoutSeconds: 9,
    };
    expect(targets.member).toMatchObject(expected);
    expect(targets.stranger).toMatchObject(expected);
  });

  test('--insecure counts for all', async () => {
    expect(Object.values(await targetsOf(...two(), '--insecure')).map(({ tls }) => tls.verify)).toEqual([false, false]);
  });
});

test('flags alone describe the member, with a warning about the password', async () => {
  const targets = await targetsOf(
    ...[
      '--os-auth-url',
      'http://f/v3',
      '--os-user-id',
      'i',
      '--os-password',
      'p4ssw0rd',
      '--os-project-id',
      'p',
      '--os-auth-type',
      'v3password',
    ],
    ...['--os-client-config-file', file],
  );
  expect(targets.member).toMatchObject({
    cloud: 'envvars',
    credential: { authType: 'password', authUrl: 'http://f/v3', user: { id: 'i' }, scope: { projectId: 'p' } },
  });
  expect(warningsOf(targets)).toEqual([expect.stringMatching(/^--os-password: .*process list/)]);
});

test.each(targetFlags.map(([, flag]) => flag))('%s is heard', async (flag) => {
  let heard: string;
  try {
    const { member } = await targetsOf('--os-client-config-file', file, '--os-cloud', 'one', flag, 'typed');
    heard = [...Object.values(member.origins), ...member.warnings].join(' ');
  } catch (error) {
    heard = String(error);
  }
  expect(heard).toContain(flag);
});

test('--verify and --insecure are not for one command', async () => {
  expect(() => targetsOf(...two(), '--insecure', '--verify')).toThrow(/cannot be used with option/);
});
