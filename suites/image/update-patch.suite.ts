import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';

describe('the patch of an update', () => {
  test('in a path, ~1 is a slash and ~0 a tilde', covers('image.update.pointer-escapes'), async ({ member, queuedImage: { id } }) => {
    const updated = await member.updateImage(id, [
      { op: 'add', path: '/conformance~1a', value: 'slash' },
      { op: 'add', path: '/conformance~0a', value: 'tilde' },
      { op: 'add', path: '/conformance~01', value: 'tilde and one' },
    ]);
    expect(updated).toHaveStatus(200);
    const properties = { 'conformance/a': 'slash', 'conformance~a': 'tilde', 'conformance~1': 'tilde and one' };
    expect(updated.body).toMatchObject(properties);
    const shown = await member.showImage(id);
    expect(shown).toHaveStatus(200);
    expect(shown.body).toMatchObject(properties);
  });

  test('the v2.0 patch media type replaces, adds and removes', covers('image.update.v20-media-type'), async ({ member, given, random }) => {
    const { id } = await given.queued({ conformance_old: 'old' });
    const name = random.name('renamed');
    const updated = await member.updateImageV20(id, [
      { replace: '/name', value: name },
      { add: '/conformance_new', value: 'new' },
      { remove: '/conformance_old' },
    ]);
    expect(updated).toHaveStatus(200);
    expect(updated.body).toMatchObject({ name, conformance_new: 'new' });
    expect(updated.body).not.toHaveProperty('conformance_old');
    const shown = await member.showImage(id);
    expect(shown).toHaveStatus(200);
    expect(shown.body).toMatchObject({ name, conformance_new: 'new' });
    expect(shown.body).not.toHaveProperty('conformance_old');
  });

  test(
    'no operation of a patch takes effect when one is refused',
    covers('image.update.all-or-nothing'),
    async ({ member, queuedImage: { id }, random }) => {
      const name = random.name('renamed');
      const rename = { op: 'replace', path: '/name', value: name } as const;
      const add = { op: 'add', path: '/conformance', value: 'added' } as const;
      const before = await member.showImage(id);
      expect(await member.updateImage(id, wrong([rename, add, { op: 'replace', path: '/status', value: 'active' }]))).toHaveStatus(403);
      expect(await member.updateImage(id, [rename, { op: 'remove', path: '/conformance_missing' }, add])).toHaveStatus(409);
      const after = await member.showImage(id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
      const updated = await member.updateImage(id, [rename, add]);
      expect(updated).toHaveStatus(200);
      expect(updated.body).toMatchObject({ name, conformance: 'added' });
    },
  );

  test(
    'an operation other than add, replace and remove is answered 400',
    covers('image.update.unknown-operation-refused'),
    async ({ member, given, random }) => {
      const { id, name } = await given.queued({ conformance: 'here' });
      const before = await member.showImage(id);
      for (const operation of [
        { op: 'test', path: '/name', value: name },
        { op: 'move', from: '/conformance', path: '/conformance_moved' },
        { op: 'copy', from: '/conformance', path: '/conformance_copy' },
        { op: 'set', path: '/name', value: random.name('renamed') },
      ]) {
        expect(await member.updateImage(id, wrong([operation]))).toHaveStatus(400);
      }
      const after = await member.showImage(id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
      expect(await member.updateImage(id, [{ op: 'replace', path: '/name', value: random.name('renamed') }])).toHaveStatus(200);
    },
  );

  test(
    'a patch of another media type is answered 415',
    covers('image.update.media-type-refused'),
    async ({ member, queuedImage: { id }, random }) => {
      const patch = [{ op: 'replace' as const, path: '/name', value: random.name('renamed') }];
      const before = await member.showImage(id);
      expect(await member.updateImageAs(id, patch, 'application/json-patch+json')).toHaveStatus(415);
      expect(await member.updateImageAs(id, patch, 'application/json')).toHaveStatus(415);
      const after = await member.showImage(id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
      expect(await member.updateImage(id, patch)).toHaveStatus(200);
    },
  );
});
