import { isOpen, settle, suspectsAmong, type TestOutcome, type TransientFault } from '../verdicts/index.ts';

export interface RunAgain {
  /** What every test of the run came to in the end. */
  readonly outcomes: readonly TestOutcome[];
  /** Those that came to something else than at first. */
  readonly transientFaults: readonly TransientFault[];
  /** The other attempts of the tests that were run again; nothing of them is in `outcomes`. */
  readonly setAside: readonly TestOutcome[];
}

/**
 * Runs again, alone, what may have failed by an accident of the service. `execute` runs these tests, as the so-maniest attempt, and returns what
 * they came to.
 */
export async function runAgain(
  outcomes: readonly TestOutcome[],
  execute: (tests: readonly TestOutcome[], attempt: number) => Promise<readonly TestOutcome[]>,
): Promise<RunAgain> {
  const attempts = new Map(suspectsAmong(outcomes).map((first) => [first.id, { first, again: [] as TestOutcome[] }]));
  const heard: TestOutcome[] = [];
  for (let attempt = 2; ; attempt += 1) {
    const open = [...attempts.values()].filter(({ first, again }) => isOpen(first, again));
    if (open.length === 0) break;
    const results = await execute(
      open.map(({ first }) => first),
      attempt,
    );
    heard.push(...results);
    for (const one of open) {
      const result = results.find(({ id }) => id === one.first.id);
      // Cut off, or lost: nothing more can be learnt.
      if (result === undefined) attempts.delete(one.first.id);
      else one.again.push(result);
    }
  }
  const settled = new Map([...attempts].map(([id, { first, again }]) => [id, settle(first, again)]));
  return {
    outcomes: outcomes.map((outcome) => settled.get(outcome.id)?.outcome ?? outcome),
    transientFaults: [...settled.values()].flatMap(({ fault }) => fault ?? []),
    setAside: [...[...settled.values()].flatMap(({ setAside }) => setAside), ...heard.filter(({ id }) => !settled.has(id))],
  };
}
