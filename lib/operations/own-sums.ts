import type { Image } from '../client/index.ts';
import { ConformanceError } from '../errors.ts';
import { type Sums, sumNames } from './sums.ts';

/** What openstacksdk calls the properties by which it knows its images again. */
const own = 'owner_specified.openstack';
/** What shade, its forerunner, called them. */
const formerly = 'owner_specified.shade';

/** The properties by which an image is known again; a sum that is not known is empty. `object` is CONTAINER/NAME. */
export function sumProperties({ md5 = '', sha256 = '' }: Partial<Sums>, object: string): Record<string, string> {
  return { [`${own}.md5`]: md5, [`${own}.sha256`]: sha256, [`${own}.object`]: object };
}

/** Whether an image was made of data with these sums: one is known at least, and none differs. */
export function isUpToDate(image: Image, sums: Partial<Sums>): boolean {
  const known = sumNames.filter((name) => sums[name]);
  return known.length > 0 && known.every((name) => (image[`${own}.${name}`] ?? image[`${formerly}.${name}`]) === sums[name]);
}

/**
 * Compares the sums that were expected of an image with those that there are; only sums by the same algorithm are compared. Errors:
 * ERR_CHECKSUM, which names both.
 */
export function refuseOtherSums(id: string, expected: Partial<Sums>, found: Partial<Sums>): void {
  for (const name of sumNames) {
    const [wanted, got] = [expected[name]?.toLowerCase(), found[name]?.toLowerCase()];
    if (!wanted || !got || wanted === got) continue;
    throw new ConformanceError('ERR_CHECKSUM', `createImage: image ${id} should have ${name} ${wanted}, and its data have ${got}.`, {
      hint: 'The data were changed on the way, or the sum was of other data: try again.',
    });
  }
}

/** The sums that the service gives. */
export function sumsOfImage({ checksum, os_hash_algo, os_hash_value }: Image): Partial<Sums> {
  return {
    ...(checksum === null ? {} : { md5: checksum }),
    ...(os_hash_algo === 'sha256' && os_hash_value ? { sha256: os_hash_value } : {}),
  };
}
