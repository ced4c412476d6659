import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';

describe('updates that are refused', () => {
  test(
    'replacing or removing a missing property is answered 409',
    covers('image.update.missing-property-conflicts'),
    async ({ member, queuedImage: { id } }) => {
      const path = '/conformance_missing';
      expect(await member.updateImage(id, [{ op: 'replace', path, value: 'new' }])).toHaveStatus(409);
      expect(await member.updateImage(id, [{ op: 'remove', path }])).toHaveStatus(409);
      const shown = await member.showImage(id);
      expect(shown).toHaveStatus(200);
      expect(shown.body).not.toHaveProperty('conformance_missing');
      expect(await member.updateImage(id, [{ op: 'add', path, value: 'old' }])).toHaveStatus(200);
      expect(await member.updateImage(id, [{ op: 'replace', path, value: 'new' }])).toHaveStatus(200);
      expect(await member.updateImage(id, [{ op: 'remove', path }])).toHaveStatus(200);
    },
  );

  test(
    'read-only attributes cannot be changed: 403',
    covers('image.update.read-only-refused'),
    async ({ member, activeImage: { id }, unknownId, random }) => {
      const before = await member.showImage(id);
      const values = { status: 'queued', id: unknownId, size: 1, checksum: '0'.repeat(32), created_at: '2001-01-01T00:00:00Z' };
      for (const [attribute, value] of Object.entries(values)) {
        expect(await member.updateImage(id, wrong([{ op: 'replace', path: `/${attribute}`, value }]))).toHaveStatus(403);
      }
      const after = await member.showImage(id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
      expect(await member.updateImage(id, [{ op: 'replace', path: '/name', value: random.name('renamed') }])).toHaveStatus(200);
    },
  );

  test(
    'a property of the os_glance namespace cannot be set: 403',
    covers('image.update.reserved-refused'),
    async ({ member, queuedImage: { id } }) => {
      expect(await member.updateImage(id, wrong([{ op: 'add', path: '/os_glance_conformance', value: 'set' }]))).toHaveStatus(403);
      const shown = await member.showImage(id);
      expect(shown).toHaveStatus(200);
      expect(shown.body).not.toHaveProperty('os_glance_conformance');
      expect(await member.updateImage(id, [{ op: 'add', path: '/conformance', value: 'set' }])).toHaveStatus(200);
    },
  );

  test(
    'the formats of an active image cannot be changed: 403',
    covers('image.update.format-of-active-is-fixed'),
    async ({ member, activeImage: { id }, queuedImage, discovery, formats }) => {
      const { disk_format, container_format } = formats;
      const otherDisk = discovery.diskFormats.findLast((format) => format !== disk_format) ?? disk_format;
      const otherContainer = discovery.containerFormats.findLast((format) => format !== container_format) ?? container_format;
      const toOtherDisk = [{ op: 'replace' as const, path: '/disk_format', value: otherDisk }];
      const toOtherContainer = [{ op: 'replace' as const, path: '/container_format', value: otherContainer }];
      expect(await member.updateImage(id, toOtherDisk)).toHaveStatus(403);
      expect(await member.updateImage(id, toOtherContainer)).toHaveStatus(403);
      const shown = await member.showImage(id);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ status: 'active', ...formats });
      const changed = await member.updateImage(queuedImage.id, [...toOtherDisk, ...toOtherContainer]);
      expect(changed).toHaveStatus(200);
      expect(changed.body).toMatchObject({ disk_format: otherDisk, container_format: otherContainer });
    },
  );

  test(
    'updating an image that does not exist is answered 404',
    covers('image.update.unknown-is-not-found'),
    async ({ member, queuedImage: { id }, unknownId, random }) => {
      const patch = [{ op: 'replace' as const, path: '/name', value: random.name('renamed') }];
      expect(await member.updateImage(unknownId, patch)).toHaveStatus(404);
      expect(await member.showImage(unknownId)).toHaveStatus(404);
      expect(await member.updateImage(id, patch)).toHaveStatus(200);
    },
  );

  test(
    'a reader cannot change an image',
    covers('image.update.reader-refused'),
    async ({ member, reader, queuedImage: { id }, random }) => {
      const patch = [{ op: 'replace' as const, path: '/name', value: random.name('renamed') }];
      const before = await member.showImage(id);
      expect(await reader.updateImage(id, patch)).toHaveStatus(403);
      const after = await member.showImage(id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
      expect(await member.updateImage(id, patch)).toHaveStatus(200);
    },
  );
});
