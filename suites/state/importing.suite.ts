import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('an image that is importing', () => {
  test('it has no data to download yet', covers('state.download.importing-is-empty'), async ({ member, heldImport }) => {
    const { id, release } = await heldImport();
    const download = await member.downloadImageData(id);
    expect(download).toHaveStatus(204);
    expect(download.content.size).toBe(0);
    await release();
    expect((await member.waitForImage(id, 'active')).body.status).toBe('active');
    expect(await member.downloadImageData(id)).toHaveStatus(200);
  });

  test(
    'a property that is added meanwhile is there when it is active',
    covers('state.update.while-importing-survives'),
    async ({ member, heldImport, random }) => {
      const { id, release } = await heldImport();
      const value = random.word('value');
      expect(await member.updateImage(id, [{ op: 'add', path: '/conformance', value }])).toHaveStatus(200);
      await release();
      const image = await member.waitForImage(id, 'active');
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', conformance: value });
    },
  );

  test(
    'it can be deleted, and stays away when the import has ended',
    covers('state.delete.importing-is-gone'),
    async ({ member, heldImport, given, content }) => {
      const { id, release } = await heldImport();
      expect(await member.deleteImage(id)).toHaveStatus(204);
      expect(await member.showImage(id)).toHaveStatus(404);
      await release();
      const later = await given.queued();
      expect(await member.importImage(later.id, { method: { name: 'web-download', uri: content.publish(1000).url } })).toHaveStatus(202);
      expect((await member.waitForImage(later.id, 'active')).body.status).toBe('active');
      expect(await member.showImage(id)).toHaveStatus(404);
    },
  );
});
