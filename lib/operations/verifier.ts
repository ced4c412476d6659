import type { Image } from '../client/index.ts';
import { runningSums, sumOf } from '../content/index.ts';
import { ConformanceError } from '../errors.ts';

/** The algorithm by whose sum a download was found to be right; `unverified` where no sum is known, or none was to be compared. */
export type Verified = string;

export interface Verifier {
  /** A promise when the sums are behind: to be kept before there is more. */
  update(piece: Uint8Array): void | Promise<void>;
  /** `contentMd5` is the header of the answer, for an image that shows no sum. Errors: ERR_CHECKSUM, which names both sums. */
  verdict(contentMd5: string | undefined): Promise<Verified>;
  /** When there will be no verdict. */
  abandon(): void;
}

/** Holds a download against os_hash_value where this machine knows the algorithm, else against the MD5 checksum. */
export function verifierOf({ id, os_hash_algo: algorithm, os_hash_value: hash, checksum }: Image, verify: boolean): Verifier {
  const isKnown = algorithm && hash && sumOf(new Uint8Array(), algorithm) !== undefined;
  const [name, expected] = isKnown ? [algorithm, hash] : ['md5', checksum];
  const sums = runningSums(verify ? [name] : []);
  return {
    update: (piece) => sums.update(piece),
    abandon: () => sums.abandon(),
    async verdict(contentMd5) {
      const { [name]: got } = await sums.digest();
      const wanted = expected ?? contentMd5;
      if (got === undefined || wanted === undefined) return 'unverified';
      if (got === wanted.toLowerCase()) return name;
      throw new ConformanceError('ERR_CHECKSUM', `downloadImage: image ${id} has ${name} ${wanted}, and the data that came have ${got}.`, {
        hint: 'Try again; if it stays so, the data in the store are not those that were uploaded.',
      });
    },
  };
}
