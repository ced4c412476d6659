import type { ImageData } from '../client/index.ts';
import { runningSums, withSums } from '../content/index.ts';
import type { DataSource } from './data-source.ts';

/** The sums by which an image is known again, in hexadecimal digits. */
export interface Sums {
  readonly md5: string;
  readonly sha256: string;
}

export type SumName = keyof Sums;

export const sumNames: readonly SumName[] = ['md5', 'sha256'];

/** Sums of a source that can be read more than once. Errors: ERR_FILE. */
export async function sumsBeforehand(source: DataSource): Promise<Partial<Sums>> {
  const sums = runningSums(sumNames);
  try {
    for await (const piece of source.pieces()) {
      const behind = sums.update(piece);
      if (behind) await behind;
    }
    return await sums.digest();
  } catch (error) {
    sums.abandon();
    throw error;
  }
}

/** Sends a source and takes these sums of what goes out on the way. Errors: those of `send`, and ERR_FILE where the source broke off. */
export async function sent(
  source: DataSource,
  names: readonly SumName[],
  send: (data: ImageData) => Promise<unknown>,
): Promise<Partial<Sums>> {
  const passing = names.length === 0 ? undefined : withSums(source.pieces(), names);
  const data = passing && (source.size === undefined ? passing.stream : { size: source.size, stream: passing.stream });
  try {
    await send(data ?? source.whole);
  } catch (error) {
    throw source.failure() ?? error;
  }
  return passing ? passing.digest() : {};
}
