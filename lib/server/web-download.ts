import { Fault } from './fault.ts';
import type { Rules } from './rules/index.ts';
import { nothing } from './store/blobs.ts';

/** Throws 400 for a URI that this server must not fetch: another scheme, or a host that is not spelled out as allowed. */
export function checkUriHost(uri: string, hosts: readonly string[]): void {
  if (!isAllowed(uri, hosts)) throw new Fault(400, `URI for web-download does not pass filtering: ${uri}`);
}

function isAllowed(uri: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(uri)) return false;
  // The host as it is written: URL would turn 0x7f000001 into 127.0.0.1, and Glance refuses such spellings.
  const [, written] = /^https?:\/\/(?:[^/?#]*@)?([^/?#:]+)/i.exec(uri) ?? [];
  return written !== undefined && hosts.includes(written.toLowerCase());
}

/** The body behind a URI. Redirects are followed as far as they lead to allowed hosts. */
export async function fetchUri(
  uri: string,
  hosts: readonly string[],
  signal: AbortSignal,
  rules: Rules,
): Promise<AsyncIterable<Uint8Array>> {
  let target = uri;
  for (let hop = 0; hop <= rules.mostRedirects; hop += 1) {
    if (!isAllowed(target, hosts)) return rules.afterLastHop(`not allowed: ${target}`);
    const url = new URL(target);
    // fetch refuses credentials in a URL.
    url.username = url.password = '';
    const answer = await fetch(url, { redirect: 'manual', signal });
    const next = rules.isRedirection(answer.status) ? answer.headers.get('location') : null;
    if (next === null) {
      if (!rules.isGoodAnswer(answer.status, answer.headers)) throw new Error(`${target} answers ${answer.status}`);
      return answer.body ?? nothing();
    }
    target = new URL(next, url).href;
  }
  return rules.afterLastHop(`too many redirects from ${uri}`);
}
