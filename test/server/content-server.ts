import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A web server for one test, which answers every path with its name, but /missing with 404. Tells its origin. */
export async function contentServer(): Promise<string> {
  const server = createServer(({ url = '', method }, response) => {
    response.writeHead(url === '/missing' ? 404 : 200, { 'content-length': String(url.length) });
    response.end(method === 'HEAD' ? undefined : url);
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
