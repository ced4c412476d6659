import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import { endedTasksOf } from './ended-tasks.ts';

const name = 'glance-download';

describe('import by glance-download', () => {
  const refusals = [
    [
      'import.glance-download.incomplete-refused',
      'that names no region or no image',
      (id: string) => [{ name }, { name, glance_image_id: id }, { name, glance_region: 'elsewhere' }],
    ],
    [
      'import.glance-download.bad-id-refused',
      'of an id that is no UUID',
      () => [{ name, glance_region: 'elsewhere', glance_image_id: 'no-uuid' }],
    ],
  ] as const;
  for (const [requirement, what, methods] of refusals) {
    test(
      `an import ${what} is refused, and the image stays queued and takes data`,
      covers(requirement),
      async ({ member, queuedImage, imageData, unknownId }) => {
        for (const method of methods(unknownId)) expect(await member.importImage(queuedImage.id, wrong({ method }))).toHaveStatus(400);
        const image = await member.showImage(queuedImage.id);
        expect(image).toHaveStatus(200);
        expect(image.body).toEqual(queuedImage);
        expect(await member.uploadImageData(queuedImage.id, imageData)).toHaveStatus(204);
      },
    );
  }

  test(
    'an import from a region that does not exist fails, and the image is queued',
    covers('import.glance-download.unknown-region-fails'),
    async ({ member, queuedImage: { id }, random, unknownId, until }) => {
      const method = { name, glance_region: random.word('region'), glance_image_id: unknownId } as const;
      expect(await member.importImage(id, { method })).toHaveStatus(202);
      const image = await member.waitForImage(id, 'queued');
      expect(image).toHaveStatus(200);
      expect(image.body.status).toBe('queued');
      const tasks = await endedTasksOf(member, id, until);
      expect(tasks.map(({ status }) => status)).toEqual(['failure']);
    },
  );

  test(
    'an active image conflicts, and keeps its data',
    covers('import.glance-download.active-conflicts'),
    async ({ member, activeImage, imageData, unknownId }) => {
      const method = { name, glance_region: 'elsewhere', glance_image_id: unknownId } as const;
      expect(await member.importImage(activeImage.id, { method })).toHaveStatus(409);
      const image = await member.showImage(activeImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body).toEqual(activeImage);
      const download = await member.downloadImageData(activeImage.id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
    },
  );
});
