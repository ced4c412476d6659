import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { byFormats, four, pairs, sizes, withAndWithoutData } from './scenes.ts';

describe('the sort keys of a list of images', () => {
  const directions = ['asc', 'desc'] as const;

  test('the list is sorted by status', covers('list.sort.by-status'), async ({ member, shared }) => {
    const { tag, queued, active } = await shared(withAndWithoutData);
    const ascending = [active.id, queued.id];
    expect(await member.listImages({ tag: [tag], sort_key: ['status'], sort_dir: ['asc'] })).toListInOrder(ascending);
    expect(await member.listImages({ tag: [tag], sort_key: ['status'], sort_dir: ['desc'] })).toListInOrder(ascending.toReversed());
  });

  const formats = [
    ['list.sort.by-disk-format', 'disk_format'],
    ['list.sort.by-container-format', 'container_format'],
  ] as const;
  for (const [requirement, key] of formats) {
    test(`the list is sorted by ${key}`, covers(requirement), async ({ member, shared }) => {
      const { tag, ids } = (await shared(byFormats))[key];
      for (const direction of directions) {
        expect(await member.listImages({ tag: [tag], sort_key: [key], sort_dir: [direction], limit: 4 })).toListInOrder(
          direction === 'asc' ? ids : ids.toReversed(),
        );
      }
    });
  }

  test('the list is sorted by size', covers('list.sort.by-size'), async ({ member, shared }) => {
    const { tag, ascending } = await shared(sizes);
    const ids = ascending.map(({ id }) => id);
    expect(await member.listImages({ tag: [tag], sort: 'size:asc', limit: 4 })).toListInOrder(ids);
    expect(await member.listImages({ tag: [tag], sort: 'size:desc', limit: 4 })).toListInOrder(ids.toReversed());
  });

  test('the list is sorted by id', covers('list.sort.by-id'), async ({ member, shared }) => {
    const { tag, byId } = await shared(four);
    expect(await member.listImages({ tag: [tag], sort: 'id:asc', limit: 4 })).toListInOrder(byId);
    expect(await member.listImages({ tag: [tag], sort: 'id:desc', limit: 4 })).toListInOrder(byId.toReversed());
  });

  test('a sort_key without a sort_dir is descending', covers('list.sort.key-alone-is-descending'), async ({ member, shared }) => {
    const {
      tag,
      ids: { a, b, c, d },
    } = await shared(four);
    expect(await member.listImages({ tag: [tag], sort_key: ['name'], limit: 4 })).toListInOrder([d, c, b, a]);
  });

  test(
    'one sort_dir counts for every sort_key, and as many as there are keys one by one',
    covers('list.sort.one-direction-for-all-keys'),
    async ({ member, shared }) => {
      const { tag, x1, x2, y1, y2 } = await shared(pairs);
      const query = { tag: [tag], sort_key: ['name', 'id'] as ('name' | 'id')[], limit: 4 };
      expect(await member.listImages({ ...query, sort_dir: ['asc'] })).toListInOrder([x1, x2, y1, y2]);
      expect(await member.listImages({ ...query, sort_dir: ['desc'] })).toListInOrder([y2, y1, x2, x1]);
      expect(await member.listImages({ ...query, sort_dir: ['asc', 'desc'] })).toListInOrder([x2, x1, y2, y1]);
      expect(await member.listImages({ ...query, sort_dir: ['desc', 'asc'] })).toListInOrder([y1, y2, x1, x2]);
    },
  );

  test(
    'images with equal keys stand in the same order each time, whatever the size of the page',
    covers('list.sort.ties-are-stable'),
    async ({ member, shared }) => {
      const { tag } = await shared(four);
      const query = { tag: [tag], sort: 'status:asc' };
      const ordersBy = async (limit: { limit?: number }) => {
        const pages = await member.walkImages({ ...query, ...limit }, 5);
        for (const page of pages) expect(page).toHaveStatus(200);
        return pages.flatMap((page) => page.body.images.map(({ id }) => id));
      };
      const order = await ordersBy({});
      expect(order).toHaveLength(4);
      expect(await ordersBy({})).toEqual(order);
      for (const limit of [1, 3]) expect(await ordersBy({ limit })).toEqual(order);
    },
  );
});
