import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('changes of who sees an image', () => {
  test(
    'each change of the visibility lets another project in or shuts it out at once',
    covers('visibility.change.takes-effect-at-once'),
    async ({ member, stranger, given }) => {
      const { id } = await given.queued({ visibility: 'private' });
      expect(await stranger.showImage(id)).toHaveStatus(404);
      for (const [visibility, status] of [
        ['community', 200],
        ['shared', 404],
        ['community', 200],
        ['private', 404],
      ] as const) {
        expect(await member.updateImage(id, [{ op: 'replace', path: '/visibility', value: visibility }])).toHaveStatus(200);
        expect(await stranger.showImage(id)).toHaveStatus(status);
      }
    },
  );

  test(
    'a hidden image can be shown and downloaded, and is listed again once it is hidden no longer',
    covers('visibility.hidden-is-still-shown'),
    async ({ member, given, imageData, random }) => {
      const tag = random.word('tag');
      const image = await given.active(imageData, { tags: [tag] });
      const hide = (value: boolean) => member.updateImage(image.id, [{ op: 'replace', path: '/os_hidden', value }]);
      expect(await hide(true)).toHaveStatus(200);
      const shown = await member.showImage(image.id);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ os_hidden: true, status: 'active' });
      const download = await member.downloadImageData(image.id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
      expect(await member.listImages({ tag: [tag] })).toList();
      expect(await hide(false)).toHaveStatus(200);
      expect(await member.listImages({ tag: [tag] })).toList(image);
    },
  );
});
