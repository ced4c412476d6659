import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';

describe('list images page by page', () => {
  test('a page holds as many images as limit says, and then a next link', covers('image.list.limit'), async ({ member, taggedImages }) => {
    const { tag } = await taggedImages([{}, {}, {}]);
    for (const limit of [1, 2]) {
      const page = await member.listImages({ tag: [tag], limit });
      expect(page).toHaveStatus(200);
      expect(page.body.images).toHaveLength(limit);
      expect(page.body.next).toEqual(expect.any(String));
    }
    const whole = await member.listImages({ tag: [tag], limit: 4 });
    expect(whole).toHaveStatus(200);
    expect(whole.body.images).toHaveLength(3);
  });

  test(
    'following next meets each image once, in order, under the same query',
    covers('image.list.next-walks-all'),
    async ({ member, taggedImages, given, random }) => {
      const { tag, images } = await taggedImages(['b', 'd', 'a', 'e', 'c'].map((label) => ({ name: random.name(label) })));
      await given.queued({ name: random.name('f') });
      const [b, d, a, e, c] = images.map((image) => image.id);
      const pages = await member.walkImages({ tag: [tag], sort_key: ['name'], sort_dir: ['asc'], limit: 2 }, 6);
      for (const page of pages) expect(page).toHaveStatus(200);
      expect(pages.flatMap((page) => page.body.images.map((image) => image.id))).toEqual([a, b, c, d, e]);
      expect(pages.slice(0, 2).map((page) => page.body.images.length)).toEqual([2, 2]);
      expect(pages.at(-1)?.body.next).toBeUndefined();
    },
  );

  test(
    'following next comes to an end when the last page is full',
    covers('image.list.next-walks-all'),
    async ({ member, taggedImages, random }) => {
      const { tag, images } = await taggedImages(['d', 'b', 'c', 'a'].map((label) => ({ name: random.name(label) })));
      const [d, b, c, a] = images.map((image) => image.id);
      const pages = await member.walkImages({ tag: [tag], sort_key: ['name'], sort_dir: ['desc'], limit: 2 }, 6);
      for (const page of pages) expect(page).toHaveStatus(200);
      expect(pages.flatMap((page) => page.body.images.map((image) => image.id))).toEqual([d, c, b, a]);
      expect(pages.at(-1)?.body.next).toBeUndefined();
    },
  );

  test('with marker the list begins after that image', covers('image.list.marker'), async ({ member, taggedImages, random }) => {
    const { tag, images } = await taggedImages(['b', 'd', 'a', 'c'].map((label) => ({ name: random.name(label) })));
    const [b, d, a, c] = images.map((image) => image.id) as [string, string, string, string];
    const begins: [marker: string, direction: 'asc' | 'desc', rest: string[]][] = [
      [a, 'asc', [b, c, d]],
      [c, 'asc', [d]],
      [d, 'asc', []],
      [c, 'desc', [b, a]],
    ];
    for (const [marker, direction, rest] of begins) {
      const list = await member.listImages({ tag: [tag], sort_key: ['name'], sort_dir: [direction], limit: 4, marker });
      expect(list).toHaveStatus(200);
      expect(list.body.images.map((image) => image.id)).toEqual(rest);
    }
  });

  test(
    'a marker that names no image is refused',
    covers('image.list.unknown-marker-refused'),
    async ({ member, queuedImage, unknownId }) => {
      expect(await member.listImages({ limit: 1, marker: queuedImage.id })).toHaveStatus(200);
      expect(await member.listImages({ limit: 1, marker: unknownId })).toHaveStatus(400);
    },
  );

  test('a limit that is negative or no number is refused', covers('image.list.bad-limit-refused'), async ({ member }) => {
    expect(await member.listImages({ limit: 1 })).toHaveStatus(200);
    for (const limit of [-1, 'ten']) expect(await member.listImages(wrong({ limit }))).toHaveStatus(400);
  });
});
