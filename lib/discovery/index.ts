/** What a target offers, with the evidence, and what follows from it for each requirement. */
export { discover } from './discover.ts';
export { compareVersions, type Discovery, type FeatureFinding } from './discovery.ts';
export { type Gate, gateOf } from './gate.ts';
