/**
 * The only door for suites: what a test is written with. See docs/4-write-a-test.md.
 */
import { describe } from 'vitest';
import type { RequirementId } from '../specs/requirements/index.ts';

export { wrong } from './client/index.ts';
export { bytesOf, streamOf } from './content/index.ts';
export { expect, test } from './fixtures/index.ts';
export { describe };

/**
 * Test options that say which requirements a test shows. When it passes, it has shown all of them; when one of them does
 * not apply to the target, the test does not run.
 */
export function covers(...ids: [RequirementId, ...RequirementId[]]): { meta: { covers: RequirementId[] } } {
  return { meta: { covers: ids } };
}
