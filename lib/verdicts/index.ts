/** From raw results to verdicts. Pure: no clock, no files, no network. */
export { type Contradiction, contradictionsOf } from './contradictions.ts';
export { withFingerprints } from './fingerprint.ts';
export { type Evidence, judge, type RequirementResult, verdictOn } from './judge.ts';
export { judgeTest, type TestVerdict } from './judge-test.ts';
export type { TestError, TestOutcome } from './outcome.ts';
export { countVerdicts, digestOf, judgeProfile, type ProfileResult, type VerdictCounts, verdictBesidesWaived } from './profile.ts';
export { isOpen, settle, suspectsAmong, type TransientFault } from './transient.ts';
export { type BaselineResult, isAtFault, type Waiver, type WaiverFinding, waive } from './waive.ts';
