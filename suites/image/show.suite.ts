import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { queued } from '../scenes.ts';

const secondsBetween = (one: string, other: string) => Math.abs(Date.parse(one) - Date.parse(other)) / 1000;

describe('show an image', () => {
  test(
    'showing an image returns what creating it did, its times to the second',
    covers('image.show.returns-what-was-created'),
    async ({ member, unknownId: id, random, formats }) => {
      const created = await member.createImage({
        ...{ id, name: random.name('image'), visibility: 'private', ...formats },
        ...{ min_disk: 2, min_ram: 128, tags: [random.word('tag')], conformance_word: random.word('value') },
      });
      expect(created).toHaveStatus(201);
      const shown = await member.showImage(id);
      expect(shown).toHaveStatus(200);
      const { created_at, updated_at } = shown.body;
      expect(shown.body).toEqual({ ...created.body, created_at, updated_at });
      expect(secondsBetween(created_at, created.body.created_at)).toBeLessThanOrEqual(1);
      expect(secondsBetween(updated_at, created.body.updated_at)).toBeLessThanOrEqual(1);
    },
  );

  test('an image that does not exist is answered 404', covers('image.show.unknown-is-not-found'), async ({ member, shared, unknownId }) => {
    const { id, name } = await shared(queued);
    expect(await member.showImage(unknownId)).toHaveStatus(404);
    const shown = await member.showImage(id);
    expect(shown).toHaveStatus(200);
    expect(shown.body).toMatchObject({ id, name });
  });

  test('a reader sees the images of the project', covers('image.show.reader-allowed'), async ({ member, reader, shared }) => {
    const { id } = await shared(queued);
    const asMember = await member.showImage(id);
    const asReader = await reader.showImage(id);
    expect(asMember).toHaveStatus(200);
    expect(asReader).toHaveStatus(200);
    expect(asReader.body).toEqual(asMember.body);
  });

  test('an admin sees the private image of another project', covers('image.show.admin-sees-other-projects'), async ({ admin, shared }) => {
    const { id, name, owner } = await shared(queued);
    const shown = await admin.showImage(id);
    expect(shown).toHaveStatus(200);
    expect(shown.body).toMatchObject({ id, name, owner, visibility: 'private' });
  });
});
