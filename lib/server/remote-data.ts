import type { Service } from './call.ts';
import { checkUriHost, fetchUri } from './web-download.ts';

/** The size of what lies behind a URL, in bytes; undefined when this server does not go there or finds nothing. */
export async function remoteSize({ settings, background }: Service, url: string): Promise<number | undefined> {
  if (settings.httpStores.length === 0) return undefined;
  try {
    checkUriHost(url, settings.webDownloadHosts);
    const answer = await fetch(url, { method: 'HEAD', redirect: 'manual', signal: background.signal });
    const size = Number(answer.headers.get('content-length') ?? 0);
    return answer.ok && size > 0 ? size : undefined;
  } catch {
    return undefined;
  }
}

/** What lies behind a URL. Rejects when this server does not go there, or the other one answers anything but success. */
export function remoteData({ settings, background, rules }: Service, url: string): Promise<AsyncIterable<Uint8Array>> {
  return fetchUri(url, settings.webDownloadHosts, background.signal, rules);
}
