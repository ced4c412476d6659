import { isRequirementId, requirementIds } from '../../../specs/requirements/index.ts';
import { explain as explainRequirement } from '../../catalogue/index.ts';
import { ConformanceError } from '../../errors.ts';
import { mutants } from '../../server/index.ts';

/** `explain ID`: all that is known about one requirement. */
export function explain(id: string): number {
  if (!isRequirementId(id)) {
    const near = requirementIds.filter((one) => one.includes(id)).slice(0, 5);
    throw new ConformanceError('ERR_USAGE', `There is no requirement ${id}.`, {
      hint: near.length > 0 ? `Perhaps one of: ${near.join(', ')}.` : '`image-conformance requirements` lists them.',
    });
  }
  console.log(
    explainRequirement(
      id,
      mutants.filter((mutant) => mutant.kills.includes(id)),
    ),
  );
  return 0;
}
