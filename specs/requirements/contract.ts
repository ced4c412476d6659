import type { ApiVersion } from '../api-version.ts';
import type { FeatureId } from '../features.ts';
import type { Requirement } from '../requirement.ts';
import { type OperationId, operations } from '../schemas.gen.ts';

/**
 * One requirement for each operation that no single test shows: every answer of the run, whoever asked and why, is held
 * against the contract, and each departure counts here.
 */
export const contract = Object.fromEntries(
  Object.entries(operations).map(([id, operation]): [string, Requirement] => [
    `contract.${id}`,
    {
      level: 'must',
      operation: id as OperationId,
      status: Object.keys(operation.responses).map(Number) as [number, ...number[]],
      since: operation.since as ApiVersion,
      says: `Every answer to ${id} has a documented status, and the headers and body that the contract asks for.`,
      from: [operation.source],
      ...(operation.feature === undefined ? {} : { needs: [operation.feature as FeatureId] }),
    },
  ]),
) as Readonly<Record<`contract.${OperationId}`, Requirement>>;
