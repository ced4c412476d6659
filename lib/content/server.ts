import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { ConformanceError } from '../errors.ts';
import { streamOf } from './bytes.ts';

export interface ContentServer {
  /** http://HOST:PORT, as the target can reach it. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves data for imports by URL: GET /bytes/KEY/SIZE gives the bytes that follow from KEY, anything else 404. It holds
 * nothing, so every test names its own data. Errors: ERR_CONFIG_VALUE when it cannot listen there.
 */
export async function startContentServer(host: string, port: number): Promise<ContentServer> {
  const server = createServer((request, response) => {
    const found = /^\/bytes\/([\w.-]+)\/(\d{1,12})$/.exec(request.url ?? '');
    if (!found || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('no such content\n');
      return;
    }
    const [, key = '', size = '0'] = found;
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': size });
    if (request.method === 'HEAD') response.end();
    // Whoever asked may go away in the middle: that is its business, not a fault of this server.
    else pipeline(streamOf(key, Number(size)), response).catch(() => response.destroy());
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
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
