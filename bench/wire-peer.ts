import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts the other side; `stop` ends it. */
export async function startWireServer(): Promise<{ readonly url: string; stop(): void }> {
  const child = fork(fileURLToPath(new URL('wire-server.ts', import.meta.url)));
  const [port] = (await once(child, 'message')) as [number];
  return { url: `http://127.0.0.1:${port}`, stop: () => child.disconnect() };
}
