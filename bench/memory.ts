import { fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, ftruncateSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compiled } from './compiled.ts';
import { mebibyte } from './figures.ts';
import { startWireServer } from './wire-peer.ts';

/** The largest resident memory of the client while it moves a large image each way. */
export async function memory(folder: string, gibibytes: number) {
  const size = gibibytes * 1024 * mebibyte;
  const child = join(compiled(folder), 'memory-child.js');
  const server = await startWireServer();
  const file = join(folder, 'sparse.raw');
  const handle = openSync(file, 'w');
  ftruncateSync(handle, size);
  closeSync(handle);
  const peak: Record<string, { readonly peakMiB: number; readonly seconds: number }> = {};
  try {
    for (const what of ['nothing', 'download', 'uploadFile', 'uploadGenerated', 'uploadChunked']) {
      const begun = performance.now();
      const transfer = fork(child, [what, server.url, String(size), file]);
      const [kibibytes] = (await Promise.race([once(transfer, 'message'), once(transfer, 'exit').then(() => [Number.NaN])])) as [number];
      peak[what] = { peakMiB: Math.round(kibibytes / 1024), seconds: Number(((performance.now() - begun) / 1000).toFixed(1)) };
    }
  } finally {
    server.stop();
    rmSync(file);
  }
  return {
    gibibytes,
    ...peak,
    note: 'maxRSS of a process that does nothing else and runs the compiled client; nothing: it only starts; the download takes MD5 and SHA-512; the file is sparse',
  };
}
