import { isPlanned } from '../../../specs/planned.ts';
import { type ProfileId, profileOf } from '../../../specs/profiles.ts';
import { isJudgedFromExchanges, type RequirementId, requirementIds, requirementOf } from '../../../specs/requirements/index.ts';
import { catalogueMarkdown, counts, listTests } from '../../catalogue/index.ts';
import { paintFor } from '../paint.ts';

export interface RequirementsFlags {
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly counts?: boolean;
  readonly profile?: ProfileId;
}

/** `requirements`: everything that the suite asks, as data, as a page, or as a list to read. */
export function listRequirements(flags: RequirementsFlags): number {
  const { profile } = flags;
  const chosen = profile === undefined ? requirementIds : requirementIds.filter((id) => inProfile(id, profile));
  if (flags.counts) console.log(JSON.stringify(counts(), null, 2));
  else if (flags.json) console.log(JSON.stringify(asData(chosen), null, 2));
  else if (flags.markdown) console.log(catalogueMarkdown(chosen));
  else printList(chosen);
  return 0;
}

function inProfile(id: RequirementId, profile: ProfileId): boolean {
  const { requirements, provisional } = profileOf(profile);
  return requirements.includes(id) || provisional.includes(id);
}

function asData(ids: readonly RequirementId[]) {
  const tests = listTests();
  return ids.map((id) => ({
    id,
    ...requirementOf(id),
    judgedFrom: isJudgedFromExchanges(id) ? 'exchanges' : 'tests',
    planned: isPlanned(id),
    tests: tests.filter((test) => test.covers.includes(id)).map(({ file, title }) => ({ file, title })),
  }));
}

function printList(ids: readonly RequirementId[]): void {
  const paint = paintFor(process.stdout);
  for (const id of ids) {
    const { level, says, since, roles, needs } = requirementOf(id);
    const terms = [
      level,
      `since ${since}`,
      ...(roles ? [`roles ${roles.join(', ')}`] : []),
      ...(needs ? [`needs ${needs.join(', ')}`] : []),
      ...(isPlanned(id) ? ['no test yet'] : []),
    ];
    console.log(`${paint.bold(id)}  ${paint.dim(terms.join('; '))}\n  ${says}`);
  }
  console.log(`\n${ids.length} requirements, ${ids.filter((id) => !isPlanned(id)).length} with tests`);
}
