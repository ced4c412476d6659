import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('forms of tags', () => {
  test(
    'a tag may have spaces, colons, commas and equals signs',
    covers('tag.add.special-characters'),
    async ({ member, given, random }) => {
      for (const few of [
        ['a tag', 'trait:HW_GPU', 'a,b'],
        ['key=value', 'a;b?c#d&e+f%25'],
      ]) {
        const tags = few.map((tag) => `${tag} ${random.word('tag')}`);
        const { id } = await given.queued();
        for (const tag of tags) expect(await member.addTag(id, tag)).toHaveStatus(204);
        const image = await member.showImage(id);
        expect(image).toHaveStatus(200);
        expect(image.body.tags.toSorted()).toEqual(tags.toSorted());
      }
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

  test(
    'adding a tag in a later second moves updated_at',
    covers('tag.add.moves-updated-at'),
    async ({ member, queuedImage: { id }, given, touched, random }) => {
      const before = await member.showImage(id);
      expect(before).toHaveStatus(200);
      await touched(await given.queued(), before.body);
      expect(await member.addTag(id, random.word('tag'))).toHaveStatus(204);
      const after = await member.showImage(id);
      expect(after).toHaveStatus(200);
      expect(Date.parse(after.body.updated_at)).toBeGreaterThan(Date.parse(before.body.updated_at));
    },
  );
});
