import { describe, expect, test } from 'vitest';
import { isDate, readBaseline } from '../../lib/baseline/index.ts';
import { isConformanceError } from '../../lib/errors.ts';

const one = `  - requirement: image.show.unknown-is-not-found
    fingerprint: 0123456789012345
    reason: fixed in the next release
    expires: 2027-01-31
`;
const file = (...items: string[]) => `# ours\nversion: 1\nwaivers:\n${items.join('')}`;

function errorOf(text: string): { code: string; message: string; hint: string } {
  try {
    readBaseline('b.yaml', text);
  } catch (error) {
    if (isConformanceError(error)) return { code: error.code, message: error.message, hint: error.hint ?? '' };
    throw error;
  }
  throw new Error('it was taken');
}

test('a waiver is read as it is written: no text becomes a number or a date', () => {
  const full = `${one}    ticket: 4711\n    verdict: failed\n`;
  expect(readBaseline('b.yaml', file(full)).waivers).toEqual([
    {
      requirement: 'image.show.unknown-is-not-found',
      fingerprint: '0123456789012345',
      reason: 'fixed in the next release',
      ticket: '4711',
      expires: '2027-01-31',
    },
  ]);
});

test('an empty list is a baseline', () => {
  expect(readBaseline('b.yaml', 'version: 1\nwaivers: []\n').waivers).toEqual([]);
});

describe('is refused with its place and with what to do', () => {
  const line = (name: string, text: string) => file(one.replace(new RegExp(`${name}: .*`), text));
  test.each<[string, string, RegExp]>([
    ['nothing', '', /b\.yaml:1:1: this is no baseline/],
    ['a list', '- 1\n', /b\.yaml:1:1: this is no baseline/],
    ['what is no YAML', 'version: 1\nwaivers: [\n', /b\.yaml:3:1 is not valid YAML/],
    ['no version', 'waivers: []\n', /b\.yaml:1:1: version is missing, expected 1/],
    ['another version', 'version: 2\nwaivers: []\n', /b\.yaml:1:10: version is 2, expected 1/],
    ['no waivers', 'version: 1\n', /waivers is no list/],
    ['waivers that are none', 'version: 1\nwaivers: all\n', /b\.yaml:2:10: waivers is no list/],
    ['an unknown key of the file', 'version: 1\nwaiver: []\nwaivers: []\n', /b\.yaml:2:1: the key waiver is unknown/],
    ['an unknown key of a waiver', line('reason', 'because: x'), /b\.yaml:6:5: the key because is unknown/],
    ['a waiver that is a text', 'version: 1\nwaivers: [x]\n', /b\.yaml:2:11: a waiver is a mapping/],
    ['an unknown requirement', line('requirement', 'requirement: image.dance'), /b\.yaml:4:18: there is no requirement image\.dance/],
    ['no fingerprint', line('fingerprint', 'ticket: x'), /a waiver has no fingerprint/],
    ['a fingerprint that is none', line('fingerprint', 'fingerprint: 12'), /b\.yaml:5:18: 12 is no fingerprint/],
    ['no reason', line('reason', 'ticket: x'), /b\.yaml:4:5: a waiver has no reason/],
    ['an empty reason', line('reason', 'reason:'), /reason is no text/],
    ['a reason that is a list', line('reason', 'reason: [x]'), /reason is no text/],
    ['no end', line('expires', 'ticket: x'), /a waiver has no expires/],
    ['a day that is none', line('expires', 'expires: 2027-02-30'), /b\.yaml:7:14: 2027-02-30 is no date/],
    ['a day in words', line('expires', 'expires: never'), /never is no date/],
    ['a verdict that cannot be waived', line('expires', 'expires: 2027-01-31\n    verdict: broken'), /broken cannot be waived/],
    ['the same failure twice', file(one, one), /b\.yaml:8:5: image\.show\.unknown-is-not-found is waived twice/],
    ['a key twice', line('reason', 'reason: x\n    reason: y'), /b\.yaml:7:5 is not valid YAML/],
    ['an alias', line('reason', 'reason: *x'), /reason is no text|not valid YAML/],
  ])('%s', (_, text, message) => {
    const error = errorOf(text);
    expect(error.code).toBe('ERR_CONFIG_FILE');
    expect(error.message).toMatch(message);
    expect(error.hint).not.toBe('');
  });
});

test('a day is one of the calendar', () => {
  expect(['2028-02-29', '2027-12-31'].map(isDate)).toEqual([true, true]);
  expect(['2027-02-29', '2027-13-01', '2027-1-1', '20270101', '2027-01-01T00:00:00Z', ''].map(isDate)).toEqual(Array(6).fill(false));
});
