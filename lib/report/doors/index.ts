import { type Door, expectedStatus, type Failure, headerOf, statusOf } from './failure.ts';
import { glanceRules } from './glance-rules.ts';
import { olderDefaults, policyHint } from './policy-rules.ts';
import { transportRules } from './transport-rules.ts';
import { whoAnswered } from './who-answered.ts';

export type { Door, Failure } from './failure.ts';

/** What calibrated Glance is known to do alike: the release, where one is. */
export interface KnownTrait {
  readonly release: string;
}

/**
 * At whose door a failure likely lies: who wrote the answer, what shows it, and where a well-known cause fits, that cause and the setting
 * to look at first. A hint for an operator: no verdict follows from it. `known` names a real release that did the same when it was
 * calibrated, which makes a setting unlikely.
 */
export function doorOf(failure: Failure, known?: KnownTrait): Door {
  const answerer = whoAnswered(failure.exchange);
  const { answeredBy } = answerer;
  const rule = [...transportRules, ...glanceRules].find((one) => one.answeredBy.includes(answeredBy) && one.fits(failure));
  const hint =
    policyHint(failure, answeredBy) ?? (rule && { cause: rule.cause, ...(rule.setting === undefined ? {} : { setting: rule.setting }) });
  if (known !== undefined && answeredBy === 'glance' && hint !== olderDefaults) return { ...answerer, ...ofTheRelease(known) };
  return { ...answerer, ...(hint ?? errorOfGlance(failure, answeredBy)) };
}

/** The door in a line of plain text; none where nothing is known but that Glance answered. */
export function doorLines(door: Door | undefined): string[] {
  if (door === undefined || (door.answeredBy === 'glance' && door.cause === undefined)) return [];
  const { answeredBy, cause, setting } = door;
  const who = answeredBy === 'nobody' || answeredBy === 'unknown' ? whoWords[answeredBy] : `The ${answeredBy} answered.`;
  return [[answeredBy === 'glance' ? '' : who, cause ?? '', setting === undefined ? '' : `Look at ${setting}.`].filter(Boolean).join(' ')];
}

const whoWords = { nobody: 'Nobody answered.', unknown: 'It is not told who answered.' } as const;

function ofTheRelease({ release }: KnownTrait): Pick<Door, 'cause'> {
  return { cause: `Probably the release, no setting: Glance ${release}, as it comes, did the same when it was calibrated.` };
}

/** An exception in glance-api leaves its trace in the log, by the id of the request. */
function errorOfGlance(failure: Failure, answeredBy: Door['answeredBy']): Pick<Door, 'cause' | 'setting'> {
  const { exchange } = failure;
  if (answeredBy !== 'glance' || statusOf(exchange) !== 500 || expectedStatus(failure, '500')) return {};
  const id = headerOf(exchange, 'x-openstack-request-id');
  return {
    cause: 'Probably an exception in glance-api, with its traceback in the log.',
    ...(id === undefined ? {} : { setting: `the log of glance-api: search ${id.replace(/[^\w-]/g, '').slice(0, 64)}` }),
  };
}
