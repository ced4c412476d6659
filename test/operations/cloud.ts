import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { connect } from '../../lib/connection/index.ts';
import { createImageOperations, type ImageOperations, type ImageOperationsOptions } from '../../lib/operations/index.ts';
import { type CloudRole, listen, type ServerOptions } from '../../lib/server/index.ts';
import { resolveTarget } from '../../lib/target/index.ts';
import { clientOf, listener } from '../client/listener.ts';
import { type Arrived, loopback } from '../http/loopback.ts';

export const rawBare = { diskFormat: 'raw', containerFormat: 'bare' } as const;

/** A folder of its own for the length of one test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'operations-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A file with these data, for the length of one test. */
export function fileOf(data: string | Uint8Array, name = 'data.raw'): string {
  const path = join(folder(), name);
  writeFileSync(path, data);
  return path;
}

/** Waits that take no time. */
export function hurriedClock() {
  const pauses: number[] = [];
  let now = 0;
  return {
    /** Milliseconds of each pause. */
    pauses,
    now: () => now,
    async pause(milliseconds: number) {
      pauses.push(milliseconds);
      now += milliseconds;
      // What goes on in the background of the server needs turns of the event loop.
      await new Promise((resolve) => setTimeout(resolve, 1));
    },
  };
}

/**
 * Short pauses, and time as it is: for what the background of a server has to come to first. In hurried time a minute is thirty requests, and on a
 * busy machine the server may be slower than those.
 */
const briskClock = { now: () => performance.now(), pause: () => new Promise<void>((resolve) => setTimeout(resolve, 1)) };

/** The reference server on a port, and the operations of each of its users; all of it for the length of one test. */
export async function cloud(options: ServerOptions = {}) {
  const server = await listen(options);
  onTestFinished(() => server.close());
  const clientConfigFile = fileOf(server.cloudsYaml, 'clouds.yaml');
  const { member, stranger, reader, admin } = server.clouds;
  const target = (name: string) => resolveTarget({ cloud: name, clientConfigFile });
  const targets = { member: target(member), stranger: target(stranger), reader: target(reader), admin: target(admin) };
  const connection = connect(targets, { userAgent: 'test', deadlineSeconds: 1 });
  onTestFinished(() => connection.close());
  const heard = listener();
  return {
    server,
    /** What the clients sent, and where answers departed from the contract. */
    heard,
    projectOf: async (role: 'member' | 'stranger') => (await connection.session(role)).projectId as string,
    async as(role: Exclude<CloudRole, 'service'>, own: ImageOperationsOptions = {}): Promise<ImageOperations> {
      const client = await connection.client(role, 'act', heard);
      if (!client) throw new Error(`no client for ${role}`);
      return createImageOperations(client, { clock: briskClock, ...own });
    },
  };
}

/** The token of every request to a scripted service. */
export const token = 'a-token-of-the-test';

const authorization = async () => ({ headers: { 'x-auth-token': token }, renew: async () => false });

/** Operations on a service that answers what the test says; `arrived` is what it was sent. */
export async function scripted(answer: Parameters<typeof loopback>[0], own: ImageOperationsOptions = {}) {
  const { url, arrived } = await loopback(answer);
  const clock = hurriedClock();
  return { clock, arrived, operations: createImageOperations(clientOf(url, listener(), { authorization }), { clock, ...own }) };
}

export function asked(arrived: readonly Arrived[]): string[] {
  return arrived.map(({ method, path }) => `${method} ${path}`);
}

/** What an operation throws; a test fails when it throws nothing. */
export async function thrownBy(
  operation: Promise<unknown>,
): Promise<{ code: string; message: string; hint: string | undefined; cause: unknown }> {
  return operation.then(
    () => {
      throw new Error('nothing was thrown');
    },
    (error) => error,
  );
}
