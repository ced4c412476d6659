import { imageSteps, lastImageSteps } from './lab-image-steps.ts';
import { cacheSteps, memberSteps, metadefSteps, schemaSteps, taskSteps } from './lab-other-steps.ts';
import type { Step } from './lab-steps.ts';

/** Every operation at least once, in an order in which each finds what it needs; `methods` are all that there are. */
export function labSteps(methods: readonly string[]): Step[] {
  return [...imageSteps, ...memberSteps, ...taskSteps, ...schemaSteps(methods), ...metadefSteps, ...cacheSteps, ...lastImageSteps];
}
