import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileSink, passingStreamOf } from '../lib/content/index.ts';
import { interleaved, mebibyte, rate, ratio } from './figures.ts';
import { discard, download, generated, upload } from './transfers.ts';
import { startWireServer } from './wire-peer.ts';

/** The client against curl, on the same server in the same run. Needs curl, md5sum, and room for one file in `folder`. */
export async function wire(folder: string, mebibytes: number, rounds: number) {
  const size = mebibytes * mebibyte;
  const file = join(folder, 'upload.raw');
  await writeFile(file, size);
  const server = await startWireServer();
  const data = `${server.url}/${size}`;
  try {
    const down = await interleaved(rounds, {
      curlMd5sum: () => rate(size, () => shell(`curl -sSf ${data} | md5sum`)),
      client: () => rate(size, () => download(data, size)),
      curlAlone: () => rate(size, () => shell(`curl -sSf -o /dev/null ${data}`)),
      clientAlone: () => rate(size, () => discard(data)),
    });
    const up = await interleaved(rounds, {
      curlFile: () => rate(size, () => shell(`curl -sSf -H 'Expect:' -T ${file} ${server.url}/`)),
      clientFile: () => rate(size, () => upload(server.url, { file })),
      clientGenerated: () => rate(size, () => upload(server.url, generated(size))),
      clientChunked: () => rate(size, () => upload(server.url, passingStreamOf('bench', size))),
    });
    return {
      mebibytes,
      rounds,
      download: { ...down, ratio: ratio(down.client, down.curlMd5sum), ratioWithoutSums: ratio(down.clientAlone, down.curlAlone) },
      upload: { ...up, ratioFile: ratio(up.clientFile, up.curlFile), ratioGenerated: ratio(up.clientGenerated, up.curlFile) },
      note: 'one server in its own process, contestants in turn; client: MD5 and SHA-512 of all; curlMd5sum: curl -s URL | md5sum; curlFile: curl -T FILE',
    };
  } finally {
    server.stop();
    rmSync(file);
  }
}

async function writeFile(path: string, size: number): Promise<void> {
  const { sink, close } = await fileSink(path);
  for await (const chunk of passingStreamOf('file', size, mebibyte)) await sink(chunk);
  await close();
}

/** Runs a pipe of commands; the paths in it are our own. */
async function shell(command: string): Promise<void> {
  const [status] = (await once(spawn('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'inherit'] }), 'close')) as [number];
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
}
