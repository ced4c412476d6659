import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { bytesOf } from '../../lib/content/index.ts';
import type { ConformanceError } from '../../lib/errors.ts';
import { offerContent } from '../../lib/run/content-offer.ts';

const far = 'https://cloud.example:9292';

/** A server on a free port, and its port. */
async function listening(answer: RequestListener): Promise<number> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

/** A gateway to whatever `target` says when it is asked; `keepsPath` false takes /conformance away. */
async function gateway(target: () => string, passedOn: (path: string) => string): Promise<URL> {
  const port = await listening((request, response) => {
    fetch(`${target()}${passedOn(request.url ?? '')}`, { redirect: 'manual' })
      .then(async (answer) => {
        const location = answer.headers.get('location');
        response.writeHead(answer.status, location === null ? {} : { location });
        response.end(Buffer.from(await answer.arrayBuffer()));
      })
      .catch(() => response.destroy());
  });
  return new URL(`http://127.0.0.1:${port}/conformance`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const failure = (offer: Promise<unknown>): Promise<ConformanceError> =>
  offer.then(
    () => expect.unreachable('it was taken'),
    (error: ConformanceError) => error,
  );

describe('content for a target', () => {
  test('on loopback is served there; for one elsewhere nothing is, unless an address is given', async () => {
    const near = await offerContent({ port: 0 }, 'http://127.0.0.1:9292');
    onTestFinished(() => near?.close());
    expect(near?.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await offerContent({ port: 0 }, far)).toBeUndefined();
    const given = await offerContent({ port: 0, host: '127.0.0.1' }, far);
    onTestFinished(() => given?.close());
    expect(given?.url).toBe(given?.local);
  });

  for (const [what, passedOn] of [
    ['keeps its path', (path: string) => path],
    ['takes its path away', (path: string) => path.replace('/conformance', '')],
  ] as const) {
    test(`behind a gateway that ${what} is had under the public URL, redirections included`, async () => {
      const port = await freePort();
      const publicUrl = await gateway(() => `http://127.0.0.1:${port}`, passedOn);
      const server = await offerContent({ port, publicUrl }, far);
      onTestFinished(() => server?.close());
      expect(server?.url).toBe(publicUrl.href);
      const answer = await fetch(`${server?.url}/redirect/302/bytes/key/5000`);
      expect(answer.url).toBe(`${publicUrl.href}/bytes/key/5000`);
      expect(Buffer.from(await answer.arrayBuffer()).equals(bytesOf('key', 5000))).toBe(true);
    });
  }

  const elsewhere: readonly [string, RequestListener, RegExp][] = [
    ['answers 404', (_, response) => response.writeHead(404).end(), /was answered 404/],
    ['gives other bytes', (_, response) => response.end('an object of somebody else'), /gave 26 bytes that are others/],
    ['hangs up', (_, response) => response.destroy(), /there was no answer/],
  ];
  for (const [what, answer, reason] of elsewhere) {
    test(`under a URL that ${what} is refused, and nothing is left listening`, async () => {
      const [port, other] = [await freePort(), await listening(answer)];
      const error = await failure(offerContent({ port, publicUrl: new URL(`http://127.0.0.1:${other}/x/`) }, far));
      expect(error.code).toBe('ERR_CONFIG_VALUE');
      expect(error.message).toMatch(reason);
      expect(error.message).toContain(`http://127.0.0.1:${other}/x/bytes/`);
      expect(error.hint).toContain('--content-port');
      await expect(fetch(`http://127.0.0.1:${port}/bytes/k/1`)).rejects.toThrow();
    });
  }
});
