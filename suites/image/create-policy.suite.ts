import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('who may create what', () => {
  test(
    'a member cannot create an image for another project',
    covers('create.foreign-owner-refused'),
    async ({ member, stranger, unknownId: id, random, formats, projectOf }) => {
      const body = { id, name: random.name('image'), visibility: 'private', ...formats } as const;
      expect(await member.createImage({ ...body, owner: projectOf('stranger') })).toHaveStatus(403);
      expect(await stranger.showImage(id)).toHaveStatus(404);
      expect(await stranger.listImages({ name: body.name })).toList();
      expect(await member.createImage({ ...body, owner: projectOf('member') })).toHaveStatus(201);
    },
  );

  test(
    'an admin creates an image for another project, which sees it',
    covers('create.foreign-owner-by-admin'),
    async ({ member, admin, unknownId: id, random, formats, projectOf }) => {
      const owner = projectOf('member');
      const name = random.name('image');
      const created = await admin.createImage({ id, name, visibility: 'private', owner, ...formats });
      expect(created).toHaveStatus(201);
      expect(created.body.owner).toBe(owner);
      const shown = await member.showImage(id);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ id, name, owner, visibility: 'private' });
    },
  );

  test('a member cannot create a public image', covers('create.public-refused'), async ({ member, unknownId: id, random, formats }) => {
    const body = { id, name: random.name('image'), ...formats };
    expect(await member.createImage({ ...body, visibility: 'public' })).toHaveStatus(403);
    expect(await member.showImage(id)).toHaveStatus(404);
    expect(await member.createImage({ ...body, visibility: 'private' })).toHaveStatus(201);
  });
});

describe('ids that are taken', () => {
  test(
    'an id that another project has in use is answered 409, and its image stays',
    covers('create.id.of-another-project-conflicts'),
    async ({ member, stranger, unknownId: id, random, formats }) => {
      const body = { id, name: random.name('first'), visibility: 'private', ...formats } as const;
      expect(await stranger.createImage(body)).toHaveStatus(201);
      const before = await stranger.showImage(id);
      const second = { ...body, name: random.name('second') };
      expect(await member.createImage(second)).toHaveStatus(409);
      const after = await stranger.showImage(id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
      expect(await member.listImages({ name: second.name })).toList();
      expect(await member.createImage({ ...second, id: random.uuid() })).toHaveStatus(201);
    },
  );

  test(
    'of several requests at once with one id exactly one wins',
    covers('create.id.only-one-wins'),
    async ({ member, unknownId: id, random, formats }) => {
      const names = Array.from({ length: 5 }, () => random.name('image'));
      const replies = await Promise.all(names.map((name) => member.createImage({ id, name, visibility: 'private', ...formats })));
      expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
      const shown = await member.showImage(id);
      expect(shown).toHaveStatus(200);
      expect(shown.body.name).toBe(names[replies.findIndex(({ status }) => status === 201)]);
    },
  );
});
