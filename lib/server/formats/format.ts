import { open } from 'node:fs/promises';

/** Stored data, to be looked into at any place. */
export interface Data {
  readonly size: number;
  /** Bytes from an offset; fewer, or none, where the data end before. */
  read(offset: number, length: number): Promise<Buffer>;
}

/** `incomplete` cannot be judged; the others are what a hypervisor had better never open. */
export type Danger =
  | 'incomplete'
  | 'backing file'
  | 'data file'
  | 'unknown feature'
  | 'banned format'
  | 'descriptor alone'
  | 'subformat'
  | 'descriptor'
  | 'extent elsewhere'
  | 'footer'
  | 'partition table';

/** A format that data have, by their own account. */
export interface Match {
  readonly name: 'raw' | 'qcow2' | 'vhd' | 'vhdx' | 'vmdk' | 'vdi' | 'qed' | 'iso' | 'gpt' | 'luks';
  /** The size of the disk inside; 0 where it is not known. */
  readonly virtualSize: number;
  /** Which of the forms that the format has. */
  readonly form?: 'version 2' | 'version 3' | 'monolithicsparse' | 'streamoptimized';
  /** Why the data must not be taken although the format is right. */
  readonly danger?: Danger;
}

/** Whether data have a format; undefined when they do not. */
export type Inspector = (data: Data) => Promise<Match | undefined>;

/** Hands the data of a file to somebody who looks into them. */
export async function inspectFile<T>(path: string, size: number, look: (data: Data) => Promise<T>): Promise<T> {
  const file = await open(path, 'r');
  try {
    return await look({
      size,
      async read(offset, length) {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
        return buffer.subarray(0, bytesRead);
      },
    });
  } finally {
    await file.close();
  }
}
