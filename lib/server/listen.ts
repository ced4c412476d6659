import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { cloudsYaml } from './clouds-yaml.ts';
import type { CloudRole } from './identity/index.ts';
import type { ServerOptions } from './options.ts';
import { createReferenceServer } from './reference-server.ts';

export interface ListenOptions extends ServerOptions {
  /** A free one without it. */
  readonly port?: number;
  /** The passwords are for this machine only, and so is the server. */
  readonly host?: '127.0.0.1';
}

export interface ListeningServer {
  /** The Image API's endpoint, without a slash at the end. */
  readonly url: string;
  readonly authUrl: string;
  /** A clouds.yaml with the clouds below. It holds passwords. */
  readonly cloudsYaml: string;
  /** Role to name in the clouds.yaml. */
  readonly clouds: Readonly<Record<CloudRole, string>>;
  close(): Promise<void>;
}

const clouds = { member: 'reference', reader: 'reference-reader', stranger: 'reference-stranger', admin: 'reference-admin' } as const;

/** Puts a reference server on a port of the loopback interface. Rejects when the port is taken. */
export async function listen(options: ListenOptions = {}): Promise<ListeningServer> {
  const { port = 0, host = '127.0.0.1', ...rest } = options;
  const reference = createReferenceServer(rest);
  const { promise: listening, resolve, reject } = Promise.withResolvers<AddressInfo>();
  const server = serve({ fetch: (request) => reference.fetch(request), port, hostname: host }, resolve);
  server.once('error', reject);
  try {
    const address = await listening;
    const url = `http://${host}:${address.port}`;
    const authUrl = `${url}/identity/v3`;
    return {
      url,
      authUrl,
      clouds,
      cloudsYaml: cloudsYaml(authUrl, clouds, reference.users),
      async close() {
        const closed = new Promise((done) => server.close(done));
        if ('closeAllConnections' in server) server.closeAllConnections();
        await closed;
        await reference.close();
      },
    };
  } catch (cause) {
    await reference.close();
    throw cause;
  }
}
