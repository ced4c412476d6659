import type { Inspector } from './format.ts';

/** A disk with a master boot record, with or without a GUID partition table; a FAT file system looks much alike and is none. */
export const gpt: Inspector = async (data) => {
  const sector = await data.read(0, 512);
  if (sector.length < 512 || sector.readUInt16LE(510) !== 0xaa55) return undefined;
  const isFat = sector[0x10] === 2 && sector[0x15] === 0xf8;
  if (isFat) return undefined;
  return { name: 'gpt', virtualSize: data.size, ...(!isSound(sector) && { danger: 'partition table' }) };
};

const protective = 0xee;

/** What the four entries have to be for the table to be trusted. */
function isSound(sector: Buffer): boolean {
  const entries = [0, 1, 2, 3].map((index) => sector.subarray(446 + 16 * index, 462 + 16 * index));
  const used = entries.flatMap((entry, index) => (entry[4] === 0 ? [] : [index]));
  const table = entries.filter((entry) => entry[4] === protective);
  return (
    used.length > 0 &&
    entries.every((entry) => entry[0] === 0 || entry[0] === 0x80) &&
    table.every((entry) => entry[1] === 0 && entry[2] === 2 && entry[3] === 0 && entry.readUInt32LE(8) === 1) &&
    (table.length === 0 || (used.length === 1 && used[0] === 0))
  );
}
