import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { endedTasksOf } from './ended-tasks.ts';
import { imported } from './scenes.ts';

const glanceDirect = { method: { name: 'glance-direct' } } as const;

describe('an image and its import', () => {
  test(
    'while an import is at work the image is importing, and a patch does not take its lock away',
    covers('import.lock.while-importing'),
    async ({ member, heldImport }) => {
      const { id, release } = await heldImport();
      const lock = 'os_glance_import_task';
      expect(await member.updateImage(id, [{ op: 'remove', path: `/${lock}` }])).toHaveStatus(403);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'importing', [lock]: expect.stringMatching(/./) });
      await release();
      expect((await member.waitForImage(id, 'active')).body.status).toBe('active');
    },
  );

  test(
    'after an import the image has no lock, and lists no failed store',
    covers('import.lock.is-gone-afterwards'),
    async ({ member, shared }) => {
      const { id } = await shared(imported);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      const { status, os_glance_import_task, os_glance_failed_import } = image.body;
      expect({ status, lock: os_glance_import_task || 'none', failed: os_glance_failed_import || 'none' }).toEqual({
        status: 'active',
        lock: 'none',
        failed: 'none',
      });
    },
  );

  test(
    'what was said of an image is after its import what it was before',
    covers('import.keeps-what-was-said'),
    async ({ member, given, imageData, random }) => {
      const said = {
        tags: [random.word('tag'), random.word('tag')],
        min_disk: 3,
        hw_disk_bus: 'virtio',
        conformance: random.word('value'),
      };
      const { id, name, owner, visibility, disk_format, container_format } = await given.staged(imageData, said);
      expect(await member.importImage(id, glanceDirect)).toHaveStatus(202);
      const image = await member.waitForImage(id, 'active');
      expect(image).toHaveStatus(200);
      const kept = { name, owner, visibility, disk_format, container_format, ...said };
      expect({ ...image.body, tags: image.body.tags.toSorted() }).toMatchObject({ ...kept, tags: said.tags.toSorted(), status: 'active' });
    },
  );

  test(
    'staged bytes that are no qcow2 do not become an active qcow2 image',
    covers('import.content-differs-from-format-fails'),
    async ({ member, given, shared, imageData, until }) => {
      await shared(imported);
      const { id } = await given.staged(imageData, { disk_format: 'qcow2', container_format: 'bare' });
      expect(await member.importImage(id, glanceDirect)).toHaveStatus(202);
      await endedTasksOf(member, id, until);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body.status).not.toBe('active');
    },
  );
});
