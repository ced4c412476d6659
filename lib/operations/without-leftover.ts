import { ConformanceError, isConformanceError } from '../errors.ts';
import { deleted } from './answered.ts';
import type { Operating } from './context.ts';

/** Goes on with an image that was just made; when that fails the image is deleted again, and the error says so where it could not be. */
export async function withoutLeftover<T>({ client }: Operating, id: string, goOn: () => Promise<T>): Promise<T> {
  try {
    return await goOn();
  } catch (error) {
    const leftover = await deleted('deleteImage', client.deleteImage(id)).then(
      () => undefined,
      (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)),
    );
    if (leftover === undefined || !isConformanceError(error)) throw error;
    throw new ConformanceError(error.code, `${error.message} Image ${id} is left over: ${leftover}`, {
      hint: `Delete image ${id} by hand.`,
      cause: error,
    });
  }
}
