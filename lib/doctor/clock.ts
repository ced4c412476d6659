import { isConformanceError } from '../errors.ts';
import { type Finding, notTried, ok, warning } from './finding.ts';
import type { Answer } from './link.ts';
import type { LoggedIn } from './scope.ts';

const toleratedSeconds = 60;
const shortTokenSeconds = 600;

/** The seconds by which a server's clock is ahead of ours; undefined when it does not tell. */
export function skewOf(answer: Answer | undefined): number | undefined {
  if (answer === undefined || isConformanceError(answer)) return undefined;
  const theirs = Date.parse(answer.headers.date ?? '');
  const { startedAt, durationMs } = answer.exchange;
  // Theirs is in whole seconds, cut off.
  return Number.isNaN(theirs) ? undefined : (theirs + 500 - (startedAt + durationMs / 2)) / 1000;
}

/** Holds a server's clock against ours. */
export function checkClock(role: LoggedIn['link']['role'], whose: string, answer: Answer | undefined): Finding {
  const skew = skewOf(answer);
  if (skew === undefined) return notTried('clock', role, `No answer of ${whose} tells its time.`);
  const seconds = Math.round(Math.abs(skew));
  if (seconds <= toleratedSeconds)
    return ok('clock', role, `The clock of ${whose} agrees with this machine's to ${Math.max(1, seconds)} s.`);
  return warning(
    'clock',
    role,
    `The clock of ${whose} is ${seconds} s ${skew > 0 ? 'ahead of' : 'behind'} that of this machine.`,
    'Set the wrong one of the two by NTP: tokens, one-time passwords and certificates are judged by the clock, and so are the times of images.',
  );
}

/** Whether a token lives long enough for a run; `keystoneSkew` in seconds. */
export function checkLifetime({ link, session }: LoggedIn, keystoneSkew: number | undefined): Finding | undefined {
  if (session.expiresAt === undefined) return undefined;
  const seconds = Math.round((session.expiresAt - Date.now()) / 1000 - (keystoneSkew ?? 0));
  if (seconds >= shortTokenSeconds) return undefined;
  return warning(
    'clock',
    link.role,
    seconds <= 0
      ? `The token of cloud ${link.target.cloud} has expired as soon as it was given.`
      : `The token of cloud ${link.target.cloud} ends in ${seconds} s, before a whole run does.`,
    'A credential that can log in again gets a new one; one that is a token cannot. Its time is `expiration` under [token] in keystone.conf.',
  );
}
