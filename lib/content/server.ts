import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConformanceError } from '../errors.ts';
import { type ContentPath, contentPaths } from './answers.ts';
import { heldPaths } from './held.ts';

/** What was asked of the content server. */
export interface ContentRequest {
  readonly method: string;
  readonly path: string;
  readonly userAgent: string | undefined;
}

export interface ContentServer {
  /** http://HOST:PORT, as the target can reach it. */
  readonly url: string;
  /** What was asked so far, in order; the oldest are forgotten after some thousands. */
  requests(): readonly ContentRequest[];
  close(): Promise<void>;
}

const rememberedRequests = 5000;

/**
 * Serves data for imports by URL, to GET and HEAD: /bytes/KEY/SIZE gives the bytes that follow from KEY; /short, /slow, /stalled,
 * /redirect and /status what answers.ts tells, /held and /release what held.ts tells; anything else is 404. It holds nothing, so every test names its own data. Errors:
 * ERR_CONFIG_VALUE when it cannot listen there.
 */
export async function startContentServer(host: string, port: number): Promise<ContentServer> {
  const requests: ContentRequest[] = [];
  const paths = [...contentPaths, ...heldPaths()];
  const server = createServer((request, response) => {
    requests.push({ method: request.method ?? '', path: request.url ?? '', userAgent: request.headers['user-agent'] });
    if (requests.length > rememberedRequests) requests.shift();
    answer(request, response, paths);
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
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    requests: () => [...requests],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(request: IncomingMessage, response: ServerResponse, paths: readonly ContentPath[]): void {
  if (request.method === 'GET' || request.method === 'HEAD') {
    for (const path of paths) {
      const found = path.pattern.exec(request.url ?? '');
      if (!found) continue;
      // Whoever asked may go away in the middle: that is its business, not a fault of this server.
      Promise.resolve(path.answer(found.slice(1), response, request.method === 'HEAD')).catch(() => response.destroy());
      return;
    }
  }
  response.writeHead(404, { 'content-type': 'text/plain' }).end('no such content\n');
}
