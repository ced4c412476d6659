import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('the order of a list of images by time', () => {
  test(
    'without a sort the newest image stands first',
    covers('list.sort.default-is-newest-first'),
    async ({ member, given, touched, random }) => {
      const tag = random.word('tag');
      const older = await given.queued({ tags: [tag] });
      await touched(older);
      const newer = await given.queued({ tags: [tag] });
      expect(await member.listImages({ tag: [tag] })).toListInOrder([newer.id, older.id]);
    },
  );

  test('the list is sorted by created_at', covers('list.sort.by-created-at'), async ({ member, given, touched, random }) => {
    const tag = random.word('tag');
    const older = await given.queued({ tags: [tag] });
    await touched(older);
    const newer = await given.queued({ tags: [tag] });
    expect(await member.listImages({ tag: [tag], sort: 'created_at:asc' })).toListInOrder([older.id, newer.id]);
    expect(await member.listImages({ tag: [tag], sort: 'created_at:desc' })).toListInOrder([newer.id, older.id]);
  });

  test('the list is sorted by updated_at', covers('list.sort.by-updated-at'), async ({ member, given, touched, random }) => {
    const tag = random.word('tag');
    const later = await given.queued({ tags: [tag] });
    const earlier = await given.queued({ tags: [tag] });
    await touched(later, earlier);
    expect(await member.listImages({ tag: [tag], sort: 'updated_at:asc' })).toListInOrder([earlier.id, later.id]);
    expect(await member.listImages({ tag: [tag], sort: 'updated_at:desc' })).toListInOrder([later.id, earlier.id]);
  });

  test('a sort_dir alone orders by created_at', covers('list.sort.key-alone-is-descending'), async ({ member, given, touched, random }) => {
    const tag = random.word('tag');
    const older = await given.queued({ tags: [tag] });
    await touched(older);
    const newer = await given.queued({ tags: [tag] });
    expect(await member.listImages({ tag: [tag], sort_dir: ['asc'] })).toListInOrder([older.id, newer.id]);
    expect(await member.listImages({ tag: [tag], sort_dir: ['desc'] })).toListInOrder([newer.id, older.id]);
  });
});
