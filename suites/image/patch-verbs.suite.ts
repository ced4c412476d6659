import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('the operations of a patch', () => {
  test('adding a property that is there replaces its value', covers('patch.add.overwrites'), async ({ member, given }) => {
    const { id } = await given.queued({ conformance: 'old', conformance_other: 'other' });
    const updated = await member.updateImage(id, [{ op: 'add', path: '/conformance', value: 'new' }]);
    expect(updated).toHaveStatus(200);
    expect(updated.body).toMatchObject({ conformance: 'new', conformance_other: 'other' });
    const shown = await member.showImage(id);
    expect(shown).toHaveStatus(200);
    expect(shown.body).toMatchObject({ conformance: 'new', conformance_other: 'other' });
  });

  test('add sets name and tags', covers('patch.add.sets-a-base-attribute'), async ({ member, given, random }) => {
    const { id } = await given.queued({ tags: [random.word('old')] });
    const [name, tags] = [random.name('renamed'), [random.word('new')]];
    const updated = await member.updateImage(id, [
      { op: 'add', path: '/name', value: name },
      { op: 'add', path: '/tags', value: tags },
    ]);
    expect(updated).toHaveStatus(200);
    expect(updated.body).toMatchObject({ name, tags });
    const shown = await member.showImage(id);
    expect(shown).toHaveStatus(200);
    expect(shown.body).toMatchObject({ name, tags });
  });

  test(
    'replacing a property gives it the new value, the empty one too',
    covers('patch.replace.sets-a-property'),
    async ({ member, given }) => {
      const { id } = await given.queued({ conformance: 'old', conformance_other: 'other' });
      for (const value of ['new', '']) {
        const updated = await member.updateImage(id, [{ op: 'replace', path: '/conformance', value }]);
        expect(updated).toHaveStatus(200);
        expect(updated.body).toMatchObject({ conformance: value, conformance_other: 'other' });
        const shown = await member.showImage(id);
        expect(shown).toHaveStatus(200);
        expect(shown.body).toMatchObject({ conformance: value, conformance_other: 'other' });
      }
    },
  );

  test(
    'a property that the same patch has removed cannot be replaced: 409',
    covers('patch.replace.is-not-an-add'),
    async ({ member, given }) => {
      const { id } = await given.queued({ conformance: 'old' });
      const remove = { op: 'remove', path: '/conformance' } as const;
      const before = await member.showImage(id);
      expect(await member.updateImage(id, [remove, { op: 'replace', path: '/conformance', value: 'new' }])).toHaveStatus(409);
      const after = await member.showImage(id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
      const updated = await member.updateImage(id, [remove, { op: 'add', path: '/conformance', value: 'new' }]);
      expect(updated).toHaveStatus(200);
      expect(updated.body).toMatchObject({ conformance: 'new' });
    },
  );

  test('they take effect one after another', covers('patch.operations.in-order'), async ({ member, given }) => {
    const { id } = await given.queued({ conformance_old: 'old' });
    const updated = await member.updateImage(id, [
      { op: 'add', path: '/conformance_kept', value: 'added' },
      { op: 'replace', path: '/conformance_kept', value: 'replaced' },
      { op: 'add', path: '/conformance_gone', value: 'added' },
      { op: 'remove', path: '/conformance_gone' },
      { op: 'remove', path: '/conformance_old' },
      { op: 'add', path: '/conformance_old', value: 'added again' },
    ]);
    expect(updated).toHaveStatus(200);
    const shown = await member.showImage(id);
    expect(shown).toHaveStatus(200);
    for (const { body } of [updated, shown]) {
      expect(body).toMatchObject({ conformance_kept: 'replaced', conformance_old: 'added again' });
      expect(body).not.toHaveProperty('conformance_gone');
    }
  });

  test('of several on one name the last decides', covers('patch.operations.last-wins'), async ({ member, queuedImage: { id }, random }) => {
    const [first, last] = [random.name('first'), random.name('last')];
    const updated = await member.updateImage(id, [
      ...['one', 'two', 'three'].map((value) => ({ op: 'add' as const, path: '/conformance', value })),
      ...[first, last].map((value) => ({ op: 'replace' as const, path: '/name', value })),
    ]);
    expect(updated).toHaveStatus(200);
    expect(updated.body).toMatchObject({ conformance: 'three', name: last });
    const shown = await member.showImage(id);
    expect(shown).toHaveStatus(200);
    expect(shown.body).toMatchObject({ conformance: 'three', name: last });
  });
});

describe('a patch of which one operation is refused', () => {
  for (const [shows, what, status, refused] of [
    [
      'patch.operations.one-bad-value-spoils-all',
      'has a value of the wrong type',
      400,
      { op: 'replace', path: '/protected', value: 'yes' },
    ],
    ['patch.operations.one-conflict-spoils-all', 'removes what is not there', 409, { op: 'remove', path: '/conformance_missing' }],
  ] as const) {
    test(`nothing is changed when the last operation ${what}: ${status}`, covers(shows), async ({ member, given, random }) => {
      const { id } = await given.queued({ conformance: 'old' });
      const name = random.name('renamed');
      const good = [
        { op: 'replace' as const, path: '/name', value: name },
        { op: 'add' as const, path: '/conformance_new', value: 'new' },
        { op: 'remove' as const, path: '/conformance' },
      ];
      const before = await member.showImage(id);
      expect(await member.updateImage(id, [...good, refused])).toHaveStatus(status);
      const after = await member.showImage(id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
      const updated = await member.updateImage(id, good);
      expect(updated).toHaveStatus(200);
      expect(updated.body).toMatchObject({ name, conformance_new: 'new' });
    });
  }
});
