import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { command, createPlace, type Outcome, type Place } from '../run/command.ts';
import { createTarget, type Target } from '../run/target.ts';
import { test } from '../run/test.ts';

let home: Place;
let target: Target;

beforeAll(async () => {
  home = createPlace();
  target = await createTarget(home);
});

afterAll(async () => {
  await target.crash();
  home.remove();
});

/** A run that is refused before anything is made: status 2, one message, no stack, no file, no secret. */
async function refusal(where: Place, args: readonly string[], env: Record<string, string> = target.env): Promise<Outcome> {
  const outcome = await command(where, ['run', '--only', 'tag.add.is-on-the-image', '--output', 'out', ...args], { env });
  expect(outcome.stderr).not.toMatch(/^\s+at /m);
  expect(outcome.stderr.match(/^error /gm)).toHaveLength(1);
  expect([outcome.status, outcome.stdout]).toEqual([2, '']);
  expect(existsSync(where.path('out'))).toBe(false);
  for (const secret of target.secrets) expect(outcome.stderr).not.toContain(secret);
  return outcome;
}

describe.concurrent('a configuration that leads nowhere', () => {
  test('an unknown cloud is answered with those that there are, and the nearest', async ({ place }) => {
    const { stderr } = await refusal(place, ['--os-cloud', 'refrence']);
    expect(stderr).toMatch(/'refrence'.*reference, reference-application, reference-reader, reference-stranger, reference-admin/);
    expect(stderr).toContain("Did you mean 'reference'?");
  });

  test('an unknown cloud of another role is refused as well', async ({ place }) => {
    const { stderr } = await refusal(place, ['--os-cloud-stranger', 'nobody']);
    expect(stderr).toMatch(/'nobody'.*reference-stranger/);
  });

  test('several clouds and none chosen is refused', async ({ place }) => {
    const { stderr } = await refusal(place, [], { OS_CLIENT_CONFIG_FILE: target.env.OS_CLIENT_CONFIG_FILE });
    expect(stderr).toMatch(/several: reference, .*\n.*--os-cloud/);
  });

  test.skipIf(existsSync('/etc/openstack/clouds.yaml'))(
    'without a clouds.yaml the places are named where one is looked for',
    async ({ place }) => {
      const { stderr } = await refusal(place, [], {});
      expect(stderr).toMatch(/no clouds\.yaml\. Searched: .*work\/clouds\.yaml.*\.config\/openstack\/clouds\.yaml/);
      expect(stderr).toContain('image-conformance demo');
    },
  );

  test('a clouds.yaml that is no YAML is refused', async ({ place }) => {
    const file = home.path('broken.yaml');
    writeFileSync(file, 'clouds: [unclosed\n');
    const { stderr } = await refusal(place, [], { OS_CLIENT_CONFIG_FILE: file });
    expect(stderr).toContain('broken.yaml');
  });

  test('a password that Keystone refuses is said to be refused, and not repeated', async ({ place }) => {
    const file = home.path('wrong-password.yaml');
    writeFileSync(file, target.yaml.replaceAll(/password: ".*"/g, 'password: "canary-of-a-password"'));
    const { stderr } = await refusal(place, [], { OS_CLIENT_CONFIG_FILE: file, OS_CLOUD: 'reference' });
    expect(stderr).toMatch(/Keystone refused the credential of user .*, for cloud reference at http.*: 401/);
    expect(stderr).toContain('wrong-password.yaml');
    expect(stderr).not.toContain('canary-of-a-password');
  });

  test('a region that the catalog does not have is answered with those that it has', async ({ place }) => {
    const { stderr } = await refusal(place, ['--os-region-name', 'Atlantis']);
    expect(stderr).toMatch(/Atlantis \(from --os-region-name\).*there is one in: RegionOne/);
  });

  test('a wrong interface is answered with those that there are', async ({ place }) => {
    const { stderr } = await refusal(place, ['--os-interface', 'private']);
    expect(stderr).toMatch(/private.*public, internal, admin|public, internal, admin.*private/);
  });

  test('a CA file that does not exist is refused', async ({ place }) => {
    const { stderr } = await refusal(place, ['--os-cacert', 'no-such-ca.pem']);
    expect(stderr).toContain('no-such-ca.pem');
  });

  const wrongCast: readonly [what: string, args: readonly string[], message: RegExp][] = [
    ['a stranger in the same project', ['--os-cloud-stranger', 'reference'], /--os-cloud-stranger reference .*same project/],
    ['a stranger who is admin', ['--os-cloud-stranger', 'reference-admin'], /--os-cloud-stranger reference-admin .*admin/],
    ['a reader who is a member', ['--os-cloud-reader', 'reference'], /--os-cloud-reader reference .*roles reader, member/],
    ['a reader of another project', ['--os-cloud-reader', 'reference-stranger'], /--os-cloud-reader .*another project/],
    ['a member who is admin', ['--os-cloud', 'reference-admin'], /--os-cloud reference-admin .*admin/],
    ['an admin who is none', ['--os-cloud-admin', 'reference-stranger'], /--os-cloud-admin reference-stranger .*admin/],
    ['a member who may only read', ['--os-cloud', 'reference-reader'], /--os-cloud reference-reader .*member/],
  ];

  test.for(wrongCast)('%s is refused', async ([, args, message], { place }) => {
    const { stderr } = await refusal(place, args);
    expect(stderr).toMatch(message);
  });

  test('an output folder that is a file is refused, not called a fault of the suite', async ({ place }) => {
    writeFileSync(place.path('taken'), '');
    const { status, stderr } = await command(place, ['run', '--output', 'taken', '--only', 'version.list.needs-no-token'], {
      env: target.env,
    });
    expect(stderr).toContain('taken');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(2);
  });

  test('a content host that is no address of this machine is refused', async ({ place }) => {
    const { stderr } = await refusal(place, ['--content-host', '192.0.2.1']);
    expect(stderr).toContain('192.0.2.1');
  });

  test('a content URL that is none, carries a login or leads elsewhere is refused', async ({ place }) => {
    const given = async (url: string) => command(place, ['run', '--content-url', url], { env: target.env });
    expect(await given('ftp://bastion.example/x')).toMatchObject({ status: 2, stderr: expect.stringContaining('http or https') });
    expect(await given('http://me:hidden@127.0.0.1/x')).toMatchObject({ status: 2, stderr: expect.stringContaining('without a login') });
    expect((await refusal(place, ['--content-url', `${target.url}/x`])).stderr).toContain('does not lead to the content server');
  });

  test('a ledger that is damaged is named, and kept', async ({ place }) => {
    mkdirSync(place.path('results', 'ledger'), { recursive: true });
    writeFileSync(place.path('results', 'ledger', 'damaged.ndjson'), '{"line":"will"');
    const { status, stderr } = await command(place, ['clean'], { env: target.env });
    expect(stderr).toMatch(/damaged\.ndjson is no ledger/);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(2);
    expect(existsSync(place.path('results', 'ledger', 'damaged.ndjson'))).toBe(true);
  });
});

test('none of them made anything on the target', () => {
  expect(target.requests.filter((request) => request === 'POST /v2/images')).toEqual([]);
});
