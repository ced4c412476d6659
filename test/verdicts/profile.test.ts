import { describe, expect, test } from 'vitest';
import { judgeProfile, type RequirementResult } from '../../lib/verdicts/index.ts';
import type { Profile } from '../../specs/profiles.ts';
import { requirementIds, requirementOf } from '../../specs/requirements/index.ts';
import type { Verdict } from '../../specs/verdict.ts';

const ids = requirementIds.slice(0, 5);
const profile: Profile = { id: 'core@0', says: '', audience: '', requirements: ids, provisional: [], judgedAtLeast: 3 };

/** Results of the first requirements, by verdict. */
function resultsOf(...verdicts: Verdict[]): RequirementResult[] {
  return verdicts.map((verdict, i) => ({
    id: requirementIds[i]!,
    requirement: requirementOf(requirementIds[i]!),
    verdict,
    tests: [],
    exchanges: [],
  }));
}

const na = 'not-applicable';

test.each<[string, Verdict[], string, RegExp]>([
  ['all passed', ['passed', 'passed', 'passed', 'passed', 'passed'], 'conformant', /5 requirements judged, none violated/],
  ['a warning', ['passed', 'passed', 'passed', 'passed', 'warning'], 'conformant', /1 warning/],
  ['what the target lacks', ['passed', 'passed', 'passed', na, na], 'conformant', /3 requirements judged/],
  ['one violated', ['passed', 'passed', 'passed', 'passed', 'failed'], 'non-conformant', /1 requirement violated/],
  ['one violated, others not known', ['failed', 'blocked', 'broken', 'passed', na], 'non-conformant', /violated/],
  ['one violated and the rest left out', ['failed'], 'non-conformant', /violated/],
  ['one blocked', ['passed', 'passed', 'passed', 'passed', 'blocked'], 'inconclusive', /1 requirement could not be judged/],
  ['one broken', ['passed', 'passed', 'passed', 'passed', 'broken'], 'inconclusive', /erred on 1 requirement/],
  ['one left out', ['passed', 'passed', 'passed', 'passed'], 'inconclusive', /1 requirement left out/],
  ['too few judged', ['passed', 'warning', na, na, na], 'inconclusive', /only 2 of at least 3/],
  ['nothing at all', [], 'inconclusive', /5 requirements left out; only 0 of at least 3/],
  ['everything lacking', [na, na, na, na, na], 'inconclusive', /only 0/],
])('%s', (_, verdicts, verdict, reason) => {
  expect(judgeProfile(profile, resultsOf(...verdicts))).toMatchObject({ verdict, reason: expect.stringMatching(reason), requirements: 5 });
});

test('what is only observed keeps no profile from a verdict', () => {
  const [blocked, ...rest] = resultsOf('blocked', 'passed', 'passed', 'passed', 'passed');
  const level = (of: 'observed' | 'should') => [{ ...blocked!, requirement: { ...blocked!.requirement, level: of } }, ...rest];
  expect(judgeProfile(profile, level('observed'))).toMatchObject({ verdict: 'conformant', counts: { blocked: 1 } });
  expect(judgeProfile(profile, level('should'))).toMatchObject({ verdict: 'inconclusive' });
});

test('what is not in the profile does not count', () => {
  const result = judgeProfile({ ...profile, requirements: ids.slice(0, 3) }, resultsOf('passed', 'passed', 'passed', 'failed', 'broken'));
  expect(result).toMatchObject({ verdict: 'conformant', judged: 3, counts: { passed: 3, failed: 0, broken: 0 } });
});

describe('the digest', () => {
  const digest = (requirements: Profile['requirements']) => judgeProfile({ ...profile, requirements }, []).digest;

  test('follows from the set and not from its order or the results', () => {
    expect(digest([...ids].reverse())).toBe(digest(ids));
    expect(judgeProfile(profile, resultsOf('failed')).digest).toBe(digest(ids));
    expect(digest(ids.slice(1))).not.toBe(digest(ids));
    expect(digest(ids)).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
});
