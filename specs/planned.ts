import { isJudgedFromExchanges, type RequirementId, requirementIds, requirementOf } from './requirements/index.ts';

/**
 * Requirements that no test shows yet: a list to burn down. Nothing runs them, and no profile scores them. `npm run check` holds it
 * against the suites; `node scripts/check-catalogue.ts --write` writes it anew.
 */
const untested: readonly RequirementId[] = [];

const untestedSet = new Set<RequirementId>(untested);
const testedOperations = new Set(
  requirementIds.filter((id) => !isJudgedFromExchanges(id) && !untestedSet.has(id)).map((id) => requirementOf(id).operation),
);

/** True when nothing shows a requirement yet; a contract is shown by whatever leads to its operation. */
export function isPlanned(id: RequirementId): boolean {
  return isJudgedFromExchanges(id) ? !testedOperations.has(requirementOf(id).operation) : untestedSet.has(id);
}

/** What a run can judge. */
export const testedRequirementIds = requirementIds.filter((id) => !isPlanned(id));
