import { iso, luks, qcow2, qed, vdi, vhd } from './disks.ts';
import { inspectFile, type Match } from './format.ts';
import { gpt } from './gpt.ts';
import { vhdx } from './vhdx.ts';
import { vmdk } from './vmdk.ts';

export type { Danger, Match } from './format.ts';

const inspectors = [qcow2, vhd, vhdx, vmdk, vdi, qed, iso, gpt, luks];

/** The formats by which Glance knows data at all: for any other, data are right when they are not recognised. */
export const inspectable: readonly string[] = ['raw', 'qcow2', 'vhd', 'vhdx', 'vmdk', 'vdi', 'qed', 'iso', 'gpt', 'luks'];

/** Every format that the data of a file claim to have; raw alone when they claim none. */
export function formatsOf(path: string, size: number): Promise<readonly Match[]> {
  return inspectFile(path, size, async (data) => {
    const matches = await Promise.all(inspectors.map((inspect) => inspect(data)));
    const found = matches.filter((match) => match !== undefined);
    return found.length === 0 ? [{ name: 'raw', virtualSize: size }] : found;
  });
}
