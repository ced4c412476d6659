import { type OperationId, operations } from '../../specs/schemas.gen.ts';
import type { Exchange } from '../http/index.ts';
import type { TestVerdict } from './judge-test.ts';
import type { TestOutcome } from './outcome.ts';

/** What Glance's default policy lets admins alone do, as far as requests show it. */
interface Privilege {
  readonly says: string;
  readonly isUse: (exchange: Exchange) => boolean;
}

const textOf = ({ request: { body } }: Exchange): string => (body.kind === 'text' ? body.text : '');

/** Those that are part of an operation that others may call, too. */
const partial: readonly Privilege[] = [
  {
    says: 'make an image public',
    isUse: (exchange) => exchange.operation === 'updateImage' && /\/visibility\W.*"public"/s.test(textOf(exchange)),
  },
  {
    says: 'copy the data of an image between stores',
    isUse: (exchange) => exchange.operation === 'importImage' && /"copy-image"/.test(textOf(exchange)),
  },
];

const whole = (Object.keys(operations) as OperationId[])
  .filter((id) => operations[id].role === 'admin')
  .map((id): Privilege => ({ says: `call ${id}`, isUse: ({ operation }) => operation === id }));

/**
 * The exchanges in which a policy of the deployment's own refused an admin what the default policy lets admins do, each with what was
 * refused. Only where no admin of the run ever got it: a refusal now and then is no policy.
 */
export function refusedByPolicy(outcomes: readonly TestOutcome[]): ReadonlyMap<string, string> {
  const byAdmins = outcomes.flatMap(({ trace }) => trace?.exchanges ?? []).filter(({ role, response }) => role === 'admin' && response);
  return new Map(
    [...partial, ...whole].flatMap(({ says, isUse }) => {
      const uses = byAdmins.filter(isUse);
      if (uses.some(({ response }) => (response?.status ?? 0) < 300)) return [];
      return uses.filter(({ response }) => response?.status === 403).map(({ id }): [string, string] => [id, says]);
    }),
  );
}

/** A test that ended because of such a refusal does not apply: policies are for a deployment to choose. */
export function underPolicy(test: TestVerdict, refused: ReadonlyMap<string, string>): TestVerdict {
  const what = refused.get(test.decisive ?? '');
  if (what === undefined || test.decisive === undefined || (test.verdict !== 'failed' && test.verdict !== 'blocked')) return test;
  return {
    verdict: 'not-applicable',
    reason: `The policy of this deployment lets not even an admin ${what}: it was answered 403, and never otherwise in this run.`,
    evidence: [test.decisive],
  };
}
