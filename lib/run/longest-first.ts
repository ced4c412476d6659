import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Suite files whose slowest test waits longest, as `durationMs` of the tests in a report tells. */
export const slowest: readonly string[] = [
  'state/walks',
  'store/import-choice',
  'image-list/sort-by-time',
  'task/list',
  'image-data/ways',
  'import/tasks',
  'store/delete',
  'store/delete-refused',
  'disk-image/imported',
  'disk-image/refused-import',
  'state/changes',
  'member/add',
];

/** Files that wait long come first: begun last, such a one would run on alone while all else is done. The rest by size, as vitest has it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = slowest.findIndex((file) => moduleId.includes(`/${file}.suite.`));
  return rank === -1 ? slowest.length : rank;
}
