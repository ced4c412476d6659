import type { Danger, Data, Inspector, Match } from './format.ts';

const sector = 512;
const longestDescriptor = 2 ** 20 - 1;
/** The only kinds that hold their data within themselves. */
const allowedTypes = ['monolithicsparse', 'streamoptimized'];
const atTheEnd = 0xffffffffffffffffn;

/** VMDK: sparse with the descriptor inside, or the descriptor alone, which is never taken. */
export const vmdk: Inspector = async (data) => {
  const header = await data.read(0, sector);
  if (header.toString('latin1', 0, 4) === 'KDMV') return sparse(data, header);
  return descriptorAlone(data, header);
};

async function sparse(data: Data, header: Buffer): Promise<Match> {
  const refused = (danger: Danger): Match => ({ name: 'vmdk', virtualSize: 0, danger });
  if (header.length < 64) return refused('incomplete');
  const isKnownVersion = [1, 2, 3].includes(header.readUInt32LE(4));
  if (!isKnownVersion || header.readBigUInt64LE(28) !== 1n) return refused('descriptor');
  const sectors = header.readBigUInt64LE(36);
  const length = sectors > 2048n ? longestDescriptor : Math.min(Number(sectors) * sector, longestDescriptor);
  const text = await data.read(sector, length);
  if (text.length < length) return refused('incomplete');
  const descriptor = descriptorText(text);
  const type = typeOf(descriptor);
  if (type !== 'monolithicsparse' && type !== 'streamoptimized') return refused('subformat');
  const danger = dangerIn(descriptor);
  if (danger !== undefined) return refused(danger);
  if (header.readBigUInt64LE(56) === atTheEnd && !(await isFooterSound(data, header))) return refused('footer');
  return { name: 'vmdk', form: type, virtualSize: Number(header.readBigUInt64LE(12)) * sector };
}

/** Text that names a kind is a descriptor. Glance stumbles over one whose kind is allowed, and it is refused for that. */
async function descriptorAlone(data: Data, header: Buffer): Promise<Match | undefined> {
  if (header.length < 4 || !isPlainText(header)) return undefined;
  const descriptor = descriptorText(await data.read(0, 65_536));
  const type = typeOf(descriptor);
  if (type === undefined) return undefined;
  if (!allowedTypes.includes(type)) return { name: 'vmdk', virtualSize: 0, danger: 'descriptor alone' };
  const danger = dangerIn(descriptor);
  return { name: 'vmdk', virtualSize: Number.NaN, ...(danger && { danger }) };
}

function isPlainText(bytes: Buffer): boolean {
  return bytes.every((byte) => (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d) || (byte >= 0x1c && byte <= 0x1f));
}

/** The text up to the padding; empty when it is not ASCII. Case means nothing in it. */
function descriptorText(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  const text = end === -1 ? bytes : bytes.subarray(0, end);
  return text.every((byte) => byte < 0x80) ? text.toString('latin1').toLowerCase() : '';
}

function typeOf(descriptor: string): string | undefined {
  const [, type] = /createtype="([^"]{0,63})"/.exec(descriptor) ?? [];
  return type;
}

/** Every line has to be understood, and no extent may lie elsewhere. */
function dangerIn(descriptor: string): Danger | undefined {
  const lines = descriptor.split('\n').map((line) => line.trim());
  const isExtent = (line: string) => ['rw', 'rdonly', 'noaccess'].includes(line.split(' ')[0] ?? '');
  const isHeader = (line: string) => /^[^ =]*=/.test(line);
  const extents = lines.filter((line) => isExtent(line) && !isHeader(line));
  const isKnown = (line: string) => line === '' || line.startsWith('#') || line.startsWith('ddb') || isHeader(line) || isExtent(line);
  if (!lines.every(isKnown) || extents.length === 0) return 'descriptor';
  return extents.some((line) => line.includes('/')) ? 'extent elsewhere' : undefined;
}

/** A footer says again what the header says, between a marker and the end of the stream. */
async function isFooterSound(data: Data, header: Buffer): Promise<boolean> {
  const tail = await data.read(Math.max(0, data.size - 3 * sector), 3 * sector);
  if (tail.length < 3 * sector) return false;
  const [marker, footer, end] = [tail.subarray(0, sector), tail.subarray(sector, 2 * sector), tail.subarray(2 * sector)];
  const isSame = (from: number, to: number) => footer.subarray(from, to).equals(header.subarray(from, to));
  const isMarker = marker.readUInt32LE(8) === 0 && marker.readUInt32LE(12) === 3 && marker.subarray(16).every((byte) => byte === 0);
  return isSame(0, 8) && isSame(28, 44) && footer.readBigUInt64LE(56) !== atTheEnd && isMarker && end.every((byte) => byte === 0);
}
