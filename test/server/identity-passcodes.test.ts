import { expect, test } from 'vitest';
import { newSeed, Passcodes } from '../../lib/server/identity/passcodes.ts';

/** RFC 6238, appendix B, the last six of eight digits. */
const seed = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at %i s the code is %s', (seconds, code) => {
  expect(new Passcodes().accept(seed, code, seconds * 1000)).toBe(true);
});

test('a code is good in its half minute and the next, once', () => {
  const [begin, code] = [1_111_111_080, '081804'];
  const at = (seconds: number) => new Passcodes().accept(seed, code, (begin + seconds) * 1000);
  expect([-1, 0, 29, 30, 59, 60].map(at)).toEqual([false, true, true, true, true, false]);
  const passcodes = new Passcodes();
  expect([29, 30, 31].map((seconds) => passcodes.accept(seed, code, (begin + seconds) * 1000))).toEqual([true, false, false]);
});

test('what is no code is refused', () => {
  for (const code of [undefined, '', 287_082, '28708']) expect(new Passcodes().accept(seed, code, 59_000)).toBe(false);
});

test('a seed is 32 digits of base32, never the same', () => {
  expect(newSeed()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newSeed()).not.toBe(newSeed());
});
