import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('how long the name and the value of a property may be', () => {
  test(
    'an image is created with a property name of 255 characters, and not with one of 256',
    covers('quota.property-name.create-255'),
    async ({ member, random, unknownId: id }) => {
      const longest = random.word('property').padEnd(255, 'x');
      const body = { id, name: random.name('image'), visibility: 'private' } as const;
      expect(await member.createImage({ ...body, [`${longest}x`]: 'value' })).toHaveStatus(400);
      expect(await member.showImage(id)).toHaveStatus(404);
      const image = await member.createImage({ ...body, [longest]: 'value' });
      expect(image).toHaveStatus(201);
      expect(image.body[longest]).toBe('value');
    },
  );

  test(
    'a property name of 256 characters cannot be added',
    covers('quota.property-name.update-over-255-refused'),
    async ({ member, queuedImage: { id }, random }) => {
      const longest = random.word('property').padEnd(255, 'x');
      expect(await member.updateImage(id, [{ op: 'add', path: `/${longest}x`, value: 'value' }])).toHaveStatus(400);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body).not.toHaveProperty(`${longest}x`);
      expect(await member.updateImage(id, [{ op: 'add', path: `/${longest}`, value: 'value' }])).toHaveStatus(200);
    },
  );

  test(
    'a property value of 1000 characters comes back as it was sent',
    covers('quota.property-value.long'),
    async ({ member, queuedImage: { id }, random }) => {
      const [property, value] = [random.word('property'), 'long '.repeat(200).trimEnd().padEnd(1000, '.')];
      expect(await member.updateImage(id, [{ op: 'add', path: `/${property}`, value }])).toHaveStatus(200);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body[property]).toBe(value);
    },
  );

  test(
    'a property value of 65536 characters is refused, and is no server error',
    covers('quota.property-value.over-the-column'),
    async ({ member, queuedImage: { id }, random }) => {
      const property = random.word('property');
      const add = (length: number) => [{ op: 'add' as const, path: `/${property}`, value: 'x'.repeat(length) }];
      expect(await member.updateImage(id, add(65_536))).toHaveStatus(400, 413);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body).not.toHaveProperty(property);
      expect(await member.updateImage(id, add(1000))).toHaveStatus(200);
    },
  );
});
