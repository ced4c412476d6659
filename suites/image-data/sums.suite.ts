import { covers, describe, expect, type Image, md5Of, sumOf, test } from '../../lib/conformance.ts';
import { queued, staged } from '../scenes.ts';
import { forDownloads } from './scenes.ts';

/** What an image knows of its data. */
const sumsOf = ({ size, checksum, os_hash_algo, os_hash_value }: Image) => ({ size, checksum, os_hash_algo, os_hash_value });

describe('size and sums of an image', () => {
  test('an image without data has none', covers('checksum.queued-is-null'), async ({ member, shared }) => {
    const { id } = await shared(queued);
    const image = await member.showImage(id);
    expect(image).toHaveStatus(200);
    expect(image.body).toMatchObject({ checksum: null, os_hash_algo: null, os_hash_value: null, size: null, virtual_size: null });
  });

  test('an image with staged data has their size, and no sum', covers('checksum.staged-is-null'), async ({ member, shared }) => {
    const { data, image: made } = await shared(staged);
    const image = await member.showImage(made.id);
    expect(image).toHaveStatus(200);
    expect(image.body).toMatchObject({ size: data.length, checksum: null, os_hash_value: null });
  });

  test(
    'the same bytes have the same sums, whatever the formats',
    covers('checksum.same-bytes-same-hash'),
    async ({ member, given, imageData, discovery, formats }) => {
      const other = ['ovf', 'ova', 'docker'].find((format) => discovery.containerFormats.includes(format)) ?? formats.container_format;
      const images: Image[] = [];
      for (const container_format of [formats.container_format, other]) {
        const { id } = await given.queued({ container_format });
        expect(await member.uploadImageData(id, imageData)).toHaveStatus(204);
        const image = await member.showImage(id);
        expect(image).toHaveStatus(200);
        images.push(image.body);
      }
      const [one, another] = images.map(sumsOf);
      expect(one?.os_hash_value).toEqual(expect.any(String));
      expect(another).toEqual(one);
    },
  );

  test(
    'imported bytes get the size and the sums of uploaded ones',
    covers('checksum.import-same-as-upload'),
    async ({ member, activeImage, stagedImage: { id } }) => {
      expect(await member.importImage(id, { method: { name: 'glance-direct' } })).toHaveStatus(202);
      const image = await member.waitForImage(id, 'active');
      expect(image).toHaveStatus(200);
      expect(image.body.status).toBe('active');
      expect(sumsOf(image.body)).toEqual(sumsOf(activeImage));
    },
  );

  test(
    'changes of other attributes and of the status leave them as they were',
    covers('checksum.survives-changes'),
    async ({ member, admin, activeImage, random }) => {
      const { id } = activeImage;
      expect(await member.updateImage(id, [{ op: 'replace', path: '/name', value: random.name('renamed') }])).toHaveStatus(200);
      expect(await member.addTag(id, random.word('tag'))).toHaveStatus(204);
      expect(await admin.deactivateImage(id)).toHaveStatus(204);
      const deactivated = await member.showImage(id);
      expect(deactivated).toHaveStatus(200);
      expect(sumsOf(deactivated.body)).toEqual(sumsOf(activeImage));
      expect(await admin.reactivateImage(id)).toHaveStatus(204);
      const reactivated = await member.showImage(id);
      expect(reactivated).toHaveStatus(200);
      expect(sumsOf(reactivated.body)).toEqual(sumsOf(activeImage));
    },
  );

  test(
    'empty data make an active image of size 0, with the sums of nothing',
    covers('checksum.empty-data'),
    async ({ member, queuedImage: { id } }) => {
      const nothing = new Uint8Array();
      expect(await member.uploadImageData(id, nothing)).toHaveStatus(204);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', size: 0, checksum: md5Of(nothing) });
      expect(image.body.os_hash_value).toBe(sumOf(nothing, image.body.os_hash_algo ?? ''));
    },
  );

  test('os_hash_value has as many digits as os_hash_algo gives', covers('checksum.hash-fits-its-algorithm'), async ({ member, shared }) => {
    const { id } = (await shared(forDownloads)).image;
    const image = await member.showImage(id);
    expect(image).toHaveStatus(200);
    expect(image.body.os_hash_value).toMatch(/^[0-9a-f]+$/);
    expect(image.body.os_hash_value).toHaveLength(sumOf(new Uint8Array(), image.body.os_hash_algo ?? '')?.length ?? 0);
  });
});
