import { ConformanceError } from '../errors.ts';
import { type IncomingResponse, redactText } from '../http/index.ts';
import type { Target } from '../target/index.ts';
import type { Caller } from './caller.ts';

/** What an answer says for itself, without secrets: Keystone's message, or the beginning of a page without its markup. */
export function wordsOf({ text }: Pick<IncomingResponse, 'text'>, caller: Caller): string {
  const message = keystoneMessage(text);
  if (message !== undefined) return shortened(caller.secrets.without(message));
  const page = caller.secrets.without(text).replace(/<[^>]*>/g, ' ');
  return `${/^\s*</.test(text) ? 'an HTML page: ' : ''}${shortened(page)}`;
}

/** Keystone's own faults are JSON of one shape; whoever else answers has another. */
export function keystoneMessage(text: string): string | undefined {
  try {
    const message = (JSON.parse(text) as { error?: { message?: unknown } } | null)?.error?.message;
    return typeof message === 'string' ? message : undefined;
  } catch {
    return undefined;
  }
}

function shortened(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}

/** The cause of a refusal: the status that Keystone answered. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`Keystone answered ${status}`);
    this.name = 'Refusal';
    this.status = status;
  }
}

/** The credential was refused: in whose name, where, with which words. */
export function refused(caller: Caller, url: string, reply: IncomingResponse, what: string, advice: string): ConformanceError {
  return new ConformanceError(
    'ERR_AUTH',
    `Keystone refused ${what} for cloud ${caller.target.cloud} at ${redactText(url)}: ${reply.status} ${wordsOf(reply, caller)}`,
    { hint: `${advice} ${settingsInWords(caller.target)}`.trim(), cause: new Refusal(reply.status) },
  );
}

/** Something answered, but not as Keystone does. */
export function notKeystone(caller: Caller, url: string, reply: IncomingResponse, expected: string): ConformanceError {
  const { location } = reply.headers;
  const leads = location === undefined ? '' : ` It leads to ${caller.secrets.without(location)}.`;
  const place = `cloud ${caller.target.cloud} at ${redactText(url)}`;
  return new ConformanceError(
    'ERR_NOT_THE_API',
    `No Keystone answered for ${place}: expected ${expected}, got ${reply.status} ${wordsOf(reply, caller)}${leads}`,
    { hint: `${adviceFor(reply)} ${settingsInWords(caller.target)}`.trim() },
  );
}

function adviceFor({ status, headers }: IncomingResponse): string {
  if (status >= 300 && status < 400 && headers.location !== undefined) {
    return 'Redirections are not followed with a credential: give auth_url the address that this one leads to.';
  }
  if (status >= 500) return 'The Identity API, or a proxy before it, is out of order: see its log.';
  if (status === 404) return 'Nothing is there: auth_url has to lead to the Identity API v3, such as https://keystone.example:5000/v3.';
  return 'See whether auth_url leads to the Identity API v3, and whether a proxy answers in its place.';
}

/** Where the settings of the login come from: "auth.password from secure.yaml". */
export function settingsInWords({ origins }: Target): string {
  const bySource = new Map<string, string[]>();
  for (const [setting, source] of Object.entries(origins)) {
    if (!setting.startsWith('auth.') || source === 'default') continue;
    bySource.set(source, [...(bySource.get(source) ?? []), setting.slice('auth.'.length)]);
  }
  if (bySource.size === 0) return '';
  return `Configured: ${[...bySource].map(([source, settings]) => `${settings.join(', ')} in ${source}`).join('; ')}.`;
}
