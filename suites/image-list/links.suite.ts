import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { four } from './scenes.ts';

/** What a link says, whatever order its parameters stand in. */
const queryOf = (link: string | undefined) => [...new URL(link ?? '', 'http://any').searchParams].map((pair) => pair.join('=')).toSorted();

describe('pages of a list of images', () => {
  test('a list with limit 0 is empty and ends there', covers('list.limit.zero-is-empty'), async ({ member, shared }) => {
    const { tag, images } = await shared(four);
    expect(await member.listImages({ tag: [tag], limit: 4 })).toList(...images);
    const list = await member.listImages({ tag: [tag], limit: 0 });
    expect(list).toList();
    expect(list.body.next).toBeUndefined();
  });

  test('a limit larger than any page is taken', covers('list.limit.huge-is-capped'), async ({ member, shared }) => {
    const { tag, images } = await shared(four);
    expect(await member.listImages({ tag: [tag], limit: 1_000_000 })).toList(...images);
  });

  test(
    'a list without a limit is a page, and following next meets each image once',
    covers('list.limit.default-page'),
    async ({ member, shared }) => {
      const { tag, images } = await shared(four);
      const pages = await member.walkImages({ tag: [tag] }, 6);
      for (const page of pages) expect(page).toHaveStatus(200);
      const met = pages.flatMap((page) => page.body.images.map(({ id }) => id));
      expect(met.toSorted()).toEqual(images.map(({ id }) => id).toSorted());
    },
  );

  test('first keeps the query and leads to the first page', covers('list.first.leads-to-the-first-page'), async ({ member, shared }) => {
    const {
      tag,
      ids: { a, b, c, d },
    } = await shared(four);
    const query = { tag: [tag], limit: 2, sort: 'name:asc' };
    for (const page of [await member.listImages(query), await member.listImages({ ...query, marker: b })]) {
      expect(page).toHaveStatus(200);
      expect(queryOf(page.body.first)).toEqual(['limit=2', 'sort=name:asc', `tag=${tag}`]);
      expect(await member.listImagesAt(page.body.first)).toListInOrder([a, b]);
    }
    expect(await member.listImages({ ...query, marker: b })).toListInOrder([c, d]);
  });

  test(
    'a page that holds fewer images than limit has no next link',
    covers('list.next.absent-on-a-short-page'),
    async ({ member, shared }) => {
      const { tag } = await shared(four);
      const [first, last] = await member.walkImages({ tag: [tag], limit: 3 }, 2);
      expect(first?.body.next).toEqual(expect.any(String));
      expect(last?.body.images).toHaveLength(1);
      expect(last?.body.next).toBeUndefined();
    },
  );

  test('an exactly full last page has no next link', covers('list.next.of-an-exactly-full-last-page'), async ({ member, shared }) => {
    const { tag } = await shared(four);
    const last = await member.listImages({ tag: [tag], limit: 4 });
    expect(last).toHaveStatus(200);
    expect(last.body.images).toHaveLength(4);
    expect(last.body.next).toBeUndefined();
  });

  test(
    'next keeps in: lists and characters that have to be escaped',
    covers('list.next.keeps-operators'),
    async ({ member, given, random }) => {
      const [name, tag, property] = [`${random.name('a')}, b & c`, `${random.word('tag')} é`, random.word('property')];
      const ids = Array.from({ length: 5 }, () => random.uuid()).toSorted();
      // The last two are not asked for: a link that forgets a filter leads to them.
      const others = [{}, {}, {}, { name: random.name('other') }, { [property]: 'other' }];
      for (const [index, other] of others.entries()) {
        await given.queued({ id: ids[index] ?? '', name, tags: [tag], [property]: 'a=b&c+d', ...other });
      }
      const query = { tag: [tag], name: `in:"${name}",no-such-name`, [property]: 'a=b&c+d', sort: 'id:asc', limit: 1 };
      const pages = await member.walkImages(query, 5);
      for (const page of pages) expect(page).toHaveStatus(200);
      expect(pages.flatMap((page) => page.body.images.map(({ id }) => id))).toEqual(ids.slice(0, 3));
    },
  );

  test('next keeps every one of several tag filters', covers('list.next.keeps-repeated-filters'), async ({ member, shared }) => {
    const {
      x,
      y,
      ids: { a, d },
    } = await shared(four);
    const pages = await member.walkImages({ tag: [x, y], sort: 'name:asc', limit: 1 }, 5);
    for (const page of pages) expect(page).toHaveStatus(200);
    expect(pages.flatMap((page) => page.body.images.map(({ id }) => id))).toEqual([a, d]);
  });

  test('the schema link leads to the schema of a list', covers('list.schema.link'), async ({ member }) => {
    const list = await member.listImages({ limit: 1 });
    expect(list).toHaveStatus(200);
    const path = list.body.schema.replace(/^.*?(?=\/v2\/)/, '');
    const [linked, schema] = [await member.sendRaw('showImagesSchema', { method: 'GET', path }), await member.showImagesSchema()];
    expect(schema).toHaveStatus(200);
    expect(linked).toHaveStatus(200);
    expect(linked.body).toEqual(schema.body);
  });
});
