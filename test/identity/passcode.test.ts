import { describe, expect, test } from 'vitest';
import { passcodeOf, totp } from '../../lib/identity/passcode.ts';

/** RFC 6238, appendix B: the seed is the ASCII of 12345678901234567890, and the last six of eight digits count. */
const seed = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at %i s the code is %s', (seconds, code) => {
  expect(totp(seed, seconds * 1000)).toBe(code);
});

test.each(['gezd gnbv gy3t qojq gezd gnbv gy3t qojq', 'GEZDGNBV-GY3TQOJQ-GEZDGNBV-GY3TQOJQ', `${seed}======`])(
  'a seed may be written %s',
  (text) => {
    expect(totp(text, 59_000)).toBe('287082');
  },
);

test.each(['', '0189', 'not base32!'])('a seed "%s" is refused and not shown', (text) => {
  const refusal = () => totp(text, 0);
  expect(refusal).toThrow(expect.objectContaining({ code: 'ERR_CONFIG_VALUE', message: expect.stringContaining('base32') }));
  if (text !== '') expect(refusal).toThrow(expect.objectContaining({ message: expect.not.stringContaining(text) }));
});

describe('a command', () => {
  const node = process.execPath;
  const run = (script: string) => passcodeOf({ kind: 'command', command: `${node} -e ${script}` }, 0);

  test('gives the last line that it prints', async () => {
    expect(await run("console.log('Touch\\u0020it\\n\\u0020123456\\u0020\\n')")).toBe('123456');
  });

  test('is not run by a shell', async () => {
    expect(await run('console.log(process.argv.length) ; echo $HOME')).toBe('4');
  });

  test.each<[string, string, RegExp]>([
    ['fails', `${node} -e process.exit(3)`, /ended with status 3/],
    ['prints nothing', `${node} -e 0`, /printed nothing/],
    ['does not exist', '/no/such/command --secret abc', /\/no\/such\/command, cannot be run \(ENOENT\)/],
    ['is empty', '  ', /is empty/],
  ])('that %s is told by its name alone', async (_, command, message) => {
    const error = await passcodeOf({ kind: 'command', command }, 0).catch((thrown) => thrown);
    expect(error).toMatchObject({ code: 'ERR_CONFIG_VALUE', message: expect.stringMatching(message) });
    expect(error.message).not.toContain('abc');
  });
});

test('a code is taken as it is', async () => {
  expect(await passcodeOf({ kind: 'code', code: '123456' }, 0)).toBe('123456');
});
