import { createHmac, randomBytes } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const periodMs = 30_000;

/** A shared secret of 20 octets, in base32. */
export function newSeed(): string {
  return Array.from(randomBytes(32), (octet) => alphabet[octet % 32]).join('');
}

/**
 * The one-time passwords that were used (RFC 6238). A code of this half minute and of the one before is good, as Keystone has it; a second
 * time it is not, as the RFC wants it (section 5.2), though Keystone up to 30.0.0 lets it pass.
 */
export class Passcodes {
  readonly #used = new Map<string, number>();

  /** True when a code is right for a seed and was not used before. Time in milliseconds since the epoch. */
  accept(seed: string, code: unknown, now: number): boolean {
    const step = Math.floor(now / periodMs);
    const match = [step, step - 1].find((candidate) => codeOf(seed, candidate) === code);
    if (match === undefined || match <= (this.#used.get(seed) ?? -1)) return false;
    this.#used.set(seed, match);
    return true;
  }
}

/** The code of one half minute, by HMAC-SHA-1, with six digits. */
function codeOf(seed: string, step: number): string {
  const digest = createHmac('sha1', octetsOf(seed)).update(octetsOfNumber(step)).digest();
  const from = (digest[19] ?? 0) % 16;
  const number = digest.readUInt32BE(from) % 2 ** 31;
  return String(number % 1_000_000).padStart(6, '0');
}

/** Eight octets, most significant first. */
function octetsOfNumber(step: number): Buffer {
  const octets = Buffer.alloc(8);
  octets.writeUInt32BE(Math.floor(step / 2 ** 32), 0);
  octets.writeUInt32BE(step % 2 ** 32, 4);
  return octets;
}

function octetsOf(seed: string): Buffer {
  let [bits, held] = [0, 0];
  const octets: number[] = [];
  for (const character of seed) {
    held = (held << 5) | alphabet.indexOf(character);
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    octets.push((held >> bits) & 0xff);
    held &= (1 << bits) - 1;
  }
  return Buffer.from(octets);
}
