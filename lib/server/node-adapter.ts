import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeWebStream } from 'node:stream/web';
import { bodyOf, sourceOf } from './store/bodies.ts';

/**
 * Puts a function from request to response behind Node's HTTP server. Image data take a short way: they go between file
 * and socket as Node streams, and the web streams around them are never read.
 */
export function nodeListener(fetch: (request: Request) => Promise<Response>): RequestListener {
  return (incoming, outgoing) => {
    answer(fetch, incoming, outgoing).catch(() => {
      // The client is gone, or the body broke off when its length had been announced: there is nothing left to say.
      outgoing.destroy();
    });
  };
}

async function answer(fetch: (request: Request) => Promise<Response>, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  // A client that breaks off is reported to whoever reads the body; to the others it does not matter.
  incoming.on('error', () => undefined);
  const request = webRequest(incoming);
  if (typeof request === 'number') {
    outgoing.writeHead(request, { 'content-type': 'text/plain; charset=UTF-8' }).end();
    return;
  }
  const response = await fetch(request);
  if (outgoing.destroyed) {
    sourceOf(response.body)?.destroy();
    return;
  }
  await send(response, outgoing);
}

/** The request, or the status for one that is none: Fetch knows no TRACE, and no address that is not one. */
function webRequest(incoming: IncomingMessage): Request | number {
  const { method = 'GET', url = '/', headers, rawHeaders } = incoming;
  if (method === 'TRACE') return 405;
  const address = url.startsWith('/') ? `http://${headers.host ?? 'localhost'}${url}` : url;
  if (!URL.canParse(address)) return 400;
  const hasBody =
    method !== 'GET' && method !== 'HEAD' && (headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0);
  const pairs: [string, string][] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) pairs.push([rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '']);
  try {
    return new Request(address, { method, headers: pairs, ...(hasBody && { body: bodyOf(incoming), duplex: 'half' }) });
  } catch {
    return 400;
  }
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  const headers: Record<string, string | number> = Object.fromEntries(response.headers);
  const isData = headers['content-type'] === 'application/octet-stream';
  const body = isData || response.body === null ? undefined : Buffer.from(await response.arrayBuffer());
  if (body !== undefined) headers['content-length'] ??= body.length;
  outgoing.writeHead(response.status, response.statusText || undefined, headers);
  if (isData && response.body !== null) {
    outgoing.flushHeaders();
    const source = sourceOf(response.body) ?? Readable.fromWeb(response.body as NodeWebStream<Uint8Array>);
    await pipeline(source, outgoing);
  } else {
    outgoing.end(body);
  }
}
