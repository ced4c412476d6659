import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { command } from './command.ts';
import { test } from './test.ts';

test('profile readonly sends nothing but GET', async ({ place }) => {
  const { status } = await command(place, ['demo', '--profile', 'readonly', '--output', 'readonly']);
  expect(status).toBe(0);
  const { totals, requirements } = place.report('readonly');
  expect(totals.passed).toBe(requirements.length);
  const events = readFileSync(join(place.folder, 'readonly', 'events.ndjson'), 'utf8');
  const methods = [...events.matchAll(/"request":\{"method":"([A-Z]+)"/g)].map(([, method]) => method);
  expect(methods.length).toBeGreaterThan(10);
  expect(new Set(methods)).toEqual(new Set(['GET']));
});
