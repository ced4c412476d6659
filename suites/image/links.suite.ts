import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('the links of an image', () => {
  test(
    'self, file and schema lead to the image, its data and its schema',
    covers('image.links-lead-back'),
    async ({ member, given, random }) => {
      const data = random.word('data');
      const image = await given.active(Buffer.from(data));
      const follow = (link: string) => member.sendRaw('showImage', { method: 'GET', path: link.replace(/^.*?(?=\/v2\/)/, '') });
      const [self, file, schema] = [await follow(image.self), await follow(image.file), await follow(image.schema)];
      expect(self).toHaveStatus(200);
      expect(self.body).toEqual(image);
      expect(file).toHaveStatus(200);
      expect(file.text).toBe(data);
      expect(schema).toHaveStatus(200);
      expect(schema.body).toMatchObject({ name: 'image', properties: { id: expect.anything() } });
    },
  );
});
