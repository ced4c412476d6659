import type { RoleName } from '../../specs/roles.ts';
import type { Redirect } from './redirect.ts';

/**
 * Why a request was sent: to prepare (setup), to show what the test is about (act), to take evidence after a failure
 * (evidence), to undo (undo), or to find out what the target offers (discovery).
 */
export type Phase = 'discovery' | 'setup' | 'act' | 'evidence' | 'undo';

/** What is kept of a body: text as it was, bytes by their length and sum. */
export type RecordedBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string; readonly truncated: boolean }
  | { readonly kind: 'bytes'; readonly size: number; readonly md5?: string };

export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RecordedBody;
  /** The file that the body came from. */
  readonly file?: string;
}

export interface RecordedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RecordedBody;
}

/**
 * One request and what came of it: an answer, or the fault that kept it from coming. Frozen, and without secrets from
 * the moment it exists.
 */
export interface Exchange {
  /** Unique within the run. */
  readonly id: string;
  /** operationId in its contract. */
  readonly operation: string;
  readonly role: RoleName;
  readonly phase: Phase;
  /** Milliseconds since the epoch, at the first byte sent. */
  readonly startedAt: number;
  readonly durationMs: number;
  readonly request: RecordedRequest;
  /** The last one, where redirects were followed. */
  readonly response?: RecordedResponse;
  /** The redirects that were followed, in order. */
  readonly redirects?: readonly Redirect[];
  /** The request went out twice: the connection that was kept from an earlier one had been closed by the other side. */
  readonly reconnected?: true;
  /** No answer came: the code and text of the network's fault. */
  readonly fault?: { readonly code: string; readonly message: string };
  /** The name of the request in the service's log, as the answer gave it or as we asked for it. */
  readonly requestId?: string;
}

/**
 * Whether what came to a request that a test is about is none of the API's answers: no HTTP/1.1, or text that does not end. Unlike silence it
 * says something about the service.
 */
export function isMalformed({ phase, fault }: Pick<Exchange, 'phase' | 'fault'>): boolean {
  return phase === 'act' && fault?.code === 'ERR_NOT_THE_API';
}

/** The exchange as a curl command that a person can paste; the token is left as a variable. */
export function toCurl(exchange: Pick<Exchange, 'request' | 'redirects'>): string {
  const { method, url, headers, body, file } = exchange.request;
  const parts = ['curl -i', method === 'GET' ? '' : method === 'HEAD' ? '--head' : `-X ${method}`];
  // curl would take the token along to whatever host it is sent to: there the command ends with the redirect.
  const origin = originOf(url);
  if (exchange.redirects?.every(({ to }) => originOf(to) === origin)) parts.push('-L');
  for (const [name, value] of Object.entries(headers)) {
    if (name === 'user-agent' || name === 'content-length' || name === 'x-openstack-request-id') continue;
    parts.push(name === 'x-auth-token' ? '-H "X-Auth-Token: $OS_TOKEN"' : `-H ${quote(`${name}: ${value}`)}`);
  }
  if (body.kind === 'text') parts.push(`--data-binary ${quote(body.text)}`);
  // Sent from where it lies: --data-binary would hold the whole file in memory.
  else if (file !== undefined) parts.push(`--upload-file ${quote(file)}`);
  else if (body.kind === 'bytes') parts.push(`--data-binary @DATA_OF_${body.size}_BYTES`);
  parts.push(quote(url));
  return parts.filter(Boolean).join(' ');
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : url;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
