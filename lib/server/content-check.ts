/** Looks at the first bytes of image data: what format are they, and how large is the disk they hold? */

/** The formats that have a mark of their own; everything else is raw. */
type KnownFormat = 'qcow2' | 'vmdk' | 'vdi' | 'vhd' | 'vhdx' | 'iso';

/** How many bytes it takes to tell: the mark of ISO 9660 lies in the 16th sector. */
export const inspectedBytes = 32_774;

const marks: readonly (readonly [format: KnownFormat, offset: number, bytes: Buffer])[] = [
  ['qcow2', 0, Buffer.from('QFI\xfb', 'latin1')],
  ['vmdk', 0, Buffer.from('KDMV')],
  ['vmdk', 0, Buffer.from('# Disk DescriptorFile')],
  ['vhdx', 0, Buffer.from('vhdxfile')],
  ['vhd', 0, Buffer.from('conectix')],
  ['vdi', 64, Buffer.from([0x7f, 0x10, 0xda, 0xbe])],
  ['iso', 32_769, Buffer.from('CD001')],
];

export function recognise(head: Buffer): KnownFormat | undefined {
  return marks.find(([, offset, bytes]) => head.subarray(offset, offset + bytes.length).equals(bytes))?.[0];
}

/** Why data do not fit the formats of an image; undefined when they do. Only bare containers are looked into. */
export function mismatch(diskFormat: string | null, containerFormat: string | null, head: Buffer): string | undefined {
  if (containerFormat !== 'bare' || diskFormat === null) return undefined;
  const found = recognise(head);
  const loose = ['ami', 'aki', 'ari', 'ploop', 'raw'].includes(diskFormat);
  if (found === diskFormat || (loose && found === undefined)) return undefined;
  return `Image disk_format ${diskFormat} does not match stream data ${found ?? 'raw'}`;
}

/** The size of the disk inside the data; null where it is not known. */
export function virtualSize(containerFormat: string | null, head: Buffer, size: number): number | null {
  if (containerFormat !== 'bare' || size === 0) return null;
  switch (recognise(head)) {
    case undefined:
    case 'iso':
      return size;
    case 'qcow2':
      return head.length >= 32 ? Number(head.readBigUInt64BE(24)) : null;
    case 'vdi':
      return head.length >= 376 ? Number(head.readBigUInt64LE(368)) : null;
    case 'vhd':
      return head.length >= 56 ? Number(head.readBigUInt64BE(48)) : null;
    case 'vmdk':
      return head.length >= 20 && head.toString('latin1', 0, 4) === 'KDMV' ? Number(head.readBigUInt64LE(12)) * 512 : null;
    case 'vhdx':
      return null;
  }
}
