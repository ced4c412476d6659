import type { Report } from './shape.ts';

type TransientFault = NonNullable<Report['transientFaults']>[number];

/** What heads the list, wherever it is shown. */
export const transientTitle = 'Failed once, and not again';
export const transientNote =
  'In these tests the service said that it failed itself, or gave no answer, and they passed when they were run again, alone. What had failed is not judged: it was seen, and could not be shown again. The log of the service tells why. Error 1213 in it is a deadlock in the database, which READ COMMITTED as its transaction isolation makes rarer.';

export function transientFaultsOf({ transientFaults }: Report): readonly TransientFault[] {
  return transientFaults ?? [];
}

/** "tag/add > tags > a tag is added was blocked, then passed 3 times: why". */
export function transientSentence({ test, verdict, reason, passes }: TransientFault): string {
  const again = passes === 1 ? 'passed when it was run again' : `passed ${passes} times when it was run again`;
  return `${test} ${verdict === 'failed' ? 'failed' : 'could not be judged'}, and ${again}: ${reason}`;
}

/** Whether a test of the requirement failed once and passed since. */
export function isFlaky(report: Report, id: string): boolean {
  return transientFaultsOf(report).some(({ covers }) => covers.includes(id));
}
