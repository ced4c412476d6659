import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { requirementIds, requirementOf } from '../../specs/requirements/index.ts';
import { command, repository, start } from '../run/command.ts';
import { test } from '../run/test.ts';

describe.concurrent('what the command line tells of itself', () => {
  test('--help names the commands and says what an exit status means', async ({ place }) => {
    const { status, stdout, stderr } = await command(place, ['--help']);
    expect([status, stderr]).toEqual([0, '']);
    for (const name of ['run', 'demo', 'serve', 'requirements', 'clean']) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    expect(stdout).toMatch(/Exit status: 0 conformant, 1 non-conformant, 2 .*3 inconclusive.*4 .*130 interrupted/s);
  });

  test('run --help names a flag for every role', async ({ place }) => {
    const { status, stdout } = await command(place, ['run', '--help']);
    expect(status).toBe(0);
    for (const flag of ['--os-cloud ', '--os-cloud-reader', '--os-cloud-stranger', '--os-cloud-admin']) expect(stdout).toContain(flag);
  });

  test('--version is that of the package', async ({ place }) => {
    const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { version: string };
    expect(await command(place, ['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('requirements --json gives every requirement with its fields', async ({ place }) => {
    const { status, stdout } = await command(place, ['requirements', '--json']);
    expect(status).toBe(0);
    const listed = JSON.parse(stdout) as { id: (typeof requirementIds)[number] }[];
    expect(listed.map(({ id }) => id).toSorted()).toEqual(requirementIds.toSorted());
    for (const one of listed) {
      expect(one).toMatchObject(requirementOf(one.id));
      expect(one).toMatchObject({ level: expect.any(String), operation: expect.any(String), says: expect.any(String) });
    }
  });

  test('requirements prints each id and what it says', async ({ place }) => {
    const { status, stdout } = await command(place, ['requirements']);
    expect(status).toBe(0);
    for (const id of requirementIds) {
      expect(stdout).toContain(id);
      expect(stdout).toContain(requirementOf(id).says);
    }
  });

  test('serve prints a clouds.yaml that works, and ends with 0 on SIGINT', async ({ place }) => {
    const { child, outcome } = await start(place, ['serve']);
    let yaml = '';
    await new Promise<void>((ready) => {
      child.stdout?.on('data', (piece: string) => {
        yaml += piece;
        if (yaml.endsWith('\n\n')) ready();
      });
      child.once('close', () => ready());
    });
    const [, authUrl = '', username, password, project] =
      /auth_url: (\S+)\n +username: "(.*)"\n +password: "(.*)"\n.*\n +project_name: "(.*)"/.exec(yaml) ?? [];
    const domain = { id: 'default' };
    const identity = { methods: ['password'], password: { user: { name: username, domain, password } } };
    const login = await fetch(`${authUrl}/auth/tokens`, {
      method: 'POST',
      body: JSON.stringify({ auth: { identity, scope: { project: { name: project, domain } } } }),
    });
    child.kill('SIGINT');
    const { status, stderr } = await outcome;
    expect(login.status).toBe(201);
    expect(status).toBe(0);
    expect(stderr).toContain(new URL(authUrl).origin);
  });
});
