import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { ConformanceError } from '../errors.ts';
import type { Passcode } from '../target/index.ts';

/** How long a code is good for, and how long a command may take to print one, in milliseconds. */
export const windowMs = 30_000;
const commandLimitMs = 30_000;

/** A one-time password of now, in milliseconds since the epoch. Errors: ERR_CONFIG_VALUE, without seed or code. */
export async function passcodeOf(passcode: Passcode, now: number): Promise<string> {
  switch (passcode.kind) {
    case 'code':
      return passcode.code;
    case 'seed':
      return totp(passcode.seed, now);
    case 'command':
      return printedBy(passcode.command);
  }
}

/** Time-based one-time password (RFC 6238) as Keystone reckons it: HMAC-SHA-1, half a minute, six digits. */
export function totp(seed: string, now: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / windowMs)));
  const mac = createHmac('sha1', fromBase32(seed)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

/** RFC 4648 section 6; in upper or lower case, grouped by blanks or dashes, with padding or without. */
function fromBase32(text: string): Buffer {
  const digits = text.replace(/[\s=-]/g, '').toUpperCase();
  if (!/^[A-Z2-7]+$/.test(digits)) {
    throw new ConformanceError(
      'ERR_CONFIG_VALUE',
      'The seed of the one-time passwords is not base32: expected letters and the digits 2 to 7.',
      {
        hint: 'Give the shared secret as Keystone keeps it in the credential of type totp.',
      },
    );
  }
  const bits = [...digits].map((digit) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(digit).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** The last line that a command prints. What it prints on its error output is for nobody: it may hold the secret. */
async function printedBy(command: string): Promise<string> {
  const [file = '', ...args] = command.trim().split(/\s+/);
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const failed = (why: string) =>
    new ConformanceError('ERR_CONFIG_VALUE', `The command that prints the one-time password, ${file || '(empty)'}, ${why}.`, {
      hint: 'Run it by hand: the last line that it prints has to be the code. It is run without a shell, its words parted at blanks.',
    });
  if (file === '') throw failed('is empty');
  execFile(file, args, { timeout: commandLimitMs, maxBuffer: 65_536, windowsHide: true }, (error, stdout) => {
    const code = stdout.trim().split('\n').at(-1)?.trim() ?? '';
    if (error?.killed) reject(failed(`did not end within ${commandLimitMs / 1000} seconds, or printed too much`));
    else if (error) reject(failed(typeof error.code === 'number' ? `ended with status ${error.code}` : `cannot be run (${error.code})`));
    else if (code === '') reject(failed('printed nothing'));
    else resolve(code);
  });
  return promise;
}
