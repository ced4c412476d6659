import { requirementIds, requirementOf } from '../../../specs/requirements/index.ts';
import { paintFor } from '../paint.ts';

/** `requirements`: everything that the suite asks, as data or as a list to read. */
export function listRequirements(flags: { readonly json?: boolean }): number {
  if (flags.json) {
    console.log(
      JSON.stringify(
        requirementIds.map((id) => ({ id, ...requirementOf(id) })),
        null,
        2,
      ),
    );
    return 0;
  }
  const paint = paintFor(process.stdout);
  for (const id of requirementIds) {
    const { level, says, since, roles, needs } = requirementOf(id);
    const terms = [
      level,
      `since ${since}`,
      ...(roles ? [`roles ${roles.join(', ')}`] : []),
      ...(needs ? [`needs ${needs.join(', ')}`] : []),
    ];
    console.log(`${paint.bold(id)}  ${paint.dim(terms.join('; '))}\n  ${says}`);
  }
  console.log(`\n${requirementIds.length} requirements`);
  return 0;
}
