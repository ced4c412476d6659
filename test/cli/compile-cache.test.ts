import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { command } from '../run/command.ts';
import { test } from '../run/test.ts';

describe.concurrent('what Node compiles is kept', () => {
  test("in a folder of the user's own", async ({ place }) => {
    const { status } = await command(place, ['--version'], { env: { NODE_COMPILE_CACHE: undefined } });
    expect(status).toBe(0);
    const folder = join(place.home, '.cache/image-conformance');
    expect(statSync(folder).mode & 0o077).toBe(0);
    expect(readdirSync(folder)).not.toEqual([]);
  });

  test('not for who does not want it', async ({ place }) => {
    const { status } = await command(place, ['--version'], { env: { NODE_COMPILE_CACHE: undefined, NODE_DISABLE_COMPILE_CACHE: '1' } });
    expect([status, readdirSync(place.home)]).toEqual([0, []]);
  });

  test('nowhere where nothing can be written', async ({ place }) => {
    writeFileSync(join(place.home, 'cache'), '');
    const { status, stderr } = await command(place, ['--version'], {
      env: { NODE_COMPILE_CACHE: undefined, XDG_CACHE_HOME: join(place.home, 'cache') },
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(readdirSync(place.home)).toEqual(['cache']);
  });
});
