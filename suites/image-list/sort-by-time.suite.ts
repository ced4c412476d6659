import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { olderAndNewer } from './scenes.ts';

describe('the order of a list of images by time', () => {
  test('without a sort the newest image stands first', covers('list.sort.default-is-newest-first'), async ({ member, shared }) => {
    const { tag, older, newer } = await shared(olderAndNewer);
    expect(await member.listImages({ tag: [tag] })).toListInOrder([newer.id, older.id]);
  });

  test('the list is sorted by created_at', covers('list.sort.by-created-at'), async ({ member, shared }) => {
    const { tag, older, newer } = await shared(olderAndNewer);
    expect(await member.listImages({ tag: [tag], sort: 'created_at:asc' })).toListInOrder([older.id, newer.id]);
    expect(await member.listImages({ tag: [tag], sort: 'created_at:desc' })).toListInOrder([newer.id, older.id]);
  });

  test('the list is sorted by updated_at', covers('list.sort.by-updated-at'), async ({ member, shared }) => {
    const { tag, older, newer } = await shared(olderAndNewer);
    expect(await member.listImages({ tag: [tag], sort: 'updated_at:asc' })).toListInOrder([newer.id, older.id]);
    expect(await member.listImages({ tag: [tag], sort: 'updated_at:desc' })).toListInOrder([older.id, newer.id]);
  });

  test('a sort_dir alone orders by created_at', covers('list.sort.key-alone-is-descending'), async ({ member, shared }) => {
    const { tag, older, newer } = await shared(olderAndNewer);
    expect(await member.listImages({ tag: [tag], sort_dir: ['asc'] })).toListInOrder([older.id, newer.id]);
    expect(await member.listImages({ tag: [tag], sort_dir: ['desc'] })).toListInOrder([newer.id, older.id]);
  });
});
