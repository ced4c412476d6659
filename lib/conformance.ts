/**
 * The only door for suites: what a test is written with. See docs/4-write-a-test.md.
 */
import { describe } from 'vitest';
import type { RequirementId } from '../specs/requirements/index.ts';

export {
  type Image,
  type ImageClient,
  type MetadefNamespaceList,
  type NewImage,
  type NewMetadefNamespace,
  type Patch,
  type Reply,
  wrong,
} from './client/index.ts';
export { bytesOf, md5Of, streamOf, sumOf } from './content/index.ts';
export { expect, repeatUntil, test } from './fixtures/index.ts';
export { describe };

/**
 * Test options that say which requirements a test shows. When it passes, it has shown all of them; when one of them does
 * not apply to the target, the test does not run.
 */
export function covers(...ids: [RequirementId, ...RequirementId[]]): { meta: { covers: RequirementId[] } } {
  return { meta: { covers: ids } };
}
