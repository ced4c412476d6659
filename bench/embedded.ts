import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../lib/connection/index.ts';
import { listen } from '../lib/server/index.ts';
import { resolveTarget } from '../lib/target/index.ts';
import { median } from './figures.ts';
import { imageRates, Silent } from './image-rates.ts';

/** Streams against the embedded server, which runs in this process: both sides share its thread. */
export async function embedded(folder: string, mebibytes: number, rounds: number) {
  const speeds = [];
  for (let round = 0; round < rounds; round += 1) {
    const server = await listen({ port: 0 });
    const file = join(folder, 'clouds.yaml');
    writeFileSync(file, server.cloudsYaml, { mode: 0o600 });
    const member = resolveTarget({ cloud: server.clouds.member, clientConfigFile: file });
    const connection = connect({ member }, { userAgent: 'bench', deadlineSeconds: 60 });
    try {
      const client = await connection.client('member', 'act', new Silent());
      if (!client) throw new Error('no member');
      speeds.push(await imageRates(client, mebibytes, 'chunked'));
    } finally {
      await connection.close();
      await server.close();
    }
  }
  return {
    mebibytes,
    rounds,
    uploadMedianMiBps: Math.round(median(speeds.map((speed) => speed.up))),
    downloadMedianMiBps: Math.round(median(speeds.map((speed) => speed.down))),
    note: 'generated, hashed (MD5 and SHA-512) and served in one process',
  };
}
