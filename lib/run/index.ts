/** One run from login to report, and the clean-up after one that was killed. */
export { type CleanResult, cleanUp } from './clean.ts';
export { type RunOptions, type RunProgress, type RunResult, runConformance } from './run.ts';
export { runVariants, type Variant, type VariantOptions, type VariantResult } from './variants.ts';
