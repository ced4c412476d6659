import { bytesOf, covers, describe, expect, sumOf, test } from '../../lib/conformance.ts';
import { endedTasksOf } from '../import/ended-tasks.ts';

const size = 65_537;
const announcing = (data: Uint8Array) => ({ os_hash_algo: 'sha256', os_hash_value: sumOf(data, 'sha256') ?? '' }) as const;

describe('add a location to an image', () => {
  test(
    'a queued image becomes active with the size and data of a URL',
    covers('location.add.activates-image'),
    async ({ member, queuedImage, content }) => {
      const { url, key } = content.publish(size);
      expect(await member.addLocation(queuedImage.id, { url })).toHaveStatus(202);
      const image = await member.waitForImage(queuedImage.id, 'active');
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', size });
      const download = await member.downloadImageData(queuedImage.id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(bytesOf(key, size));
    },
  );

  test(
    'a location with the right hash gives an active image with that algorithm and hash',
    covers('location.add.hash-is-taken-over'),
    async ({ member, queuedImage, content }) => {
      const { url, key } = content.publish(size);
      const validation_data = announcing(bytesOf(key, size));
      expect(await member.addLocation(queuedImage.id, { url, validation_data })).toHaveStatus(202);
      const image = await member.waitForImage(queuedImage.id, 'active');
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', size, ...validation_data });
    },
  );

  test(
    'a location with a wrong hash does not end in an active image, and the same with the right one does',
    covers('location.add.wrong-hash-is-not-active'),
    async ({ member, given, content, until }) => {
      const { url, key } = content.publish(size);
      const add = (id: string, data: Uint8Array) => member.addLocation(id, { url, validation_data: announcing(data) });
      const [wrong, right] = [await given.queued(), await given.queued()];
      expect(await add(wrong.id, bytesOf(key, size - 1))).toHaveStatus(202);
      expect(await add(right.id, bytesOf(key, size))).toHaveStatus(202);
      const active = await member.waitForImage(right.id, 'active');
      expect(active.body).toMatchObject({ status: 'active' });
      expect(await endedTasksOf(member, wrong.id, until)).toMatchObject([{ status: 'failure' }]);
      const image = await member.showImage(wrong.id);
      expect(image).toHaveStatus(200);
      expect(image.body.status).not.toBe('active');
    },
  );

  test(
    'a reader adds none: 403, the image stays queued, and a member adds it',
    covers('location.add.reader-refused'),
    async ({ member, reader, queuedImage, content }) => {
      const { url } = content.publish(size);
      expect(await reader.addLocation(queuedImage.id, { url })).toHaveStatus(403);
      const image = await member.showImage(queuedImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body).toEqual(queuedImage);
      expect(await member.addLocation(queuedImage.id, { url })).toHaveStatus(202);
      const active = await member.waitForImage(queuedImage.id, 'active');
      expect(active.body).toMatchObject({ status: 'active', size });
    },
  );
});
