import { isPlanned } from '../../specs/planned.ts';
import { profiles } from '../../specs/profiles.ts';
import { isJudgedFromExchanges, type RequirementId, requirementOf } from '../../specs/requirements/index.ts';
import { imageApiV2 } from '../../specs/schemas.gen.ts';
import { calibrationOf } from './calibration.ts';
import { listTests } from './suite-files.ts';

/** All that is known about one requirement, as lines to read. `mutants` are the defects that it has to catch. */
export function explain(id: RequirementId, mutants: readonly { readonly id: string; readonly says: string }[]): string {
  const { level, operation, status, since, until, says, from, needs, roles, note } = requirementOf(id);
  const contract = imageApiV2.operations[operation];
  const tests = listTests().filter((test) => test.covers.includes(id));
  const releases = calibrationOf(id);
  const shown = isJudgedFromExchanges(id)
    ? ['every answer of a run to this operation']
    : tests.map((test) => `${test.file}: ${test.title}`);
  return [
    id,
    `  ${says}`,
    '',
    `  level      ${level}`,
    `  operation  ${operation}: ${contract?.method} ${contract?.path}, status ${status.join(', ')}`,
    `  policy     ${contract?.role} by default`,
    `  since      ${since}${until === undefined ? '' : `, until ${until}`}`,
    `  source     ${from.join('; ')}`,
    ...(needs ? [`  needs      ${needs.join(', ')}`] : []),
    `  roles      ${(roles ?? ['member']).join(', ')}`,
    `  profiles   ${
      profiles
        .filter((p) => p.requirements.includes(id))
        .map((p) => p.id)
        .join(', ') || 'none: provisional'
    }`,
    ...(note === undefined ? [] : [`  note       ${note}`]),
    '',
    ...(isPlanned(id) ? ['  No test shows it yet.'] : ['  shown by', ...shown.map((one) => `    ${one}`)]),
    ...(mutants.length === 0 ? [] : ['  catches', ...mutants.map((mutant) => `    ${mutant.id}: ${mutant.says}`)]),
    ...(releases.length === 0 ? [] : ['  real Glance', ...releases.map(({ release, verdict }) => `    ${release.padEnd(8)} ${verdict}`)]),
  ].join('\n');
}
