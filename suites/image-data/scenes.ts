import { scene } from '../../lib/conformance.ts';

/** An active image for ranges of its data alone: whoever downloads the whole may put it into a cache, and what the others see would depend on it. */
function forRanges(size: number) {
  return scene(async ({ given, random }) => {
    const data = random.bytes(size);
    return { data, image: await given.active(data) };
  });
}

/** By their size in bytes. */
export const forRangesOf = { 5000: forRanges(5000), 65536: forRanges(65_536) } as const;

/** An active image that tests download as a whole, so that it may be cached or not. */
export const forDownloads = scene(async ({ given, random }) => {
  const data = random.bytes(64 * 1024);
  return { data, image: await given.active(data) };
});

/** An active image of no bytes, which tests download as a whole, too. */
export const empty = scene(({ given }) => given.active(new Uint8Array()));
