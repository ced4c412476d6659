import { createHash } from 'node:crypto';
import type { Exchange } from '../http/index.ts';
import type { RequirementResult } from './judge.ts';

/** What is taken out of a text before it is compared with that of another run; the order matters, whole things before their parts. */
const ofTheRun: readonly (readonly [RegExp, string])[] = [
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '<id>'],
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)?/g, '<time>'],
  [/\b[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT/g, '<time>'],
  [/\bhttps?:\/\/[^\s/"'<>]+/gi, '<host>'],
  [/\b\d{1,3}(\.\d{1,3}){3}(:\d+)?\b|\[::1\](:\d+)?|\blocalhost:\d+/gi, '<host>'],
  // Where a text was cut follows from the lengths of what is before: the word that was cut, and how much is left out, say nothing.
  [/[\w.:/+-]*…(\(\d+\))?/g, '…'],
  [/\b(0x)?[0-9a-f]{8,}\b/gi, '<hex>'],
  [/\d{4,}/g, '<number>'],
  // How many there are of what the run made may be chance as well: who else is at work on the cloud, where a list is cut.
  [/("[^"]*<(id|hex)>[^"]*")(,\s*"[^"]*<(id|hex)>[^"]*")+/g, '<several>'],
  [/\s+/g, ' '],
];

/** A text without what another run would have otherwise: ids, sums, times, hosts, names of ours, long numbers. */
export function withoutRun(text: string): string {
  return ofTheRun.reduce((clean, [pattern, stands]) => clean.replace(pattern, stands), text).trim();
}

/**
 * Names a failure: the same in every run on the same defect, another for another defect of the requirement. Sixteen hex digits of the sum
 * over requirement, verdict, the decisive exchange's operation and what it came to, and what was expected and got, without what belongs to
 * the run. The sentence that tells of it counts only where it says what these do not: it repeats the server's words, and cuts them.
 */
export function fingerprintOf(result: RequirementResult, decisive: Exchange | undefined): string {
  const { id, verdict, where, expected, got, reason } = result;
  const sentence = expected === undefined || got === undefined ? (reason ?? '') : '';
  // Which of many items it was is chance.
  const part = where?.replace(/\/\d+(?=\/|$)/g, '/#');
  const texts = [part, expected, got, sentence].map((text) => withoutRun(text ?? ''));
  const came = decisive?.response?.status ?? decisive?.fault?.code ?? '';
  const parts = [id, verdict, decisive?.operation ?? '', String(came), ...texts];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/** The results, each violation with its fingerprint. */
export function withFingerprints(results: readonly RequirementResult[], exchanges: readonly Exchange[]): RequirementResult[] {
  const byId = new Map(exchanges.map((exchange) => [exchange.id, exchange]));
  return results.map((result) => {
    if (result.verdict !== 'failed' && result.verdict !== 'warning') return result;
    return { ...result, fingerprint: fingerprintOf(result, byId.get(result.decisive ?? '')) };
  });
}
