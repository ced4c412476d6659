import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { createReport } from '../../lib/report/index.ts';
import { failingInput, inputOf, violated } from '../report/inputs.ts';
import { command, type Place } from '../run/command.ts';
import { test } from '../run/test.ts';

const failing = createReport(failingInput());
const put = (place: Place, name: string, document: unknown) => writeFileSync(place.path(name), JSON.stringify(document));
const baseline = (expires: string) =>
  `version: 1\nwaivers:\n  - requirement: ${violated}\n    fingerprint: "${fingerprint}"\n    reason: x\n    expires: ${expires}\n`;
const fingerprint = failing.requirements.find(({ id }) => id === violated)?.fingerprint ?? '';

describe.concurrent('baseline', () => {
  test('update makes the file, for 90 days, and then finds nothing to do; check agrees until the cloud is mended', async ({ place }) => {
    put(place, 'report.json', failing);
    put(place, 'mended.json', createReport(inputOf()));
    const update = (...flags: string[]) => command(place, ['baseline', 'update', 'b.yaml', '--report', 'report.json', ...flags]);
    expect(await update()).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('--reason') });
    expect(await update('--reason', 'vendor', '--ticket', 'T-1')).toMatchObject({ status: 0, stdout: `+ ${violated} ${fingerprint}\n` });
    expect(readFileSync(place.path('b.yaml'), 'utf8')).toMatch(/ticket: "T-1"\n {4}expires: 2027-01-30\n$/);
    expect(await update()).toMatchObject({ status: 0, stdout: 'b.yaml is up to date with report.json.\n' });
    const check = (...flags: string[]) => command(place, ['baseline', 'check', 'b.yaml', ...flags]);
    writeFileSync(place.path('b.yaml'), baseline('9999-12-31'));
    expect(await check()).toMatchObject({ status: 0 });
    expect(await check('--report', 'report.json')).toMatchObject({ status: 0, stdout: expect.stringContaining('1 of them') });
    expect(await check('--report', 'mended.json')).toMatchObject({ status: 1, stdout: expect.stringMatching(/^stale +image\.show/) });
  });

  test('check ends with 1 for a waiver that has ended, with 2 for what is no baseline', async ({ place }) => {
    writeFileSync(place.path('b.yaml'), baseline('2020-01-01'));
    const expired = await command(place, ['baseline', 'check', 'b.yaml']);
    expect(expired).toMatchObject({ status: 1, stdout: expect.stringContaining('ended on 2020-01-01') });
    writeFileSync(place.path('b.yaml'), 'waivers: []');
    const wrong = await command(place, ['baseline', 'check', 'b.yaml']);
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringMatching(/b\.yaml:1:1: version is missing/) });
  });

  test.for<[string, string[], RegExp]>([
    ['a baseline that is not there', ['demo', '--baseline', 'none.yaml'], /none\.yaml does not exist[\s\S]*baseline update/],
    ['an end that is no day', ['baseline', 'update', 'b.yaml', '--report', 'r.json', '--expires', 'soon'], /a day as YYYY-MM-DD/],
    ['a report where nothing is to be run again', ['demo', '--rerun-failed', 'mended.json'], /nothing to run again from mended\.json/],
    ['--rerun-failed with --only', ['demo', '--rerun-failed', 'mended.json', '--only', violated], /cannot be used with option '--only/],
    ['a replay of what passed', ['replay', 'mended.json', violated], /nothing to replay: .* is passed/],
    ['a replay of what the report does not know', ['replay', 'mended.json', 'image.dance'], /says nothing of a requirement image\.dance/],
    ['a mutant for a cloud', ['replay', 'failing.json', violated, '--mutant', 'x'], /--mutant is for the embedded server/],
  ])('%s is wrong usage', async ([, args, message], { place }) => {
    put(place, 'mended.json', createReport(inputOf()));
    put(place, 'failing.json', failing);
    const { status, stdout, stderr } = await command(place, args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});
