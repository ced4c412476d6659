/**
 * The only door for suites: what a test is written with. See docs/4-write-a-test.md.
 */
import { describe } from 'vitest';
import type { RequirementId } from '../specs/requirements/index.ts';
import { ConformanceError } from './errors.ts';

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
export { bytesOf, type DiskImage, type DiskImageName, diskImageOf, md5Of, streamOf, sumOf } from './content/index.ts';
export { expect, repeatUntil, type Scene, type Stage, scene, test, type Until, walksOfEachKind } from './fixtures/index.ts';
export { describe };

/** What a stream of data throws to break off its upload on purpose, as a client does that goes away. */
export function brokenOff(): ConformanceError {
  return new ConformanceError('ERR_BROKEN_OFF', 'The test broke off its upload on purpose.');
}

/**
 * Test options that say which requirements a test shows. When it passes, it has shown all of them; when one of them does
 * not apply to the target, the test does not run.
 */
export function covers(...ids: [RequirementId, ...RequirementId[]]): { meta: { covers: RequirementId[] } } {
  return { meta: { covers: ids } };
}

/** Seconds between two moments as the API writes them; NaN where one is missing. An answer and its database may count seconds differently. */
export function secondsBetween(a: string | undefined, b: string | undefined): number {
  return Math.abs(Date.parse(a ?? '') - Date.parse(b ?? '')) / 1000;
}
