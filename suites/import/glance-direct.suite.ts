import { covers, describe, expect, md5Of, test } from '../../lib/conformance.ts';
import { endedTasksOf } from './ended-tasks.ts';
import { imported } from './scenes.ts';

describe('import by glance-direct', () => {
  test(
    'an import of staged data ends in an active image with just that data',
    covers('import.glance-direct.activates-image'),
    async ({ member, stagedImage, imageData }) => {
      expect(await member.importImage(stagedImage.id, { method: { name: 'glance-direct' } })).toHaveStatus(202);
      const image = await member.waitForImage(stagedImage.id, 'active');
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', size: imageData.length });
      expect([md5Of(imageData), null]).toContain(image.body.checksum);
      const download = await member.downloadImageData(stagedImage.id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
    },
  );

  test(
    'an import without staged data conflicts, and the image stays queued until data are staged',
    covers('import.glance-direct.unstaged-conflicts'),
    async ({ member, queuedImage, imageData }) => {
      expect(await member.importImage(queuedImage.id, { method: { name: 'glance-direct' } })).toHaveStatus(409);
      const refused = await member.showImage(queuedImage.id);
      expect(refused).toHaveStatus(200);
      expect(refused.body.status).toBe('queued');
      expect(await member.stageImageData(queuedImage.id, imageData)).toHaveStatus(204);
      expect(await member.importImage(queuedImage.id, { method: { name: 'glance-direct' } })).toHaveStatus(202);
      const image = await member.waitForImage(queuedImage.id, 'active');
      expect(image).toHaveStatus(200);
      expect(image.body.status).toBe('active');
    },
  );

  test(
    'the tasks of an imported image hold that import and its success',
    covers('import.tasks.tell-how-it-ended'),
    async ({ member, shared, until }) => {
      const { id } = await shared(imported);
      expect(await endedTasksOf(member, id, until)).toContainEqual(
        expect.objectContaining({ type: 'api_image_import', status: 'success', image_id: id }),
      );
    },
  );
});
