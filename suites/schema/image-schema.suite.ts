import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { bareAndDescribed } from './scenes.ts';

const attributes = [
  ...[
    'id',
    'name',
    'status',
    'visibility',
    'protected',
    'owner',
    'tags',
    'size',
    'virtual_size',
    'checksum',
    'os_hash_algo',
    'os_hash_value',
  ],
  ...['disk_format', 'container_format', 'min_disk', 'min_ram', 'os_hidden', 'created_at', 'updated_at', 'self', 'file', 'schema'],
];

describe('schema of an image', () => {
  test('the schema names every base attribute of an image', covers('schema.image.describes-the-image'), async ({ member, shared }) => {
    const { described } = await shared(bareAndDescribed);
    const schema = await member.showImageSchema();
    expect(schema).toHaveStatus(200);
    expect(schema.body.name).toBe('image');
    const named = Object.keys(schema.body.properties);
    expect(named).toEqual(expect.arrayContaining(attributes.filter((attribute) => attribute in described)));
  });

  test('the schema names the formats that images take', covers('schema.image.describes-the-image'), async ({ member, shared }) => {
    const { described } = await shared(bareAndDescribed);
    const schema = await member.showImageSchema();
    expect(schema).toHaveStatus(200);
    const oneOf = (value: unknown) => ({ enum: expect.arrayContaining([value]) });
    expect(schema.body.properties).toMatchObject({
      disk_format: oneOf(described.disk_format),
      container_format: oneOf(described.container_format),
    });
  });
});
