import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cloudsYaml } from './clouds-yaml.ts';
import type { CloudRole, IdentityProvider } from './identity/index.ts';
import { nodeListener } from './node-adapter.ts';
import type { ServerOptions } from './options.ts';
import { createReferenceServer } from './reference-server.ts';
import { responseClassFor, type Wire } from './wire.ts';

export interface ListenOptions extends ServerOptions {
  /** A free one without it. */
  readonly port?: number;
  /** The address to bind to. Loopback without it: the passwords are for this machine only. */
  readonly host?: string;
  /** How answers look on the wire. */
  readonly wire?: Partial<Wire>;
}

export interface ListeningServer {
  /** The Image API's endpoint, without a slash at the end. */
  readonly url: string;
  readonly authUrl: string;
  /** Its Keystone, for a second region of the same cloud: see ServerOptions. */
  readonly identity: IdentityProvider;
  /** A clouds.yaml with the clouds below. It holds passwords. */
  readonly cloudsYaml: string;
  /** Role to name in the clouds.yaml. */
  readonly clouds: Readonly<Record<CloudRole, string>>;
  close(): Promise<void>;
}

const clouds = {
  member: 'reference',
  reader: 'reference-reader',
  stranger: 'reference-stranger',
  admin: 'reference-admin',
  service: 'reference-service',
} as const;

/** An upload may take as long as it likes, a client may keep its connection, and headers may be as large as uWSGI takes them in the field. */
const serverOptions = { requestTimeout: 0, keepAliveTimeout: 65_000, maxHeaderSize: 65_536, highWaterMark: 2 ** 18 };

/** Puts a reference server on a port of the loopback interface. Rejects when the port is taken. */
export async function listen(options: ListenOptions = {}): Promise<ListeningServer> {
  const { port = 0, host = '127.0.0.1', wire, ...rest } = options;
  const reference = createReferenceServer(rest);
  const { promise: listening, resolve, reject } = Promise.withResolvers<AddressInfo>();
  const server = createServer({ ...serverOptions, ...(wire && { ServerResponse: responseClassFor(wire) }) }, nodeListener(reference.fetch));
  server.once('error', reject).listen(port, host, () => resolve(server.address() as AddressInfo));
  try {
    const address = await listening;
    const url = `http://${addressOf(host)}:${address.port}`;
    const authUrl = `${url}/identity/v3`;
    return {
      url,
      authUrl,
      identity: reference.identity,
      clouds,
      cloudsYaml: cloudsYaml(authUrl, clouds, reference.users),
      async close() {
        const closed = new Promise((done) => server.close(done));
        server.closeAllConnections();
        await closed;
        await reference.close();
      },
    };
  } catch (cause) {
    await reference.close();
    throw cause;
  }
}

/** A host as it stands in a URL; every address of the machine is reached by loopback. */
function addressOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
