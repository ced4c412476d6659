import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { everywhere, expectAlike, sorted } from './answers.ts';

const unseen = 'a node may have a database or a replica of its own, or a stale cache.';

describe('what one connection wrote, seen over others', () => {
  test('a created image is shown as it was', covers('consistency.create.seen-at-once'), async ({ member, afresh, random, formats }) => {
    const created = await member.createImage({ name: random.name('image'), visibility: 'private', ...formats });
    expect(created).toHaveStatus(201);
    const replies = await everywhere(() => afresh.showImage(created.body.id));
    expectAlike(replies, 200, ({ body }) => sorted(body), unseen);
    for (const { body } of replies) expect(body, unseen).toMatchObject({ id: created.body.id, name: created.body.name, status: 'queued' });
  });

  test('a changed image is shown changed', covers('consistency.update.seen-at-once'), async ({ member, afresh, queuedImage, random }) => {
    await everywhere(() => afresh.showImage(queuedImage.id));
    const name = random.name('image');
    const updated = await member.updateImage(queuedImage.id, [
      { op: 'replace', path: '/name', value: name },
      { op: 'add', path: '/written_by', value: name },
    ]);
    expect(updated).toHaveStatus(200);
    const replies = await everywhere(() => afresh.showImage(queuedImage.id));
    expectAlike(replies, 200, ({ body }) => sorted(body), unseen);
    for (const { body } of replies) expect(body, unseen).toMatchObject({ name, written_by: name });
  });

  test(
    'a tag is on the image, and the image is listed by it',
    covers('consistency.tag.seen-at-once'),
    async ({ member, afresh, queuedImage: { id }, random }) => {
      const tag = random.word('tag');
      expect(await member.addTag(id, tag)).toHaveStatus(204);
      const replies = await everywhere(() => afresh.showImage(id));
      expectAlike(replies, 200, ({ body }) => body.tags, unseen);
      for (const { body } of replies) expect(body.tags, unseen).toEqual([tag]);
      const lists = await everywhere(() => afresh.listImages({ tag: [tag] }));
      expectAlike(lists, 200, ({ body }) => body.images.map((image) => image.id), unseen);
      for (const list of lists) expect(list).toList({ id });
    },
  );

  test(
    'a project that an image is shared with is listed',
    covers('consistency.member.seen-at-once'),
    async ({ member, afresh, given, projectOf }) => {
      const { id } = await given.queued({ visibility: 'shared' });
      expect(await member.addMember(id, projectOf('stranger'))).toHaveStatus(200);
      const lists = await everywhere(() => afresh.listMembers(id));
      const namesOf = ({ body }: (typeof lists)[number]) => body.members.map((one) => [one.member_id, one.status]);
      expectAlike(lists, 200, namesOf, unseen);
      for (const list of lists) expect(namesOf(list), unseen).toEqual([[projectOf('stranger'), 'pending']]);
    },
  );

  test('a deleted image is gone', covers('consistency.delete.seen-at-once'), async ({ member, afresh, queuedImage: { id } }) => {
    expectAlike(await everywhere(() => afresh.showImage(id)), 200, ({ body }) => body.status, unseen);
    expect(await member.deleteImage(id)).toHaveStatus(204);
    expectAlike(await everywhere(() => afresh.showImage(id)), 404, () => null, unseen);
  });

  test(
    'data that were uploaded are the same',
    covers('consistency.data.alike'),
    async ({ member, afresh, queuedImage: { id }, imageData }) => {
      expect(await member.uploadImageData(id, imageData)).toHaveStatus(204);
      const replies = await everywhere(() => afresh.downloadImageData(id));
      expectAlike(
        replies,
        200,
        ({ content }) => [content.size, content.md5],
        'a node may not reach the store, or keep old or broken data in its cache.',
      );
      for (const reply of replies) expect(reply).toHaveData(imageData);
    },
  );
});
