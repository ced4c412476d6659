import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';

describe('create requests that are refused', () => {
  test(
    'an unknown disk_format is answered 400',
    covers('image.create.unknown-disk-format-refused'),
    async ({ member, unknownId: id, random, formats }) => {
      const body = { id, name: random.name('image'), visibility: 'private', ...formats } as const;
      expect(await member.createImage(wrong({ ...body, disk_format: random.word('format') }))).toHaveStatus(400);
      expect(await member.showImage(id)).toHaveStatus(404);
      expect(await member.createImage(body)).toHaveStatus(201);
      const list = await member.listImages({ name: body.name });
      expect(list).toHaveStatus(200);
      expect(list.body.images).toMatchObject([{ id, disk_format: formats.disk_format }]);
    },
  );

  test(
    'a body that is no JSON is answered 400',
    covers('image.create.malformed-json-refused'),
    async ({ member, unknownId: id, random, formats }) => {
      const body = { id, name: random.name('image'), visibility: 'private', ...formats } as const;
      expect(await member.createImage(wrong(JSON.stringify(body).slice(0, -1)))).toHaveStatus(400);
      expect(await member.showImage(id)).toHaveStatus(404);
      expect(await member.createImage(body)).toHaveStatus(201);
      const list = await member.listImages({ name: body.name });
      expect(list).toHaveStatus(200);
      expect(list.body.images.map((image) => image.id)).toEqual([id]);
    },
  );

  test(
    'a request that sets the status is answered 403',
    covers('image.create.status-is-read-only'),
    async ({ member, unknownId: id, random, formats }) => {
      const body = { id, name: random.name('image'), visibility: 'private', ...formats } as const;
      expect(await member.createImage(wrong({ ...body, status: 'active' }))).toHaveStatus(403);
      expect(await member.createImage(wrong({ ...body, status: 'queued' }))).toHaveStatus(403);
      expect(await member.showImage(id)).toHaveStatus(404);
      expect(await member.createImage(body)).toHaveStatus(201);
      const list = await member.listImages({ name: body.name });
      expect(list).toHaveStatus(200);
      expect(list.body.images).toMatchObject([{ id, status: 'queued' }]);
    },
  );

  test(
    'a name of 255 characters is taken and one of 256 is answered 400',
    covers('image.create.name-over-255-refused'),
    async ({ member, unknownId: id, random, formats }) => {
      const longest = random.name('image').padEnd(255, 'é');
      const body = { id, visibility: 'private', ...formats } as const;
      expect(await member.createImage(wrong({ ...body, name: `${longest}é` }))).toHaveStatus(400);
      expect(await member.showImage(id)).toHaveStatus(404);
      expect(await member.createImage({ ...body, name: longest })).toHaveStatus(201);
      const shown = await member.showImage(id);
      expect(shown).toHaveStatus(200);
      expect(shown.body.name).toBe(longest);
    },
  );

  test(
    'a reader cannot create an image',
    covers('image.create.reader-refused'),
    async ({ member, reader, unknownId: id, random, formats }) => {
      const body = { id, name: random.name('image'), visibility: 'private', ...formats } as const;
      expect(await reader.createImage(body)).toHaveStatus(403);
      expect(await member.showImage(id)).toHaveStatus(404);
      expect(await member.createImage(body)).toHaveStatus(201);
      const list = await member.listImages({ name: body.name });
      expect(list).toHaveStatus(200);
      expect(list.body.images.map((image) => image.id)).toEqual([id]);
    },
  );
});
