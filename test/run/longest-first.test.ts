import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { slowest } from '../../lib/run/longest-first.ts';

test.each(slowest)('%s, which is to begin first, is a suite file', (file) => {
  expect(existsSync(new URL(`../../suites/${file}.suite.ts`, import.meta.url))).toBe(true);
});
