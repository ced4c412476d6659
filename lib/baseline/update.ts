import { isMap, Scalar, type YAMLMap } from 'yaml';
import { ConformanceError } from '../errors.ts';
import type { Report } from '../report/index.ts';
import { parseBaseline } from './document.ts';
import { waiversIn } from './read.ts';

/** What a new waiver says. */
export interface NewWaivers {
  /** Needed where there is something to add. */
  readonly reason: string | undefined;
  readonly ticket: string | undefined;
  /** YYYY-MM-DD. */
  readonly expires: string;
}

/** A baseline brought up to date, and the difference. */
export interface BaselineUpdate {
  readonly text: string;
  /** One line for each change: `+` added, `-` removed, `~` another failure now. Empty where nothing changed. */
  readonly changes: readonly string[];
}

type Violation = Report['requirements'][number] & { readonly fingerprint: string };

const emptyFile = 'version: 1\nwaivers: []\n';

/**
 * Brings a baseline up to date with a report: failures that are not waived are added, what passed is taken out, what fails in another way gets
 * its new fingerprint. Warnings are added by hand: they make no run fail. Comments, order and what the report says nothing about stay.
 *
 * @param text the file; undefined where there is none yet
 * @throws ERR_CONFIG_FILE for a file that is no baseline; ERR_USAGE where a reason is missing
 */
export function updateBaseline(path: string, text: string | undefined, report: Report, added: NewWaivers): BaselineUpdate {
  const file = parseBaseline(path, text ?? emptyFile);
  const waivers = waiversIn(file);
  const nodes = file.items.items.filter((item) => isMap(item));
  const changes: string[] = [];
  for (const { id, verdict } of report.requirements) {
    if (verdict !== 'passed') continue;
    for (const [i, { requirement, fingerprint }] of waivers.entries()) {
      if (requirement !== id) continue;
      file.items.items.splice(file.items.items.indexOf(nodes[i]!), 1);
      changes.push(`- ${id} ${fingerprint} (passed)`);
    }
  }
  const unwaived: Violation[] = [];
  for (const violation of violationsOf(report)) {
    const own = waivers.flatMap((waiver, i) => (waiver.requirement === violation.id ? [{ waiver, node: nodes[i]! }] : []));
    if (own.some(({ waiver }) => waiver.fingerprint === violation.fingerprint)) continue;
    const [first] = own;
    if (first === undefined) {
      if (violation.verdict === 'failed') unwaived.push(violation);
      continue;
    }
    rewrite(first.node, violation);
    changes.push(`~ ${violation.id} ${first.waiver.fingerprint} → ${violation.fingerprint}`);
  }
  if (unwaived.length > 0) {
    const { reason } = added;
    if (reason === undefined) throw reasonMissing(unwaived);
    file.items.flow = false;
    for (const violation of unwaived) {
      file.items.items.push(file.document.createNode(entryOf(violation, { ...added, reason })));
      changes.push(`+ ${violation.id} ${violation.fingerprint}`);
    }
  }
  if (file.items.items.length === 0) file.items.flow = true;
  return { text: changes.length === 0 && text !== undefined ? text : file.document.toString({ lineWidth: 0 }), changes };
}

/** Everything violated. A report of an older release has no fingerprints. */
function violationsOf({ requirements, suite }: Report): Violation[] {
  const violated = requirements.filter(({ verdict }) => verdict === 'failed' || verdict === 'warning');
  return violated.map((one) => {
    if (one.fingerprint !== undefined) return { ...one, fingerprint: one.fingerprint };
    throw new ConformanceError('ERR_FILE', `The report holds no fingerprint of ${one.id}: ${suite.name} ${suite.version} wrote none.`, {
      hint: 'Run again, and update from that report.',
    });
  });
}

function entryOf({ id, fingerprint, verdict }: Violation, { reason, ticket, expires }: NewWaivers & { readonly reason: string }) {
  return {
    requirement: id,
    fingerprint: quoted(fingerprint),
    verdict,
    reason: quoted(reason),
    ...(ticket === undefined ? {} : { ticket: quoted(ticket) }),
    expires,
  } satisfies Record<string, string | Scalar>;
}

function rewrite(node: YAMLMap, { fingerprint, verdict }: Violation): void {
  node.set('fingerprint', quoted(fingerprint));
  if (node.has('verdict')) node.set('verdict', verdict);
}

/** Other readers of YAML would make a number of some fingerprints. */
function quoted(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

function reasonMissing(unwaived: readonly Violation[]): ConformanceError {
  const ids = unwaived.map(({ id }) => id).join(', ');
  return new ConformanceError('ERR_USAGE', `Nothing was written: no reason is given for what would be waived anew: ${ids}.`, {
    hint: 'Give one with --reason, and perhaps --ticket; or mend the cloud.',
  });
}
