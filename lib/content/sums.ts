import { createHash, getHashes } from 'node:crypto';

/** Names that hashlib, which the service uses, and OpenSSL spell differently. */
const openSslNames: Readonly<Record<string, string>> = {
  blake2b: 'blake2b512',
  blake2s: 'blake2s256',
  sha3_224: 'sha3-224',
  sha3_256: 'sha3-256',
  sha3_384: 'sha3-384',
  sha3_512: 'sha3-512',
};

const known = new Set(getHashes());

/** The name that OpenSSL has for an algorithm as os_hash_algo names it; undefined where this machine does not know it. */
export function openSslName(algorithm: string): string | undefined {
  const name = openSslNames[algorithm] ?? algorithm;
  return known.has(name) ? name : undefined;
}

/** A running sum by an algorithm as os_hash_algo names it; undefined where this machine does not know it. */
function hashBy(algorithm: string): ReturnType<typeof createHash> | undefined {
  const name = openSslName(algorithm);
  return name === undefined ? undefined : createHash(name);
}

/** The sum of some bytes in hexadecimal digits; undefined where this machine does not know the algorithm. */
export function sumOf(bytes: Uint8Array, algorithm: string): string | undefined {
  return hashBy(algorithm)?.update(bytes).digest('hex');
}

/** The MD5 sum of some bytes in hexadecimal digits: what the API calls the checksum. */
export function md5Of(bytes: Uint8Array): string {
  return createHash('md5').update(bytes).digest('hex');
}
