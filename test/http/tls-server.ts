import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** Key and certificate in one file. */
export const pemPath = fileURLToPath(new URL('test-only-self-signed.pem', import.meta.url));

/** An HTTPS server that nobody knows, for the length of one test. */
export async function selfSignedServer(
  options: ServerOptions = {},
  answer: (response: ServerResponse) => void = (response) => response.end('hello'),
): Promise<string> {
  const pem = readFileSync(pemPath, 'utf8');
  const server = createServer({ key: pem, cert: pem, ...options }, (_, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}/v2/images`;
}
