/** Whether a run could start: what is configured, what answers, and the cure for each fault. */
export { defaultLimits, type Limits } from './budget.ts';
export { type DiagnoseOptions, type Diagnosis, diagnose, type Subject } from './diagnose.ts';
export type { Setting } from './effective.ts';
export type { Check, Finding } from './finding.ts';
export { toText } from './text.ts';
