import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConformanceError } from '../errors.ts';
import { type ContentPath, contentPaths } from './answers.ts';
import { diskImagePath } from './disk-image-path.ts';
import { heldPaths } from './held.ts';

/** What was asked of the content server. */
export interface ContentRequest {
  readonly method: string;
  readonly path: string;
  readonly userAgent: string | undefined;
}

export interface ContentServer {
  /** Where the target finds it, without a slash at the end: http://HOST:PORT, or the URL that leads there from outside. */
  readonly url: string;
  /** http://HOST:PORT, where it listens. */
  readonly local: string;
  /** What was asked so far, in order; the oldest are forgotten after some thousands. */
  requests(): readonly ContentRequest[];
  close(): Promise<void>;
}

const rememberedRequests = 5000;

/**
 * Serves data for imports by URL, to GET and HEAD: /bytes/KEY/SIZE gives the bytes that follow from KEY; the others what answers.ts and
 * held.ts tell; anything else is 404. It holds nothing, so every test names its own data. `publicUrl` is that of a gateway or tunnel that
 * leads here; whether it passes its path on or takes it away is its own business. Errors: ERR_CONFIG_VALUE when it cannot listen there.
 */
export async function startContentServer(host: string, port: number, publicUrl?: URL): Promise<ContentServer> {
  const requests: ContentRequest[] = [];
  const prefix = publicUrl === undefined ? '' : withoutSlash(publicUrl.pathname);
  const paths = [...contentPaths(prefix), ...heldPaths(), diskImagePath];
  const server = createServer((request, response) => {
    const whole = request.url ?? '';
    const path = prefix !== '' && whole.startsWith(`${prefix}/`) ? whole.slice(prefix.length) : whole;
    requests.push({ method: request.method ?? '', path, userAgent: request.headers['user-agent'] });
    if (requests.length > rememberedRequests) requests.shift();
    answer(request, response, path, paths);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new ConformanceError('ERR_CONFIG_VALUE', `The content server cannot listen on ${host}:${port}.`, {
          hint: 'Give an address of this machine with --content-host.',
          cause,
        }),
      ),
    );
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const local = `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
  return {
    url: publicUrl === undefined ? local : withoutSlash(publicUrl.href),
    local,
    requests: () => [...requests],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function withoutSlash(text: string): string {
  return text.replace(/\/+$/, '');
}

function answer(request: IncomingMessage, response: ServerResponse, asked: string, paths: readonly ContentPath[]): void {
  if (request.method === 'GET' || request.method === 'HEAD') {
    for (const path of paths) {
      const found = path.pattern.exec(asked);
      if (!found) continue;
      // Whoever asked may go away in the middle: that is its business, not a fault of this server.
      Promise.resolve(path.answer(found.slice(1), response, request.method === 'HEAD')).catch(() => response.destroy());
      return;
    }
  }
  response.writeHead(404, { 'content-type': 'text/plain' }).end('no such content\n');
}
