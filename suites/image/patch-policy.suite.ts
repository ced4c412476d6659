import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('who may change what by a patch', () => {
  test(
    'a member cannot give an image to another project',
    covers('patch.value.owner-refused'),
    async ({ member, given, queuedImage: { id }, random }) => {
      const value = random.uuid().replaceAll('-', '');
      // Who gives an image away sees it no more, and may be refused for that alone; but not where everybody sees it.
      const open = await given.queued({ visibility: 'community' });
      expect(await member.updateImage(open.id, [{ op: 'replace', path: '/owner', value }])).toHaveStatus(403);
      const before = await member.showImage(id);
      for (const op of ['add', 'replace'] as const) {
        expect(await member.updateImage(id, [{ op, path: '/owner', value }])).toHaveStatus(403);
      }
      const after = await member.showImage(id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
      expect(await member.updateImage(id, [{ op: 'replace', path: '/name', value }])).toHaveStatus(200);
    },
  );

  test(
    'an admin gives an image to another project, which sees it then as the former owner does not',
    covers('patch.value.owner-by-admin'),
    async ({ member, stranger, admin, queuedImage: { id }, projectOf }) => {
      const give = (value: string) => admin.updateImage(id, [{ op: 'replace', path: '/owner', value }]);
      const [owner, other] = [projectOf('member'), projectOf('stranger')];
      // It goes back before anything is judged: only its owner and admins could delete it.
      const [foreign, given] = [await stranger.showImage(id), await give(other)];
      const [seen, hidden] = [await stranger.showImage(id), await member.showImage(id)];
      const [returned, own] = [await give(owner), await member.showImage(id)];
      expect(foreign).toHaveStatus(404);
      expect(given).toHaveStatus(200);
      expect(seen).toHaveStatus(200);
      expect(seen.body.owner).toBe(other);
      expect(hidden).toHaveStatus(404);
      expect(returned).toHaveStatus(200);
      expect(own).toHaveStatus(200);
      expect(own.body.owner).toBe(owner);
    },
  );

  test('a member cannot make an image public', covers('patch.value.public-refused'), async ({ member, queuedImage: { id } }) => {
    const before = await member.showImage(id);
    for (const op of ['add', 'replace'] as const) {
      expect(await member.updateImage(id, [{ op, path: '/visibility', value: 'public' }])).toHaveStatus(403);
    }
    const after = await member.showImage(id);
    expect(after).toHaveStatus(200);
    expect(after.body).toEqual(before.body);
    expect(await member.updateImage(id, [{ op: 'replace', path: '/visibility', value: 'shared' }])).toHaveStatus(200);
  });

  test(
    'an admin changes the private image of another project, and its owner sees it',
    covers('patch.admin.changes-other-projects'),
    async ({ member, admin, queuedImage: { id, owner }, random }) => {
      const name = random.name('renamed');
      const patch = [
        { op: 'replace' as const, path: '/name', value: name },
        { op: 'add' as const, path: '/conformance', value: 'here' },
      ];
      expect(await admin.updateImage(id, patch)).toHaveStatus(200);
      const shown = await member.showImage(id);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ name, conformance: 'here', owner, visibility: 'private' });
    },
  );

  test(
    'even an empty patch does not tell of an image that the caller may not know of',
    covers('patch.stranger.hidden-is-not-found'),
    async ({ member, stranger, given }) => {
      const { id } = await given.queued({ visibility: 'private' });
      expect(await stranger.updateImage(id, [])).toHaveStatus(404);
      expect(await member.updateImage(id, [])).toHaveStatus(200);
    },
  );
});
