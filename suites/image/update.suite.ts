import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('update an image', () => {
  test(
    'name, min_disk and visibility can be replaced',
    covers('image.update.replaces-a-base-attribute'),
    async ({ member, given, random }) => {
      const { id } = await given.queued({ min_disk: 1, min_ram: 64, visibility: 'private' });
      const name = random.name('renamed');
      const updated = await member.updateImage(id, [
        { op: 'replace', path: '/name', value: name },
        { op: 'replace', path: '/min_disk', value: 5 },
        { op: 'replace', path: '/visibility', value: 'shared' },
      ]);
      expect(updated).toHaveStatus(200);
      expect(updated.body).toMatchObject({ id, name, min_disk: 5, min_ram: 64, visibility: 'shared', status: 'queued' });
      const shown = await member.showImage(id);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ id, name, min_disk: 5, min_ram: 64, visibility: 'shared', status: 'queued' });
    },
  );

  test('a custom property can be added', covers('image.update.adds-a-property'), async ({ member, given }) => {
    const { id, name } = await given.queued({ conformance_first: 'one' });
    const updated = await member.updateImage(id, [{ op: 'add', path: '/conformance_second', value: 'two' }]);
    expect(updated).toHaveStatus(200);
    expect(updated.body).toMatchObject({ name, conformance_first: 'one', conformance_second: 'two' });
    const shown = await member.showImage(id);
    expect(shown).toHaveStatus(200);
    expect(shown.body).toMatchObject({ name, conformance_first: 'one', conformance_second: 'two' });
  });

  test('a custom property can be removed without the others', covers('image.update.removes-a-property'), async ({ member, given }) => {
    const { id, name } = await given.queued({ conformance_first: 'one', conformance_second: 'two', conformance_third: 'three' });
    const updated = await member.updateImage(id, [{ op: 'remove', path: '/conformance_second' }]);
    expect(updated).toHaveStatus(200);
    expect(updated.body).toMatchObject({ name, conformance_first: 'one', conformance_third: 'three' });
    expect(updated.body).not.toHaveProperty('conformance_second');
    const shown = await member.showImage(id);
    expect(shown).toHaveStatus(200);
    expect(shown.body).toMatchObject({ name, conformance_first: 'one', conformance_third: 'three' });
    expect(shown.body).not.toHaveProperty('conformance_second');
  });

  test('replacing the tags leaves exactly the new ones', covers('image.update.replaces-tags'), async ({ member, given, random }) => {
    const [old, kept, fresh] = [random.word('old'), random.word('kept'), random.word('fresh')];
    const { id } = await given.queued({ tags: [old, kept] });
    const updated = await member.updateImage(id, [{ op: 'replace', path: '/tags', value: [kept, fresh] }]);
    expect(updated).toHaveStatus(200);
    expect([...updated.body.tags].sort()).toEqual([fresh, kept]);
    const shown = await member.showImage(id);
    expect(shown).toHaveStatus(200);
    expect([...shown.body.tags].sort()).toEqual([fresh, kept]);
  });

  test('replacing the tags by none leaves none', covers('image.update.replaces-tags'), async ({ member, given, random }) => {
    const { id } = await given.queued({ tags: [random.word('tag')] });
    const updated = await member.updateImage(id, [{ op: 'replace', path: '/tags', value: [] }]);
    expect(updated).toHaveStatus(200);
    expect(updated.body.tags).toEqual([]);
    const shown = await member.showImage(id);
    expect(shown).toHaveStatus(200);
    expect(shown.body.tags).toEqual([]);
  });
});
