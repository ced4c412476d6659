import { covers, describe, expect, repeatUntil, test } from '../../lib/conformance.ts';

describe('forms of tags', () => {
  test(
    'a tag may have spaces, colons, commas and equals signs',
    covers('tag.add.special-characters'),
    async ({ member, queuedImage: { id }, random }) => {
      const tags = ['a tag', 'trait:HW_GPU', 'a,b', 'key=value', 'a;b?c#d&e+f%25'].map((tag) => `${tag} ${random.word('tag')}`);
      for (const tag of tags) expect(await member.addTag(id, tag)).toHaveStatus(204);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body.tags.toSorted()).toEqual(tags.toSorted());
    },
  );

  test('two tags that differ in case are two', covers('tag.add.case-counts'), async ({ member, queuedImage: { id }, random }) => {
    const lower = random.word('tag');
    const upper = lower.toUpperCase();
    for (const tag of [lower, upper]) expect(await member.addTag(id, tag)).toHaveStatus(204);
    const image = await member.showImage(id);
    expect(image).toHaveStatus(200);
    expect(image.body.tags.toSorted()).toEqual([upper, lower]);
  });

  test(
    'a request with a body is answered 400 and adds nothing',
    covers('tag.add.body-refused'),
    async ({ member, queuedImage: { id }, random }) => {
      const tag = random.word('tag');
      const request = { method: 'PUT', path: `/v2/images/${id}/tags/${tag}` };
      const body = { headers: { 'content-type': 'application/json' }, body: '{}' };
      expect(await member.sendRaw('addTag', { ...request, ...body })).toHaveStatus(400);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body.tags).toEqual([]);
      expect(await member.sendRaw('addTag', request)).toHaveStatus(204);
    },
  );

  test('adding a tag moves updated_at forward', covers('tag.add.moves-updated-at'), async ({ member, queuedImage: { id }, random }) => {
    const before = await member.showImage(id);
    expect(before).toHaveStatus(200);
    const after = await repeatUntil(
      async () => {
        expect(await member.addTag(id, random.word('tag'))).toHaveStatus(204);
        return member.showImage(id);
      },
      ({ body }) => body?.updated_at !== before.body.updated_at,
    );
    expect(after).toHaveStatus(200);
    expect(Date.parse(after.body.updated_at)).toBeGreaterThan(Date.parse(before.body.updated_at));
  });
});
