import { isRequirementId } from '../../specs/requirements/index.ts';
import type { Waiver } from '../verdicts/index.ts';
import { type BaselineDocument, fieldsOf, parseBaseline, textOf } from './document.ts';

/** What a baseline file says. */
export interface Baseline {
  readonly waivers: readonly Waiver[];
}

const names = ['requirement', 'fingerprint', 'reason', 'ticket', 'expires', 'verdict'] as const;

/**
 * Reads a baseline from its text; `path` is for what is said of it. Throws ERR_CONFIG_FILE with line and column: an unknown key or
 * requirement, a missing reason, a date that is none, the same failure twice.
 */
export function readBaseline(path: string, text: string): Baseline {
  return { waivers: waiversIn(parseBaseline(path, text)) };
}

/** The waivers of a parsed file, in its order. */
export function waiversIn(file: BaselineDocument): Waiver[] {
  const seen = new Set<string>();
  return file.items.items.map((item) => {
    const waiver = waiverIn(item, file);
    const key = `${waiver.requirement} ${waiver.fingerprint}`;
    if (seen.has(key)) throw file.fault(item, `${waiver.requirement} is waived twice for ${waiver.fingerprint}`, 'Take one of them out.');
    seen.add(key);
    return waiver;
  });
}

function waiverIn(item: unknown, file: BaselineDocument): Waiver {
  const fields = fieldsOf(item, names, file);
  const needed = (name: (typeof names)[number], hint: string) => {
    const node = fields.get(name);
    if (node === undefined) throw file.fault(item, `a waiver has no ${name}`, hint);
    return { node, text: textOf(node) };
  };
  const requirement = needed('requirement', 'Name the requirement: `image-conformance requirements` lists them.');
  if (!isRequirementId(requirement.text)) {
    throw file.fault(requirement.node, `there is no requirement ${requirement.text}`, '`image-conformance requirements` lists them.');
  }
  const fingerprint = needed(
    'fingerprint',
    'It stands in report.json beside the verdict; `image-conformance baseline update` fills it in.',
  );
  if (!/^[0-9a-f]{16}$/.test(fingerprint.text)) {
    throw file.fault(fingerprint.node, `${fingerprint.text} is no fingerprint`, 'Expected 16 hex digits, as report.json has them.');
  }
  const reason = needed('reason', 'Say why the failure is taken for now: nobody remembers later.');
  const expires = needed('expires', 'Say until when, as YYYY-MM-DD: no waiver is for ever.');
  if (!isDate(expires.text)) throw file.fault(expires.node, `${expires.text} is no date`, 'Expected YYYY-MM-DD.');
  const verdict = fields.get('verdict');
  if (verdict !== undefined && !/^(failed|warning)$/.test(textOf(verdict))) {
    throw file.fault(verdict, `${textOf(verdict)} cannot be waived`, 'verdict is failed or warning; it may be left out.');
  }
  const ticket = fields.get('ticket');
  return {
    requirement: requirement.text,
    fingerprint: fingerprint.text,
    reason: reason.text,
    ...(ticket === undefined ? {} : { ticket: textOf(ticket) }),
    expires: expires.text,
  };
}

/** True for a day of the calendar, as YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
