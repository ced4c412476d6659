/** The verdicts on a requirement, from best to worst; the worst of its tests wins. */
export const verdicts = ['passed', 'not-applicable', 'warning', 'blocked', 'failed', 'broken'] as const;

/**
 * - passed: every test of the requirement ran and agreed.
 * - not-applicable: the target shows that it lacks the optional feature or the version; with evidence.
 * - warning: a should was violated.
 * - blocked: a prerequisite is missing (role, quota, network, time); never green, never blamed on the cloud.
 * - failed: a must was violated.
 * - broken: the suite itself erred.
 */
export type Verdict = (typeof verdicts)[number];

/** What a whole profile comes to. */
export const profileVerdicts = ['conformant', 'non-conformant', 'inconclusive'] as const;
export type ProfileVerdict = (typeof profileVerdicts)[number];

/** The worse of two verdicts. */
export function worse(a: Verdict, b: Verdict): Verdict {
  return verdicts.indexOf(a) >= verdicts.indexOf(b) ? a : b;
}
