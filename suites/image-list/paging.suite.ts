import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import { four, one, sizes } from './scenes.ts';

describe('list images page by page', () => {
  test('a page holds as many images as limit says, and then a next link', covers('image.list.limit'), async ({ member, shared }) => {
    const { tag } = await shared(four);
    for (const limit of [1, 2, 3]) {
      const page = await member.listImages({ tag: [tag], limit });
      expect(page).toHaveStatus(200);
      expect(page.body.images).toHaveLength(limit);
      expect(page.body.next).toEqual(expect.any(String));
    }
    const whole = await member.listImages({ tag: [tag], limit: 4 });
    expect(whole).toHaveStatus(200);
    expect(whole.body.images).toHaveLength(4);
  });

  test(
    'following next meets each image once, in order, under the same query',
    covers('image.list.next-walks-all'),
    async ({ member, shared }) => {
      const [{ tag, ids }, { image: another }] = [await shared(four), await shared(one)];
      const pages = await member.walkImages({ tag: [tag], sort_key: ['name'], sort_dir: ['asc'], limit: 3 }, 6);
      for (const page of pages) expect(page).toHaveStatus(200);
      const met = pages.flatMap((page) => page.body.images.map((image) => image.id));
      expect(met).not.toContain(another.id);
      expect(met).toEqual([ids.a, ids.b, ids.c, ids.d]);
      expect(pages[0]?.body.images).toHaveLength(3);
      expect(pages.at(-1)?.body.next).toBeUndefined();
    },
  );

  test('following next comes to an end when the last page is full', covers('image.list.next-walks-all'), async ({ member, shared }) => {
    const { tag, ascending } = await shared(sizes);
    const pages = await member.walkImages({ tag: [tag], sort_key: ['size'], sort_dir: ['desc'], limit: 2 }, 6);
    for (const page of pages) expect(page).toHaveStatus(200);
    const descending = ascending.map((image) => image.id).toReversed();
    expect(pages.flatMap((page) => page.body.images.map((image) => image.id))).toEqual(descending);
    expect(pages.at(-1)?.body.next).toBeUndefined();
  });

  test('with marker the list begins after that image', covers('image.list.marker'), async ({ member, shared }) => {
    const {
      tag,
      ids: { a, b, c, d },
    } = await shared(four);
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

  test('a marker that names no image is refused', covers('image.list.unknown-marker-refused'), async ({ member, shared, unknownId }) => {
    const { image } = await shared(one);
    expect(await member.listImages({ limit: 1, marker: image.id })).toHaveStatus(200);
    expect(await member.listImages({ limit: 1, marker: unknownId })).toHaveStatus(400);
  });

  test('a limit that is negative or no number is refused', covers('image.list.bad-limit-refused'), async ({ member }) => {
    expect(await member.listImages({ limit: 1 })).toHaveStatus(200);
    for (const limit of [-1, 'ten']) expect(await member.listImages(wrong({ limit }))).toHaveStatus(400);
  });
});
