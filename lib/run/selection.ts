import { isJudgedFromExchanges, type RequirementId, requirementIds, requirementOf } from '../../specs/requirements/index.ts';

/** What has to be tested to judge some requirements: one that is judged from exchanges needs the tests that lead to them. */
export function testsFor(selected: readonly RequirementId[]): RequirementId[] {
  const operations = new Set(selected.filter(isJudgedFromExchanges).map((id) => requirementOf(id).operation));
  return [...new Set([...selected, ...requirementIds.filter((id) => operations.has(requirementOf(id).operation))])];
}
