import { randomUUID } from 'node:crypto';
import { bytesOf, type ContentServer, startContentServer } from '../content/index.ts';
import { ConformanceError } from '../errors.ts';

/** Where the person says that the target can fetch from. */
export interface ContentPlace {
  /** Address of this machine to listen on. */
  readonly host?: string;
  readonly port: number;
  /** URL of a gateway or tunnel that leads to it. */
  readonly publicUrl?: URL;
}

const probeBytes = 1024;
const probeSeconds = 15;

/**
 * Starts the content server where the target can be expected to reach it; undefined where nobody says how. With a public URL it is first
 * fetched from through that, which shows that the URL leads here and changes nothing on the way. Errors: ERR_CONFIG_VALUE when it cannot
 * listen, or the URL leads elsewhere.
 */
export async function offerContent({ host, port, publicUrl }: ContentPlace, endpoint: string): Promise<ContentServer | undefined> {
  if (publicUrl === undefined) {
    const address = host ?? (isLoopback(new URL(endpoint).hostname) ? '127.0.0.1' : undefined);
    return address === undefined ? undefined : startContentServer(address, port);
  }
  const server = await startContentServer(host ?? '127.0.0.1', port, publicUrl);
  try {
    await probe(server);
    return server;
  } catch (error) {
    await server.close();
    throw error;
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
}

/** Fetches bytes that only this server can have made. */
async function probe({ url, local }: ContentServer): Promise<void> {
  const key = `probe-${randomUUID()}`;
  const path = `${url}/bytes/${key}/${probeBytes}`;
  const fail = (got: string, cause?: unknown): never => {
    throw new ConformanceError(
      'ERR_CONFIG_VALUE',
      `--content-url does not lead to the content server of this run: GET ${path} should give ${probeBytes} bytes of ${local}, and ${got}.`,
      {
        hint: `Let the gateway or tunnel pass GET requests below ${url} to ${local} (a fixed port: --content-port), or leave --content-url out; then what needs content is blocked.`,
        cause,
      },
    );
  };
  const answer = await fetch(path, { signal: AbortSignal.timeout(probeSeconds * 1000) }).catch((cause: unknown) =>
    fail(`there was no answer: ${reasonOf(cause)}`, cause),
  );
  if (answer.status !== 200) return fail(`was answered ${answer.status}`);
  const body = new Uint8Array(await answer.arrayBuffer().catch((cause: unknown) => fail(`broke off: ${reasonOf(cause)}`, cause)));
  if (Buffer.compare(body, bytesOf(key, probeBytes)) !== 0) return fail(`gave ${body.length} bytes that are others`);
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as { cause?: unknown; message: string };
  return cause instanceof Error && cause.message !== '' ? cause.message : message;
}
