import { expect, type Reply } from '../../lib/conformance.ts';

/** Enough to meet each of a few nodes, whether they take turns or are chosen by chance: of two one is missed in 128 runs. */
const askings = 8;

/** The same request over as many fresh connections, all at once. */
export function everywhere<T>(ask: () => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: askings }, ask));
}

/** Holds the answers to one request against each other; `told` takes from one what has to be the same in all. */
export function expectAlike<R extends Reply<unknown>>(
  replies: readonly R[],
  status: number,
  told: (reply: R) => unknown,
  cause: string,
): void {
  const statuses = Map.groupBy(replies, (reply) => reply.status);
  expect([...statuses.keys()], `${counted(statuses)} of ${replies.length} fresh connections: ${cause}`).toEqual([status]);
  const answers = Map.groupBy(replies, (reply) => JSON.stringify(told(reply)));
  const [[most, often] = ['', []], ...others] = [...answers].sort(([, a], [, b]) => b.length - a.length);
  for (const [other, replied] of others) {
    const where = `${replied.length} of ${replies.length} fresh connections got another answer than the other ${often.length}: ${cause}`;
    expect(JSON.parse(other), where).toEqual(JSON.parse(most));
  }
}

function counted(statuses: ReadonlyMap<number, readonly unknown[]>): string {
  return [...statuses].map(([status, replies]) => `status ${status} over ${replies.length}`).join(', ');
}

/** A document without the order of its keys, which means nothing. */
export function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
