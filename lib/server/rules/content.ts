import { inspectable, type Match } from '../formats/index.ts';
import type { Image } from '../model.ts';
import type { Received } from '../store/blobs.ts';

/** What data are found to be, held against what an image says they are. */
export interface Judgement {
  /** Why the data are refused; undefined when they are taken. */
  readonly refusal?: string;
  readonly virtualSize: number | null;
}

/** How much image data are believed. */
export const content = {
  /** What an image keeps of data that were refused: nothing. */
  keepAfterRefusal(image: Image, _data: Received): void {
    Object.assign(image, { size: null, virtualSize: null, checksum: null, hashAlgorithm: null, hashValue: null });
  },

  /** Only what stands bare is looked into: other containers have a shape of their own. The way is `upload` or the method of an import. */
  isInspected(containerFormat: string | null, _way: string): boolean {
    return containerFormat === 'bare';
  },

  judge(diskFormat: string | null, formats: readonly Match[], size: number, mustMatch: boolean): Judgement {
    const taken = { virtualSize: null };
    const mismatched = (refusal: string): Judgement => (mustMatch ? { refusal, virtualSize: null } : taken);
    const names = formats.map(({ name }) => name);
    // A bootable ISO may have a partition table in front.
    const isBootable = names.length === 2 && names.includes('iso') && names.includes('gpt');
    const found = isBootable ? formats.find(({ name }) => name === 'iso') : formats[0];
    if (found === undefined || (names.length > 1 && !(isBootable && diskFormat === 'iso')))
      return mismatched(`Multiple formats detected: ${names.join(',')}`);
    const isUnknownToAll = found.name === 'raw' && !inspectable.includes(diskFormat ?? '');
    if (found.name !== diskFormat && !isUnknownToAll && diskFormat !== 'raw')
      return mismatched(`Image disk_format ${diskFormat} does not match stream data ${found.name}`);
    if (found.name === diskFormat && Number.isNaN(found.virtualSize)) return mismatched('Image format inspection failed');
    const virtualSize = (isUnknownToAll ? 0 : found.name === diskFormat ? found.virtualSize : size) || null;
    if (found.danger === 'incomplete') return mismatched('Incomplete file cannot be safety checked');
    return found.danger === undefined ? { virtualSize } : { refusal: 'Image failed safety checks', virtualSize: null };
  },
};
