import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { contrasts, one, sizes, withAndWithoutData } from './scenes.ts';

describe('filters of a list of images that take one value', () => {
  test('name does not find a longer name', covers('list.name.is-the-whole-name'), async ({ member, shared }) => {
    const { name, wanted, otherProperty, otherDisk } = await shared(contrasts);
    expect(await member.listImages({ name, limit: 4 })).toList(wanted, otherProperty, otherDisk);
    expect(await member.listImages({ name: name.slice(0, -1) })).toList();
    expect(await member.listImages({ name: name.slice(1) })).toList();
  });

  test(
    'name finds a name with characters that mean something elsewhere',
    covers('list.name.special-characters'),
    async ({ member, given, random }) => {
      for (const special of ['one,two', '"quoted"', 'Grüße-日本語', 'a&b=c+d', 'a b%20c']) {
        const image = await given.queued({ name: `${random.name('special')} ${special}` });
        expect(await member.listImages({ name: image.name ?? '' })).toList(image);
      }
    },
  );

  test('an unknown status selects nothing', covers('list.status.unknown-is-empty'), async ({ member, shared }) => {
    const { tag, image } = await shared(one);
    expect(await member.listImages({ tag: [tag], status: 'queued' })).toList(image);
    expect(await member.listImages({ tag: [tag], status: 'no-such-status' })).toList();
  });

  test('of several filters each holds', covers('list.filters.all-hold'), async ({ member, shared, formats }) => {
    const { tag, name, property, value, wanted } = await shared(contrasts);
    const query = { tag: [tag], name, [property]: value, disk_format: formats.disk_format };
    expect(await member.listImages(query)).toList(wanted);
    for (const left of ['name', property, 'disk_format']) {
      expect((await member.listImages({ ...query, [left]: undefined })).body.images).toHaveLength(2);
    }
  });

  test('size selects the images of exactly that many bytes', covers('list.size.equal'), async ({ member, shared }) => {
    const { tag, ascending } = await shared(sizes);
    expect(await member.listImages({ tag: [tag], size: 2000 })).toList(ascending[1]);
    expect(await member.listImages({ tag: [tag], size: 1999 })).toList();
    const { tag: other, active } = await shared(withAndWithoutData);
    expect(await member.listImages({ tag: [other], size: 1000 })).toList(active);
  });

  test('min_ram and min_disk select the images with just that value', covers('list.minimum.equal'), async ({ member, shared }) => {
    const {
      tag,
      ascending: [small, large],
    } = await shared(sizes);
    expect(await member.listImages({ tag: [tag], min_ram: 128 })).toList(small);
    expect(await member.listImages({ tag: [tag], min_ram: 256 })).toList(large);
    expect(await member.listImages({ tag: [tag], min_ram: 200 })).toList();
    expect(await member.listImages({ tag: [tag], min_disk: 2 })).toList(large);
    expect(await member.listImages({ tag: [tag], min_disk: 0 })).toList();
  });

  const sums = [
    ['list.sums.checksum', 'checksum'],
    ['list.sums.os-hash-value', 'os_hash_value'],
  ] as const;
  for (const [requirement, key] of sums) {
    test(`${key} selects the images with that sum`, covers(requirement), async ({ member, shared }) => {
      const [{ tag, active }, { tag: other, ascending }] = [await shared(withAndWithoutData), await shared(sizes)];
      expect(await member.listImages({ tag: [tag], [key]: active[key] ?? '' })).toList(active);
      expect(await member.listImages({ tag: [other], [key]: ascending[2][key] ?? '' })).toList(ascending[2]);
      expect(await member.listImages({ tag: [tag], [key]: ascending[2][key] ?? '' })).toList();
    });
  }

  test('a property that no image has selects nothing', covers('list.property.unknown-is-empty'), async ({ member, shared, random }) => {
    const { tag, property, otherValue, otherProperty } = await shared(contrasts);
    expect(await member.listImages({ tag: [tag], [property]: otherValue })).toList(otherProperty);
    expect(await member.listImages({ tag: [tag], [random.word('property')]: otherValue })).toList();
  });

  test('a tag that no image has selects nothing', covers('list.tag.unknown-is-empty'), async ({ member, shared, random }) => {
    const { tag, image } = await shared(one);
    expect(await member.listImages({ tag: [tag] })).toList(image);
    expect(await member.listImages({ tag: [random.word('tag')] })).toList();
  });
});
