import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('ids of new images', () => {
  test('the server chooses a new id each time', covers('image.create.server-chooses-id'), async ({ member, random, formats }) => {
    const body = { name: random.name('image'), visibility: 'private', ...formats } as const;
    const first = await member.createImage(body);
    const second = await member.createImage(body);
    expect(first).toHaveStatus(201);
    expect(second).toHaveStatus(201);
    expect(second.body.id).not.toBe(first.body.id);
    const list = await member.listImages({ name: body.name });
    expect(list).toHaveStatus(200);
    expect(list.body.images.map(({ id }) => id).sort()).toEqual([first.body.id, second.body.id].sort());
  });

  test(
    'an image created with an id has that id',
    covers('image.create.client-chooses-id'),
    async ({ member, unknownId: id, random, formats }) => {
      const name = random.name('image');
      const created = await member.createImage({ id, name, visibility: 'private', ...formats });
      expect(created).toHaveStatus(201);
      expect(created.body.id).toBe(id);
      const shown = await member.showImage(id);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ id, name });
    },
  );

  test(
    'an id in use is answered 409 and the first image stays as it was',
    covers('image.create.id-in-use-conflicts'),
    async ({ member, queuedImage: { id }, unknownId, random, formats }) => {
      const body = { name: random.name('second'), visibility: 'private', min_disk: 7, ...formats } as const;
      const before = await member.showImage(id);
      expect(await member.createImage({ ...body, id })).toHaveStatus(409);
      const after = await member.showImage(id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
      expect(await member.createImage({ ...body, id: unknownId })).toHaveStatus(201);
      const list = await member.listImages({ name: body.name });
      expect(list).toHaveStatus(200);
      expect(list.body.images.map((image) => image.id)).toEqual([unknownId]);
    },
  );
});
