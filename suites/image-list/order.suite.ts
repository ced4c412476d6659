import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import { four, pairs, sizes } from './scenes.ts';

describe('the order of a list of images', () => {
  test('sort_key=name orders by name', covers('image.list.sort-key-and-dir'), async ({ member, shared }) => {
    const {
      tag,
      ids: { a, b, c, d },
    } = await shared(four);
    expect(await member.listImages({ tag: [tag], limit: 4, sort_key: ['name'], sort_dir: ['asc'] })).toListInOrder([a, b, c, d]);
    expect(await member.listImages({ tag: [tag], limit: 4, sort_key: ['name'], sort_dir: ['desc'] })).toListInOrder([d, c, b, a]);
  });

  test('sort_key=id orders by id', covers('image.list.sort-key-and-dir'), async ({ member, shared }) => {
    const { tag, byId } = await shared(four);
    expect(await member.listImages({ tag: [tag], limit: 4, sort_key: ['id'], sort_dir: ['asc'] })).toListInOrder(byId);
    expect(await member.listImages({ tag: [tag], limit: 4, sort_key: ['id'], sort_dir: ['desc'] })).toListInOrder(byId.toReversed());
  });

  test('sort_key=size orders by size as a number', covers('image.list.sort-key-and-dir'), async ({ member, shared }) => {
    const { tag, ascending } = await shared(sizes);
    const ids = ascending.map((image) => image.id);
    expect(await member.listImages({ tag: [tag], limit: 4, sort_key: ['size'], sort_dir: ['asc'] })).toListInOrder(ids);
    expect(await member.listImages({ tag: [tag], limit: 4, sort_key: ['size'], sort_dir: ['desc'] })).toListInOrder(ids.toReversed());
  });

  test(
    'sort orders by several keys, each in its direction, descending where it has none',
    covers('image.list.sort-by-several-keys'),
    async ({ member, shared }) => {
      const { tag, x1, x2, y1, y2, byId } = await shared(pairs);
      const orders: [sort: string, order: string[]][] = [
        ['name:asc,id:asc', [x1, x2, y1, y2]],
        ['name:asc,id:desc', [x2, x1, y2, y1]],
        ['name:desc,id:asc', [y1, y2, x1, x2]],
        ['name,id:asc', [y1, y2, x1, x2]],
        ['name:asc,id', [x2, x1, y2, y1]],
        ['id:asc,name:desc', byId],
      ];
      for (const [sort, order] of orders) expect(await member.listImages({ tag: [tag], limit: 4, sort })).toListInOrder(order);
    },
  );

  test('an unknown sort_key or sort_dir is refused', covers('image.list.bad-sort-refused'), async ({ member }) => {
    expect(await member.listImages({ limit: 1, sort_key: ['name'], sort_dir: ['asc'] })).toHaveStatus(200);
    expect(await member.listImages(wrong({ limit: 1, sort_key: 'no_such_key', sort_dir: 'asc' }))).toHaveStatus(400);
    expect(await member.listImages(wrong({ limit: 1, sort_key: 'name', sort_dir: 'sideways' }))).toHaveStatus(400);
  });
});
