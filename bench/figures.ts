export const mebibyte = 1024 * 1024;

/** The middle of several values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** MiB per second of something that moves `bytes`. */
export async function rate(bytes: number, act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await act();
  return bytes / mebibyte / ((performance.now() - begun) / 1000);
}

/** Runs each contestant in turn, round after round, so that a change of the machine's mood meets all of them. */
export async function interleaved<Name extends string>(
  rounds: number,
  contestants: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, { readonly medianMiBps: number; readonly all: readonly number[] }>> {
  const names = Object.keys(contestants) as Name[];
  const measured = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) measured.get(name)?.push(await contestants[name]());
  }
  return Object.fromEntries(
    names.map((name) => {
      const all = (measured.get(name) ?? []).map(Math.round);
      return [name, { medianMiBps: median(all), all }];
    }),
  ) as Record<Name, { medianMiBps: number; all: number[] }>;
}

/** One speed as a part of another, to two digits. */
export function ratio(ours: { readonly medianMiBps: number }, theirs: { readonly medianMiBps: number }): number {
  return Number((ours.medianMiBps / theirs.medianMiBps).toFixed(2));
}
