import { isPlanned } from '../../specs/planned.ts';
import { isJudgedFromExchanges, requirementIds, requirementOf } from '../../specs/requirements/index.ts';
import { imageApiV2 } from '../../specs/schemas.gen.ts';
import { untestable } from '../../specs/untestable/index.ts';

/** How much there is: operations, documented statuses, requirements by level and resource. */
export function counts() {
  const pairs = Object.entries(imageApiV2.operations).flatMap(([operation, { responses }]) =>
    Object.keys(responses).map((status) => `${operation} ${status}`),
  );
  const shown = new Set(
    requirementIds
      .filter((id) => !isJudgedFromExchanges(id))
      .flatMap((id) => requirementOf(id).status.map((status) => `${requirementOf(id).operation} ${status}`)),
  );
  const excused = new Set(untestable.map(({ operation, status }) => `${operation} ${status}`));
  return {
    operations: Object.keys(imageApiV2.operations).length,
    statuses: pairs.length,
    statusesWithRequirement: pairs.filter((pair) => shown.has(pair)).length,
    statusesUntestable: pairs.filter((pair) => excused.has(pair)).length,
    requirements: requirementIds.length,
    withTest: requirementIds.filter((id) => !isPlanned(id)).length,
    byLevel: tally(requirementIds.map((id) => requirementOf(id).level)),
    byResource: tally(requirementIds.map((id) => id.split('.')[0] ?? '')),
  };
}

function tally(words: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const word of words) found[word] = (found[word] ?? 0) + 1;
  return found;
}
