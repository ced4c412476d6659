import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('create an image', () => {
  test(
    'a created image is queued, without data, and as the request said',
    covers('image.create.is-queued'),
    async ({ member, unknownId: id, random, formats }) => {
      const said = {
        ...{ id, name: random.name('image'), visibility: 'private' as const, protected: true, ...formats },
        ...{ min_disk: 3, min_ram: 256, tags: [random.word('tag')] },
      };
      const queued = { ...said, status: 'queued', size: null, virtual_size: null, checksum: null };
      const created = await member.createImage(said);
      expect(created).toHaveStatus(201);
      expect(created.body).toMatchObject(queued);
      const shown = await member.showImage(id);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject(queued);
    },
  );

  test('what the request leaves out takes its default', covers('image.create.defaults'), async ({ member, random }) => {
    const name = random.name('image');
    const defaults = { name, visibility: 'shared', protected: false, min_disk: 0, min_ram: 0, tags: [] };
    const created = await member.createImage({ name });
    expect(created).toHaveStatus(201);
    expect(created.body).toMatchObject(defaults);
    const shown = await member.showImage(created.body.id);
    expect(shown).toHaveStatus(200);
    expect(shown.body).toMatchObject(defaults);
  });

  test(
    'the project of the caller owns the image',
    covers('image.create.owner-is-the-project'),
    async ({ member, random, formats, memberProject: owner }) => {
      const created = await member.createImage({ name: random.name('image'), visibility: 'private', ...formats });
      expect(created).toHaveStatus(201);
      expect(created.body.owner).toBe(owner);
      const shown = await member.showImage(created.body.id);
      expect(shown).toHaveStatus(200);
      expect(shown.body.owner).toBe(owner);
    },
  );

  test('the Location header leads to the image', covers('image.create.location-header'), async ({ member, random, formats }) => {
    const created = await member.createImage({ name: random.name('image'), visibility: 'private', ...formats });
    expect(created).toHaveStatus(201);
    expect(created.headers.location).toMatch(new RegExp(`/v2(\\.\\d+)?/images/${created.body.id}$`));
    expect(await member.showImage(created.body.id)).toHaveStatus(200);
  });

  test(
    'further keys become properties with their values',
    covers('image.create.custom-properties'),
    async ({ member, unknownId: id, random, formats }) => {
      const properties = {
        conformance_digits: '007',
        conformance_words: 'Straße № 7, "left" & right',
        conformance_word: random.word('value'),
      };
      const created = await member.createImage({ id, name: random.name('image'), visibility: 'private', ...formats, ...properties });
      expect(created).toHaveStatus(201);
      expect(created.body).toMatchObject(properties);
      const shown = await member.showImage(id);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject(properties);
    },
  );

  test(
    'the answer names the import methods that info/import names',
    covers('image.create.import-methods-header'),
    async ({ member, random, formats }) => {
      const info = await member.getImportInfo();
      expect(info).toHaveStatus(200);
      const created = await member.createImage({ name: random.name('image'), visibility: 'private', ...formats });
      expect(created).toHaveStatus(201);
      const named = (created.headers['openstack-image-import-methods'] ?? '').split(',').map((method) => method.trim());
      expect(named.sort()).toEqual([...info.body['import-methods'].value].sort());
    },
  );
});
