import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { deactivated } from '../deactivation/scenes.ts';
import { bareAndDescribed } from './scenes.ts';

describe('the schemas that the server gives', () => {
  test('the schema of an image is a JSON schema of that name', covers('schema.image.is-a-json-schema'), async ({ member }) => {
    const schema = await member.showImageSchema();
    expect(schema).toBeASchema();
    expect(schema.body.name).toBe('image');
  });

  test(
    'images in every state satisfy it',
    covers('schema.image.fits-what-is-served'),
    async ({ member, shared, given, imageData, random }) => {
      const schema = await member.showImageSchema();
      expect(schema).toBeASchema();
      const { bare, described } = await shared(bareAndDescribed);
      const made = [
        bare,
        described,
        await given.active(imageData, { conformance_property: random.word('value'), visibility: 'shared' }),
        (await shared(deactivated)).image,
      ];
      for (const { id, status } of made) {
        const shown = await member.showImage(id);
        expect(shown).toHaveStatus(200);
        expect(shown.body).toMatchObject({ id, status });
        expect(shown.body).toSatisfySchema(schema.body);
      }
    },
  );

  test('the schema of a list of images is a JSON schema of that name', covers('schema.images.is-a-json-schema'), async ({ member }) => {
    const schema = await member.showImagesSchema();
    expect(schema).toBeASchema();
    expect(schema.body.name).toBe('images');
  });

  test('a page of images satisfies it', covers('schema.images.describes-what-is-served'), async ({ member, shared }) => {
    const { tag } = await shared(bareAndDescribed);
    const [schema, ofOne] = [await member.showImagesSchema(), await member.showImageSchema()];
    expect(schema).toBeASchema();
    const page = await member.listImages({ tag: [tag], limit: 1 });
    expect(page).toHaveStatus(200);
    expect(page.body.images).toHaveLength(1);
    expect(page.body).toSatisfySchema(schema.body);
    expect(Object.keys(schema.body.properties)).toEqual(expect.arrayContaining(Object.keys(page.body)));
    const { images } = schema.body.properties as { images: { items: { properties: object } } };
    expect(Object.keys(images.items.properties).sort()).toEqual(Object.keys(ofOne.body.properties).sort());
  });

  test('the schema of an image needs a token', covers('schema.image.token-required'), async ({ member, anonymous }) => {
    expect(await anonymous.showImageSchema()).toHaveStatus(401);
    expect(await member.showImageSchema()).toHaveStatus(200);
  });

  test('the schema of a list of images needs a token', covers('schema.images.token-required'), async ({ member, anonymous }) => {
    expect(await anonymous.showImagesSchema()).toHaveStatus(401);
    expect(await member.showImagesSchema()).toHaveStatus(200);
  });
});
