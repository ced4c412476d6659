import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { type ListeningServer, type ListenOptions, listen } from '../../lib/server/index.ts';

let server: ListeningServer | undefined;
afterEach(() => server?.close());

/** The headers as they came, names as they were spelt, and the body of GET /versions. */
async function versions(wire: NonNullable<ListenOptions['wire']>): Promise<{ headers: Map<string, string>; body: string }> {
  server = await listen({ wire });
  const { promise, resolve, reject } = Promise.withResolvers<{ headers: Map<string, string>; body: string }>();
  const asked = request(`${server.url}/versions`, async (answer) => {
    const { rawHeaders } = answer;
    const pairs = rawHeaders.flatMap((name, i): [string, string][] => (i % 2 === 0 ? [[name, rawHeaders[i + 1] ?? '']] : []));
    resolve({ headers: new Map(pairs), body: Buffer.concat(await answer.toArray()).toString() });
  });
  asked.once('error', reject).end();
  return promise;
}

test('header names are spelt as wanted', async () => {
  const { headers, body } = await versions({ headerNames: 'title' });
  expect(headers.get('Content-Type')).toBe('application/json');
  expect(headers.get('Content-Length')).toBe(String(Buffer.byteLength(body)));
});

test('a body comes in chunks, or ends with the connection, and has no length then', async () => {
  const chunked = await versions({ framing: 'chunks' });
  expect(chunked.headers.get('Transfer-Encoding')).toBe('chunked');
  expect(chunked.headers.has('content-length')).toBe(false);
  await server?.close();
  const { headers, body } = await versions({ framing: 'close', keepsConnections: false });
  expect(headers.get('connection')).toBe('close');
  expect([...headers.keys()].map((name) => name.toLowerCase())).not.toContain('transfer-encoding');
  expect(headers.has('content-length')).toBe(false);
  expect(JSON.parse(body)).toMatchObject({ versions: expect.any(Array) });
});
