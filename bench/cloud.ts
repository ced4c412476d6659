import { connect } from '../lib/connection/index.ts';
import { resolveTarget } from '../lib/target/index.ts';
import { median } from './figures.ts';
import { imageRates, Silent } from './image-rates.ts';

/** Streams against a cloud. Makes one private image per round and deletes it. */
export async function cloud(name: string, mebibytes: number, rounds: number) {
  const connection = connect({ member: resolveTarget({ cloud: name }) }, { userAgent: 'bench', deadlineSeconds: 600 });
  try {
    const client = await connection.client('member', 'act', new Silent());
    if (!client) throw new Error('no member');
    const speeds = [];
    for (let round = 0; round < rounds; round += 1) speeds.push(await imageRates(client, mebibytes, 'known size'));
    return {
      cloud: name,
      mebibytes,
      rounds,
      uploadMedianMiBps: Math.round(median(speeds.map((speed) => speed.up))),
      downloadMedianMiBps: Math.round(median(speeds.map((speed) => speed.down))),
      note: 'generated data of known size; downloads with MD5 and SHA-512',
    };
  } finally {
    await connection.close();
  }
}
