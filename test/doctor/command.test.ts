import { afterAll, beforeAll, expect } from 'vitest';
import { command, createPlace, type Place } from '../run/command.ts';
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

test('a misspelt cloud is answered with the nearest, and the other roles are diagnosed all the same', async ({ place }) => {
  const args = ['doctor', '--os-cloud', 'reference', '--os-cloud-stranger', 'reference-strangr'];
  const { status, stdout, stderr } = await command(place, args, { env: target.env });
  expect([status, stderr]).toEqual([2, '']);
  expect(stdout).toMatch(/fault +configuration +stranger +.*'reference-strangr'/);
  expect(stdout).toContain("Did you mean 'reference-stranger'?");
  expect(stdout).toMatch(/ok +token +member/);
  expect(stdout).toContain('1 fault;');
  for (const secret of target.secrets) expect(stdout).not.toContain(secret);
});

test('the diagnosis can be had as JSON, and is of status 0 where a run can start', async ({ place }) => {
  const { status, stdout } = await command(place, ['doctor', '--json', '--os-cloud', 'reference'], { env: target.env });
  expect(status).toBe(0);
  const diagnosis = JSON.parse(stdout);
  expect(diagnosis).toMatchObject({ exitStatus: 0, file: target.env.OS_CLIENT_CONFIG_FILE, configuration: [{ role: 'member' }] });
  expect(diagnosis.findings.map(({ outcome }: { outcome: string }) => outcome)).not.toContain('fault');
});

test("the login that flags describe is the member's, and not that of the other roles", async ({ place }) => {
  const args = [
    'doctor',
    '--json',
    '--os-cloud',
    'reference',
    '--os-password',
    'another-password',
    '--os-cloud-stranger',
    'reference-stranger',
  ];
  const { status, stdout } = await command(place, args, { env: target.env });
  expect(status).toBe(2);
  const faults = JSON.parse(stdout).findings.filter(({ outcome }: { outcome: string }) => outcome === 'fault');
  expect(faults).toMatchObject([{ check: 'credential', roles: ['member'], code: 'ERR_AUTH' }]);
  expect(stdout).not.toContain('another-password');
});
