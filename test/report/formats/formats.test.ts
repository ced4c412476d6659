import { expect, test } from 'vitest';
import { fileName } from '../../../lib/report/formats/file.ts';
import { formats } from '../../../lib/report/formats/index.ts';
import { uuidOf } from '../../../lib/report/formats/uuid.ts';
import { formatIds } from '../../../lib/report/index.ts';
import { hostileReport, hugeReport, reportOfAll } from './reports.ts';

test.each(formatIds)('%s is the same for the same report, and leaves the report as it is', (id) => {
  const report = hostileReport();
  const before = JSON.stringify(report);
  expect(formats[id].render(report)).toEqual(formats[id].render(hostileReport()));
  expect(JSON.stringify(report)).toBe(before);
});

test.each(formatIds)('%s has at least one file of every verdict, and paths that stay in the folder', (id) => {
  expect(formats[id].render(reportOfAll()).length).toBeGreaterThan(0);
  for (const { path } of formats[id].render(hostileReport())) expect(path).toMatch(/^([a-z-]+\/)?[A-Za-z0-9_-][A-Za-z0-9._-]*$/);
});

test.each(['junit', 'ctrf', 'step-summary', 'annotations', 'allure', 'openmetrics', 'scs'] as const)('%s shortens huge texts', (id) => {
  const size = formats[id].render(hugeReport()).reduce((sum, { text }) => sum + text.length, 0);
  expect(size).toBeLessThan(1_000_000);
});

test('ids follow from their parts, and are version 8 of RFC 9562', () => {
  expect(uuidOf('a', 'b')).toBe(uuidOf('a', 'b'));
  expect(uuidOf('a', 'b')).not.toBe(uuidOf('ab'));
  expect(uuidOf('a', 'b')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test.each([
  ['../../etc/passwd', '__.._etc_passwd'],
  ['..', '_'],
  ['', '_'],
  ['image.show.found', 'image.show.found'],
  ['C:\\x\0', 'C__x_'],
])('%j is no way out of a folder', (text, name) => {
  expect(fileName(text)).toBe(name);
});
