import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { command, type Outcome, type Place, repository } from './command.ts';
import { test } from './test.ts';

const page = '<!doctype html><title>Welcome</title><h1>It works!</h1>';
const pem = join(repository, 'test/http/test-only-self-signed.pem');

async function listening<T extends Server>(server: T): Promise<{ server: T; port: number }> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { server, port: (server.address() as AddressInfo).port };
}

let html: { port: number; server: Server };
let tls: { port: number; server: Server };
let closedPort: number;

beforeAll(async () => {
  html = await listening(createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page)));
  const key = readFileSync(pem);
  tls = await listening(
    createTlsServer({ key, cert: key }, (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page)),
  );
  const { server, port } = await listening(createServer());
  await new Promise((done) => server.close(done));
  closedPort = port;
});

afterAll(() => {
  html.server.close();
  tls.server.close();
});

function cloudAt(place: Place, authUrl: string): Record<string, string> {
  const file = join(place.home, 'clouds.yaml');
  const auth = `{ auth_url: '${authUrl}', username: u, password: a-secret, project_name: p, user_domain_id: d, project_domain_id: d }`;
  writeFileSync(file, `clouds:\n  lonely:\n    region_name: RegionOne\n    auth: ${auth}\n`);
  return { OS_CLIENT_CONFIG_FILE: file };
}

/** Nothing was judged: one message, no stack, no file. */
function expectRefusal(place: Place, { status, stdout, stderr }: Outcome, expected: number, message: RegExp): void {
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stderr).not.toContain('a-secret');
  expect(stderr.match(/^error /gm)).toHaveLength(1);
  expect([status, stdout]).toEqual([expected, '']);
  expect(existsSync(place.path('results'))).toBe(false);
}

describe.concurrent('nobody who could be judged', () => {
  test('a port on which nothing listens: it could not be told', async ({ place }) => {
    const env = cloudAt(place, `http://127.0.0.1:${closedPort}/v3`);
    expectRefusal(
      place,
      await command(place, ['run'], { env }),
      3,
      /127\.0\.0\.1:\d+\/v3\/auth\/tokens got no answer: nothing listens there/,
    );
  });

  test('a host that does not exist: it could not be told', async ({ place }) => {
    const env = cloudAt(place, 'http://keystone.invalid/v3');
    expectRefusal(place, await command(place, ['run'], { env }), 3, /keystone\.invalid.*host name/);
  });

  test('a web page in place of Keystone: it could not be told', async ({ place }) => {
    const env = cloudAt(place, `http://127.0.0.1:${html.port}`);
    expectRefusal(place, await command(place, ['run'], { env }), 3, /No Keystone answered for cloud lonely.*200.*It works!.*\n.*auth_url/);
  });

  test('a web page in place of the Image API: it could not be told', async ({ place, startTarget }) => {
    const { env } = await startTarget();
    const args = ['run', '--os-image-endpoint-override', `http://127.0.0.1:${html.port}`];
    expectRefusal(place, await command(place, args, { env }), 3, /does not look like the Image API.*got 200/);
  });

  test('nothing in place of the Image API: it could not be told', async ({ place, startTarget }) => {
    const { env } = await startTarget();
    const args = ['run', '--os-image-endpoint-override', `http://127.0.0.1:${closedPort}`];
    expectRefusal(place, await command(place, args, { env }), 3, /got no answer: nothing listens there/);
  });

  test('a certificate that nobody signed is wrong configuration, and the hint names cacert', async ({ place }) => {
    const env = cloudAt(place, `https://localhost:${tls.port}/v3`);
    expectRefusal(
      place,
      await command(place, ['run'], { env }),
      2,
      /certificate of localhost:\d+ is not trusted.*\n.*`cacert`.*--os-cacert/,
    );
  });

  test.for([['--insecure'], ['--os-cacert', pem]])('with %s the certificate is no hindrance', async (flags, { place }) => {
    const env = cloudAt(place, `https://localhost:${tls.port}/v3`);
    expectRefusal(place, await command(place, ['run', ...flags], { env }), 3, /No Keystone answered for cloud lonely/);
  });
});
