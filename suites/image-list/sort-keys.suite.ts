import { covers, describe, expect, test } from '../../lib/conformance.ts';

/** Up to three formats in their order, of those that the target takes. */
const inOrder = (offered: readonly string[], wanted: readonly string[]) =>
  wanted.filter((format) => offered.length === 0 || offered.includes(format)).slice(0, 3);

describe('the sort keys of a list of images', () => {
  const directions = ['asc', 'desc'] as const;

  test('the list is sorted by status', covers('list.sort.by-status'), async ({ member, given, imageData, random }) => {
    const tag = random.word('tag');
    const [first, second] = [random.uuid(), random.uuid()].toSorted() as [string, string];
    const queued = await given.queued({ id: first, tags: [tag] });
    const active = await given.active(imageData, { id: second, tags: [tag] });
    const ascending = [active.id, queued.id];
    expect(await member.listImages({ tag: [tag], sort_key: ['status'], sort_dir: ['asc'] })).toListInOrder(ascending);
    expect(await member.listImages({ tag: [tag], sort_key: ['status'], sort_dir: ['desc'] })).toListInOrder(ascending.toReversed());
  });

  const formats = [
    ['list.sort.by-disk-format', 'disk_format', 'diskFormats', ['iso', 'qcow2', 'raw', 'vdi', 'vmdk']],
    ['list.sort.by-container-format', 'container_format', 'containerFormats', ['bare', 'docker', 'ova', 'ovf']],
  ] as const;
  for (const [requirement, key, offered, wanted] of formats) {
    test(`the list is sorted by ${key}`, covers(requirement), async ({ member, taggedImages, random, discovery }) => {
      const values = inOrder(discovery[offered], wanted);
      const ids = values.map(() => random.uuid()).toSorted();
      // The ids go the other way, so that no other order looks like this one.
      const { tag } = await taggedImages(values.map((value, index) => ({ id: ids.at(-1 - index) ?? '', [key]: value })));
      for (const direction of directions) {
        expect(await member.listImages({ tag: [tag], sort_key: [key], sort_dir: [direction], limit: 4 })).toListInOrder(
          direction === 'asc' ? ids.toReversed() : ids,
        );
      }
    });
  }

  test('the list is sorted by size', covers('list.sort.by-size'), async ({ member, given, random }) => {
    const tag = random.word('tag');
    const ids = [random.uuid(), random.uuid(), random.uuid()].toSorted();
    for (const [index, size] of [9000, 10_000, 800].entries())
      await given.active(random.bytes(size), { id: ids[index] ?? '', tags: [tag] });
    const ascending = [ids[2], ids[0], ids[1]];
    expect(await member.listImages({ tag: [tag], sort_key: ['size'], sort_dir: ['asc'], limit: 4 })).toListInOrder(ascending);
    expect(await member.listImages({ tag: [tag], sort_key: ['size'], sort_dir: ['desc'], limit: 4 })).toListInOrder(ascending.toReversed());
  });

  test('the list is sorted by id', covers('list.sort.by-id'), async ({ member, taggedImages, random }) => {
    const [a, b, c] = [random.uuid(), random.uuid(), random.uuid()].toSorted() as [string, string, string];
    const { tag } = await taggedImages([{ id: b }, { id: c }, { id: a }]);
    expect(await member.listImages({ tag: [tag], sort: 'id:asc', limit: 4 })).toListInOrder([a, b, c]);
    expect(await member.listImages({ tag: [tag], sort: 'id:desc', limit: 4 })).toListInOrder([c, b, a]);
  });

  test(
    'a sort_key without a sort_dir is descending',
    covers('list.sort.key-alone-is-descending'),
    async ({ member, taggedImages, random }) => {
      const { tag, images } = await taggedImages(['b', 'c', 'a'].map((label) => ({ name: random.name(label) })));
      const [b, c, a] = images.map(({ id }) => id);
      expect(await member.listImages({ tag: [tag], sort_key: ['name'], limit: 4 })).toListInOrder([c, b, a]);
    },
  );

  test(
    'one sort_dir counts for every sort_key, and as many as there are keys one by one',
    covers('list.sort.one-direction-for-all-keys'),
    async ({ member, taggedImages, random }) => {
      const [x, y] = [random.name('x'), random.name('y')];
      const [a, b, c, d] = [random.uuid(), random.uuid(), random.uuid(), random.uuid()].toSorted() as [string, string, string, string];
      const { tag } = await taggedImages([
        { id: c, name: x },
        { id: a, name: x },
        { id: d, name: y },
        { id: b, name: y },
      ]);
      const keys = ['name', 'id'] as const;
      expect(await member.listImages({ tag: [tag], sort_key: [...keys], sort_dir: ['asc'], limit: 4 })).toListInOrder([a, c, b, d]);
      expect(await member.listImages({ tag: [tag], sort_key: [...keys], sort_dir: ['desc'], limit: 4 })).toListInOrder([d, b, c, a]);
      expect(await member.listImages({ tag: [tag], sort_key: [...keys], sort_dir: ['asc', 'desc'], limit: 4 })).toListInOrder([c, a, d, b]);
      expect(await member.listImages({ tag: [tag], sort_key: [...keys], sort_dir: ['desc', 'asc'], limit: 4 })).toListInOrder([b, d, a, c]);
    },
  );

  test(
    'images with equal keys stand in the same order each time, whatever the size of the page',
    covers('list.sort.ties-are-stable'),
    async ({ member, taggedImages, random }) => {
      const name = random.name('tie');
      const { tag } = await taggedImages([{ name }, { name }, { name }, { name }]);
      const query = { tag: [tag], sort: 'name:asc' };
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
