import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { hidden, withAndWithoutData } from './scenes.ts';

describe('list images', () => {
  test('each own image stands in the list as it is shown', covers('image.list.shows-own-images'), async ({ member, shared }) => {
    const { tag, queued, active } = await shared(withAndWithoutData);
    const list = await member.listImages({ tag: [tag] });
    expect(list).toHaveStatus(200);
    expect(list.body.images).toHaveLength(2);
    for (const { id } of [queued, active]) {
      const shown = await member.showImage(id);
      expect(shown).toHaveStatus(200);
      expect(list.body.images.find((image) => image.id === id)).toEqual(shown.body);
    }
  });

  test('an image stands in the list until it is deleted', covers('image.list.shows-own-images'), async ({ member, taggedImages }) => {
    const { tag, images } = await taggedImages([{}, {}]);
    const [deleted, kept] = images.map((image) => image.id) as [string, string];
    const before = await member.listImages({ tag: [tag] });
    expect(before).toHaveStatus(200);
    expect(before.body.images.map((image) => image.id).sort()).toEqual([deleted, kept].sort());
    expect(await member.deleteImage(deleted)).toHaveStatus(204);
    const after = await member.listImages({ tag: [tag] });
    expect(after).toHaveStatus(200);
    expect(after.body.images.map((image) => image.id)).toEqual([kept]);
  });

  test('a hidden image is listed with os_hidden=true alone', covers('image.list.hidden-are-left-out'), async ({ member, shared }) => {
    const { tag, a, b, c, d } = await shared(hidden);
    expect(await member.listImages({ tag: [tag] })).toList(a, c);
    expect(await member.listImages({ tag: [tag], os_hidden: 'true' })).toList(b, d);
    expect(await member.listImages({ tag: [tag], os_hidden: 'false' })).toList(a, c);
  });
});
