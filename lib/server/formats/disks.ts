import type { Danger, Inspector } from './format.ts';

/** QCOW2: refused with a backing file, a data file, or features that nobody knows. */
export const qcow2: Inspector = async (data) => {
  const header = await data.read(0, 512);
  if (header.length < 512 || header.toString('latin1', 0, 4) !== 'QFI\xfb') return undefined;
  const version = header.readUInt32BE(4);
  const danger = dangerOfQcow2(version, header);
  return {
    name: 'qcow2',
    virtualSize: Number(header.readBigUInt64BE(24)),
    ...(version === 2 && { form: 'version 2' }),
    ...(version === 3 && { form: 'version 3' }),
    ...(danger && { danger }),
  };
};

function dangerOfQcow2(version: number, header: Buffer): Danger | undefined {
  const features = header.readBigUInt64BE(72);
  if (header.readBigUInt64BE(8) !== 0n) return 'backing file';
  if ((features & 4n) !== 0n) return 'data file';
  const isUnknown = version !== 2 && (version !== 3 || features > 15n);
  return isUnknown ? 'unknown feature' : undefined;
}

/** QED is recognised in order to be refused. */
export const qed: Inspector = async (data) => {
  const header = await data.read(0, 512);
  if (header.length < 512 || header.toString('latin1', 0, 4) !== 'QED\0') return undefined;
  return { name: 'qed', virtualSize: data.size, danger: 'banned format' };
};

export const vhd: Inspector = async (data) => {
  const header = await data.read(0, 512);
  if (header.toString('latin1', 0, 8) !== 'conectix') return undefined;
  if (header.length < 512) return { name: 'vhd', virtualSize: 0, danger: 'incomplete' };
  return { name: 'vhd', virtualSize: Number(header.readBigUInt64BE(40)) };
};

export const vdi: Inspector = async (data) => {
  const header = await data.read(0, 512);
  if (header.length < 512 || header.readUInt32LE(64) !== 0xbeda107f) return undefined;
  return { name: 'vdi', virtualSize: Number(header.readBigUInt64LE(368)) };
};

/** LUKS version 1; what is encrypted cannot be looked into. */
export const luks: Inspector = async (data) => {
  const header = await data.read(0, 592);
  if (header.toString('latin1', 0, 6) !== 'LUKS\xba\xbe') return undefined;
  if (header.length < 592) return { name: 'luks', virtualSize: 0, danger: 'incomplete' };
  const virtualSize = data.size - header.readUInt32BE(104) * 512;
  return { name: 'luks', virtualSize, ...(header.readUInt16BE(6) !== 1 && { danger: 'unknown feature' }) };
};

/** ISO 9660 or UDF: a descriptor of 2 KiB in the 16th sector. */
export const iso: Inspector = async (data) => {
  const descriptor = await data.read(32_768, 2048);
  if (descriptor.length < 2048 || !['CD001', 'NSR02', 'NSR03'].includes(descriptor.toString('latin1', 1, 6))) return undefined;
  const isPrimary = descriptor[0] === 1;
  return { name: 'iso', virtualSize: isPrimary ? descriptor.readUInt32LE(80) * descriptor.readUInt16LE(128) : 0 };
};
