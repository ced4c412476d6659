import { isPlanned } from '../../specs/planned.ts';
import { isRequirementId, type RequirementId } from '../../specs/requirements/index.ts';
import { ConformanceError } from '../errors.ts';
import { type Report, worthAskingAgain } from '../report/index.ts';

/** The requirements of a report that are worth asking again. Throws ERR_USAGE where there are none: nothing executed is no success. */
export function failedIn(path: string, report: Report): RequirementId[] {
  const ids = worthAskingAgain(report).map(({ id }) => id);
  const known = ids.filter((id): id is RequirementId => isRequirementId(id) && !isPlanned(id));
  const [first] = known;
  if (first !== undefined) return known;
  const why = ids.length === 0 ? 'nothing in it failed, was blocked or broken' : `this release asks none of ${ids.join(', ')}`;
  throw new ConformanceError('ERR_USAGE', `There is nothing to run again from ${path}: ${why}.`, {
    hint: 'Run without --rerun-failed to judge the whole profile.',
  });
}
