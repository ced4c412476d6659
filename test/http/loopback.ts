import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import {
  createDispatcher,
  type Dispatcher,
  type DispatcherOptions,
  defaultDispatcherOptions,
  type TlsSettings,
} from '../../lib/http/index.ts';

/** A request as it came over the wire, path not decoded. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Loopback {
  readonly url: string;
  readonly arrived: Arrived[];
}

/** A server on the loopback interface for the length of one test. */
export async function loopback(answer: (request: Arrived, response: ServerResponse) => void): Promise<Loopback> {
  const arrived: Arrived[] = [];
  const server = createServer(async (incoming, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of incoming) pieces.push(piece as Buffer);
    const request = { method: incoming.method ?? '', path: incoming.url ?? '', headers: incoming.headers, body: Buffer.concat(pieces) };
    arrived.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrived };
}

/** Answers with JSON. */
export function answerJson(response: ServerResponse, status: number, body: unknown, headers: Record<string, string | string[]> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** A pool of connections for the length of one test. */
export function dispatcherWith(options: Partial<DispatcherOptions>): Dispatcher {
  const dispatcher = createDispatcher({ ...defaultDispatcherOptions, silenceSeconds: 20, ...options });
  onTestFinished(() => dispatcher.destroy());
  return dispatcher;
}

/** The same with TLS settings alone. */
export function dispatcherOf(tls: TlsSettings = { verify: true }): Dispatcher {
  return dispatcherWith({ tls });
}
