import { expect, type ImageClient, md5Of, sumOf } from '../../lib/conformance.ts';

/** An odd size, so that neither blocks nor pages come out even. */
export const truthBytes = 65_539;

const [first, last] = [1021, 4093];

/** What a service tells of an image and of its data, as far as it follows from the bytes and the formats alone. */
export interface Truth {
  readonly shown: Readonly<Record<string, unknown>>;
  readonly whole: { readonly size: number; readonly md5: string; readonly hash: string; readonly contentMd5: string | undefined };
  readonly part: { readonly status: number; readonly range: string | undefined; readonly md5: string };
}

/** Asks for everything, and holds it against sums of our own. */
export async function truthOf(member: ImageClient, id: string, data: Uint8Array): Promise<Truth> {
  const image = await member.showImage(id);
  expect(image).toHaveStatus(200);
  const { status, size, checksum, os_hash_algo, os_hash_value, virtual_size, disk_format, container_format } = image.body;
  const shown = { status, size, checksum, os_hash_algo, os_hash_value, virtual_size, disk_format, container_format };
  expect(shown).toMatchObject({ status: 'active', size: data.length });
  expect([md5Of(data), null]).toContain(checksum);
  expect([sumOf(data, os_hash_algo ?? ''), null]).toContain(os_hash_value);
  const download = await member.downloadImageData(id, os_hash_algo ?? undefined);
  expect(download).toHaveStatus(200);
  expect(download).toHaveData(data);
  const ranged = await member.downloadImageRange(id, `bytes=${first}-${last}`);
  expect(ranged).toHaveStatus(206);
  expect(ranged).toHaveData(data.subarray(first, last + 1));
  const { md5, hash } = download.content;
  return {
    shown,
    whole: { size: download.content.size, md5, hash, contentMd5: download.headers['content-md5'] },
    part: { status: ranged.status, range: ranged.headers['content-range'], md5: ranged.content.md5 },
  };
}
