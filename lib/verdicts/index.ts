/** From raw results to verdicts. Pure: no clock, no files, no network. */
export { type Contradiction, contradictionsOf } from './contradictions.ts';
export { type Evidence, judge, type RequirementResult, verdictOn } from './judge.ts';
export { judgeTest, type TestVerdict } from './judge-test.ts';
export type { TestError, TestOutcome } from './outcome.ts';
export { countVerdicts, digestOf, judgeProfile, type ProfileResult, type VerdictCounts } from './profile.ts';
