import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('using a community image of another project', () => {
  test(
    'the tasks of its owner are not listed',
    covers('visibility.community.tasks-are-the-owners'),
    async ({ member, stranger, given, imageData }) => {
      const { id } = await given.imported(imageData);
      expect(await member.updateImage(id, [{ op: 'replace', path: '/visibility', value: 'community' }])).toHaveStatus(200);
      const [theirs, ours] = [await stranger.listImageTasks(id), await member.listImageTasks(id)];
      expect(theirs).toHaveStatus(200);
      expect(theirs.body.tasks).toEqual([]);
      expect(ours).toHaveStatus(200);
      expect(ours.body.tasks).toMatchObject([{ image_id: id }]);
    },
  );

  test(
    'its data cannot be downloaded once it is deactivated',
    covers('visibility.community.deactivated-refused'),
    async ({ stranger, admin, given, imageData }) => {
      const { id } = await given.active(imageData, { visibility: 'community' });
      expect(await stranger.downloadImageData(id)).toHaveStatus(200);
      expect(await admin.deactivateImage(id)).toHaveStatus(204);
      const refused = await stranger.downloadImageData(id);
      expect(refused).toHaveStatus(403);
      expect(refused).not.toHaveData(imageData);
      const shown = await stranger.showImage(id);
      expect(shown).toHaveStatus(200);
      expect(shown.body.status).toBe('deactivated');
    },
  );

  test(
    'a hidden one is shown by its id, and listed only when both are asked for',
    covers('visibility.community.hidden'),
    async ({ stranger, given, random }) => {
      const tag = random.word('tag');
      const image = await given.queued({ visibility: 'community', os_hidden: true, tags: [tag] });
      const shown = await stranger.showImage(image.id);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ id: image.id, os_hidden: true });
      expect(await stranger.listImages({ tag: [tag] })).toList();
      expect(await stranger.listImages({ tag: [tag], visibility: 'community' })).toList();
      expect(await stranger.listImages({ tag: [tag], os_hidden: 'true' })).toList();
      expect(await stranger.listImages({ tag: [tag], visibility: 'community', os_hidden: 'true' })).toList(image);
    },
  );
});
