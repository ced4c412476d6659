import { describe, expect, test } from 'vitest';
import { readBaseline, updateBaseline } from '../../lib/baseline/index.ts';
import { createReport, type Report } from '../../lib/report/index.ts';
import { failingInput, inputOf, violated } from '../report/inputs.ts';

const failing = createReport(failingInput());
const fingerprint = failing.requirements.find(({ id }) => id === violated)?.fingerprint ?? '';
const added = { reason: 'known: see "vendor"', ticket: undefined, expires: '2027-02-19' };
const update = (text: string | undefined, report: Report = failing, how = added) => updateBaseline('b.yaml', text, report, how);

const file = (fingerprintThere: string) => `# Kept by the storage team.
version: 1

waivers:
  # vendor case 4711
  - requirement: ${violated}
    fingerprint: ${fingerprintThere}
    reason: known # since spring
    expires: 2030-01-01
`;

test('a failure that is not waived is added, with all that a waiver needs', () => {
  const { text, changes } = update(undefined);
  expect(changes).toEqual([`+ ${violated} ${fingerprint}`]);
  expect(readBaseline('b.yaml', text).waivers).toEqual([
    { requirement: violated, fingerprint, reason: added.reason, expires: '2027-02-19' },
  ]);
  expect(text).toContain(`fingerprint: "${fingerprint}"`);
});

test('without a reason nothing is added, and what is missing is said', () => {
  expect(() => update(undefined, failing, { ...added, reason: undefined } as never)).toThrow(new RegExp(violated));
});

test('where everything is waived the file stays as it is, to the byte, and needs no reason', () => {
  const text = file(fingerprint).replace('version: 1', 'version:   1');
  expect(update(text, failing, { ...added, reason: undefined } as never)).toEqual({ text, changes: [] });
});

test('what passed is taken out, and nothing of it is left', () => {
  const { text, changes } = update(file(fingerprint), createReport(inputOf()));
  expect(changes).toEqual([`- ${violated} ${fingerprint} (passed)`]);
  expect(text).toMatch(/^# Kept by the storage team\.\nversion: 1\n/);
  expect(text).not.toContain(violated);
  expect(readBaseline('b.yaml', text).waivers).toEqual([]);
});

test('another failure gets its fingerprint; reason, end and comments stay', () => {
  const { text, changes } = update(file('0000000000000000'));
  expect(changes).toEqual([`~ ${violated} 0000000000000000 → ${fingerprint}`]);
  expect(text).toBe(file(`"${fingerprint}"`));
});

test('what the report says nothing about stays where it is', () => {
  const waiver = `  - requirement: contract.listStores\n    fingerprint: "1111111111111111"\n    reason: kept\n    expires: 2030-01-01\n`;
  const { text } = update(`version: 1\nwaivers:\n${waiver}`);
  expect(text.startsWith(`version: 1\nwaivers:\n${waiver}`)).toBe(true);
  expect(readBaseline('b.yaml', text).waivers.map(({ requirement }) => requirement)).toEqual(['contract.listStores', violated]);
});

describe('a report', () => {
  test('with a warning adds nothing: it makes no run fail', () => {
    const warning = createReport(failingInput({ verdict: 'warning' }));
    expect(update('version: 1\nwaivers: []\n', warning).changes).toEqual([]);
  });

  test('of a release that wrote no fingerprints is refused', () => {
    const requirements = failing.requirements.map(({ fingerprint: _, ...rest }) => rest);
    expect(() => update(undefined, { ...failing, requirements })).toThrow(/holds no fingerprint of/);
  });
});

test('a file that is no baseline is left alone', () => {
  expect(() => update('waivers: {}\n')).toThrow(/version is missing/);
});
