/** One redirect that was followed; the URLs hold no secrets. */
export interface Redirect {
  readonly status: number;
  readonly from: string;
  readonly to: string;
}

/** More is a loop, or as good as one. */
export const hopLimit = 5;

const safeStatuses = new Set([301, 302, 303, 307, 308]);
/** Those that keep method and body. */
const keepingStatuses = new Set([307, 308]);
/** Of no concern to anybody but the origin that they were meant for. */
const boundHeaders = new Set(['x-auth-token', 'authorization', 'cookie', 'x-service-token', 'x-subject-token']);

/**
 * Where an answer sends a request; undefined where it is not to be followed. GET and HEAD follow 301, 302, 303, 307 and 308; other
 * methods 307 and 308, when the body can be sent again. 300 is a choice, not a redirect. From https to http nothing is followed.
 */
export function redirectTarget(
  answer: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
  request: { readonly method: string; readonly url: URL; readonly repeatable: boolean },
): URL | undefined {
  const safe = request.method === 'GET' || request.method === 'HEAD';
  if (!(safe ? safeStatuses.has(answer.status) : request.repeatable && keepingStatuses.has(answer.status))) return undefined;
  const { location } = answer.headers;
  if (!location || !URL.canParse(location, request.url.href)) return undefined;
  const to = new URL(location, request.url);
  if (to.protocol !== 'http:' && to.protocol !== 'https:') return undefined;
  return request.url.protocol === 'https:' && to.protocol === 'http:' ? undefined : to;
}

/**
 * The headers for the next hop. What lets somebody in stays with the origin that it was sent to: scheme, host or port may not differ.
 * Even from http to https of one host: who answered in clear may not be who holds the certificate.
 */
export function headersFor(headers: Readonly<Record<string, string>>, from: URL, to: URL): Readonly<Record<string, string>> {
  if (from.origin === to.origin) return headers;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !boundHeaders.has(name.toLowerCase())));
}
