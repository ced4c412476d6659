import type { ApiVersion } from '../api-version.ts';
import type { FeatureId } from '../features.ts';
import type { Requirement } from '../requirement.ts';
import type { RoleName } from '../roles.ts';
import { type OperationId, operations } from '../schemas.gen.ts';

/**
 * One requirement for each operation that no single test shows: every answer of the run, whoever asked and why, is held
 * against the contract, and each departure counts here. Its cast is the smallest that one of the operation's own requirements has.
 */
export function contractOf(others: Readonly<Record<string, Requirement>>): Readonly<Record<`contract.${OperationId}`, Requirement>> {
  const all = Object.values(others);
  const entries = Object.entries(operations).map(([id, operation]): [string, Requirement] => {
    const roles = smallestCast(all.filter((requirement) => requirement.operation === id));
    return [
      `contract.${id}`,
      {
        level: 'must',
        operation: id as OperationId,
        status: Object.keys(operation.responses).map(Number) as [number, ...number[]],
        since: operation.since as ApiVersion,
        says: `Every answer to ${id} has a documented status, and the headers and body that the contract asks for.`,
        from: [operation.source],
        ...(operation.feature === undefined ? {} : { needs: [operation.feature as FeatureId] }),
        ...(roles === undefined ? {} : { roles }),
      },
    ];
  });
  return Object.fromEntries(entries) as Record<`contract.${OperationId}`, Requirement>;
}

/** Undefined where a member alone is enough. */
function smallestCast(requirements: readonly Requirement[]): readonly RoleName[] | undefined {
  const more = (roles: readonly RoleName[]) => roles.filter((role) => role !== 'member' && role !== 'anonymous').length;
  const [least] = requirements.map(({ roles = ['member'] }) => roles).toSorted((one, other) => more(one) - more(other));
  return least === undefined || more(least) === 0 ? undefined : least;
}
