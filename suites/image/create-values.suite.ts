import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('what can be said at creation', () => {
  test('an empty object makes an image without name and formats', covers('create.nothing-said'), async ({ member }) => {
    const created = await member.createImage({});
    expect(created).toHaveStatus(201);
    const unsaid = { status: 'queued', name: null, disk_format: null, container_format: null };
    expect(created.body).toMatchObject(unsaid);
    const shown = await member.showImage(created.body.id);
    expect(shown).toHaveStatus(200);
    expect(shown.body).toMatchObject(unsaid);
  });

  test('private, shared and community can be chosen', covers('create.each-visibility'), async ({ member, random, formats }) => {
    for (const visibility of ['private', 'shared', 'community'] as const) {
      const created = await member.createImage({ id: random.uuid(), name: random.name(visibility), visibility, ...formats });
      expect(created).toHaveStatus(201);
      expect(created.body.visibility).toBe(visibility);
      const shown = await member.showImage(created.body.id);
      expect(shown).toHaveStatus(200);
      expect(shown.body.visibility).toBe(visibility);
    }
  });

  test('an image can be hidden from the first', covers('create.hidden'), async ({ member, unknownId: id, random, formats }) => {
    const tags = [random.word('tag')];
    const created = await member.createImage({ id, name: random.name('hidden'), visibility: 'private', os_hidden: true, tags, ...formats });
    expect(created).toHaveStatus(201);
    expect(created.body.os_hidden).toBe(true);
    const shown = await member.showImage(id);
    expect(shown).toHaveStatus(200);
    expect(shown.body.os_hidden).toBe(true);
    expect(await member.listImages({ tag: tags })).toList();
    expect(await member.listImages({ tag: tags, os_hidden: 'true' })).toList({ id });
  });

  test('a tag that is named twice stands once', covers('create.tags-collapse'), async ({ member, unknownId: id, random, formats }) => {
    const [twice, once] = [random.word('a'), random.word('b')];
    const body = { id, name: random.name('image'), visibility: 'private' as const, tags: [twice, once, twice], ...formats };
    const created = await member.createImage(body);
    expect(created).toHaveStatus(201);
    expect(created.body.tags.toSorted()).toEqual([twice, once]);
    const shown = await member.showImage(id);
    expect(shown).toHaveStatus(200);
    expect(shown.body.tags.toSorted()).toEqual([twice, once]);
  });

  test(
    'what is beyond ASCII comes back as it was sent',
    covers('create.unicode-survives'),
    async ({ member, unknownId: id, random, formats }) => {
      const said = {
        ...{ id, name: `${random.name('име')} 画像 é`, visibility: 'private' as const, ...formats },
        ...{ tags: [random.word('тег-値')], conformance_größe: `ß\u{a0}ñ ${random.word('値')}` },
      };
      const created = await member.createImage(said);
      expect(created).toHaveStatus(201);
      expect(created.body).toMatchObject(said);
      const shown = await member.showImage(id);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject(said);
    },
  );

  test(
    'JSON is taken whatever its media type says',
    covers('create.media-type-is-ignored'),
    async ({ member, unknownId: id, random, formats }) => {
      const name = random.name('image');
      expect(await member.createImageAs({ id, name, visibility: 'private', ...formats }, 'text/plain')).toHaveStatus(201);
      const shown = await member.showImage(id);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ id, name });
    },
  );
});
