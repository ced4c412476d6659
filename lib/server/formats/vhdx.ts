import type { Data, Inspector } from './format.ts';

const metadataRegion = '06a27c8b90479a4bb8fe575f050f886e';
const virtualDiskSize = '2442a52f1bcd7648b2115dbed83bf4b8';

export const vhdx: Inspector = async (data) => {
  if ((await data.read(0, 8)).toString('latin1') !== 'vhdxfile') return undefined;
  const isComplete = data.size >= 256 * 1024;
  return { name: 'vhdx', virtualSize: await sizeInside(data), ...(!isComplete && { danger: 'incomplete' }) };
};

/** Region table, metadata table, item: the size of the disk is three tables deep. */
async function sizeInside(data: Data): Promise<number> {
  const regions = await data.read(192 * 1024, 64 * 1024);
  if (regions.toString('latin1', 0, 4) !== 'regi') return 0;
  const region = entry(regions, 16, regions.readUInt32LE(8), metadataRegion);
  if (region === undefined) return 0;
  const start = Number(region.readBigUInt64LE(16));
  const table = await data.read(start, 64 * 1024);
  if (table.toString('latin1', 0, 8) !== 'metadata') return 0;
  const item = entry(table, 32, table.readUInt16LE(10), virtualDiskSize);
  if (item === undefined) return 0;
  const value = await data.read(start + item.readUInt32LE(16), 8);
  return value.length < 8 ? 0 : Number(value.readBigUInt64LE(0));
}

/** The entry of 32 bytes that begins with a GUID. */
function entry(table: Buffer, first: number, count: number, guid: string): Buffer | undefined {
  for (let index = 0; index < Math.min(count, 2047); index += 1) {
    const found = table.subarray(first + 32 * index, first + 32 * (index + 1));
    if (found.length === 32 && found.toString('hex', 0, 16) === guid) return found;
  }
  return undefined;
}
