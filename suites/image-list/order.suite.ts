import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';

describe('the order of a list of images', () => {
  test('sort_key=name orders by name', covers('image.list.sort-key-and-dir'), async ({ member, taggedImages, random }) => {
    const { tag, images } = await taggedImages(['b', 'd', 'a', 'c'].map((label) => ({ name: random.name(label) })));
    const [b, d, a, c] = images.map((image) => image.id);
    expect(await member.listImages({ tag: [tag], limit: 4, sort_key: ['name'], sort_dir: ['asc'] })).toListInOrder([a, b, c, d]);
    expect(await member.listImages({ tag: [tag], limit: 4, sort_key: ['name'], sort_dir: ['desc'] })).toListInOrder([d, c, b, a]);
  });

  test('sort_key=id orders by id', covers('image.list.sort-key-and-dir'), async ({ member, taggedImages, random }) => {
    const [a, b, c, d] = [random.uuid(), random.uuid(), random.uuid(), random.uuid()].sort() as [string, string, string, string];
    const { tag } = await taggedImages([b, d, a, c].map((id) => ({ id })));
    expect(await member.listImages({ tag: [tag], limit: 4, sort_key: ['id'], sort_dir: ['asc'] })).toListInOrder([a, b, c, d]);
    expect(await member.listImages({ tag: [tag], limit: 4, sort_key: ['id'], sort_dir: ['desc'] })).toListInOrder([d, c, b, a]);
  });

  test('sort_key=size orders by size as a number', covers('image.list.sort-key-and-dir'), async ({ member, given, random }) => {
    const tag = random.word('tag');
    const ofSize = async (size: number) => (await given.active(random.bytes(size), { tags: [tag] })).id;
    const [b, d, a, c] = [await ofSize(2000), await ofSize(20_000), await ofSize(900), await ofSize(10_000)];
    expect(await member.listImages({ tag: [tag], limit: 4, sort_key: ['size'], sort_dir: ['asc'] })).toListInOrder([a, b, c, d]);
    expect(await member.listImages({ tag: [tag], limit: 4, sort_key: ['size'], sort_dir: ['desc'] })).toListInOrder([d, c, b, a]);
  });

  test(
    'sort orders by several keys, each in its direction, descending where it has none',
    covers('image.list.sort-by-several-keys'),
    async ({ member, taggedImages, random }) => {
      const [x, y] = [random.name('x'), random.name('y')];
      const ids = [random.uuid(), random.uuid(), random.uuid(), random.uuid()].sort() as [string, string, string, string];
      const [x1, y1, y2, x2] = ids;
      const { tag } = await taggedImages([
        { id: y2, name: y },
        { id: x1, name: x },
        { id: x2, name: x },
        { id: y1, name: y },
      ]);
      const orders: [sort: string, order: string[]][] = [
        ['name:asc,id:asc', [x1, x2, y1, y2]],
        ['name:asc,id:desc', [x2, x1, y2, y1]],
        ['name:desc,id:asc', [y1, y2, x1, x2]],
        ['name,id:asc', [y1, y2, x1, x2]],
        ['name:asc,id', [x2, x1, y2, y1]],
        ['id:asc,name:desc', ids],
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
