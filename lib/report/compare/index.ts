/** Two runs beside one another: what an operator reads before and after an upgrade. */
export { compare, type GivenReleases } from './compare.ts';
export type { Change, Comparison } from './comparison.ts';
export { type ComparisonFormat, comparisonFaces } from './faces.ts';
