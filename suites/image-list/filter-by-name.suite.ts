import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { contrasts, four, withAndWithoutData } from './scenes.ts';

describe('filter a list of images by name', () => {
  test('name selects the images of exactly that name', covers('image.list.filter-name'), async ({ member, shared }) => {
    const { name, longerName, wanted, otherName, otherProperty, otherDisk } = await shared(contrasts);
    expect(await member.listImages({ name, limit: 4 })).toList(wanted, otherProperty, otherDisk);
    expect(await member.listImages({ name: longerName })).toList(otherName);
  });

  test('in: selects the images that have one of the values', covers('image.list.filter-in'), async ({ member, shared }) => {
    const { tag, images } = await shared(four);
    const [x, y, z] = images;
    expect(await member.listImages({ tag: [tag], name: `in:${x?.name},${y?.name}` })).toList(...images.slice(0, 2));
    expect(await member.listImages({ tag: [tag], name: `in:${y?.name}` })).toList(...images.slice(1, 2));
    expect(await member.listImages({ tag: [tag], id: `in:${y?.id},${z?.id}` })).toList(...images.slice(1, 3));
  });

  test('in: selects by status and by format', covers('image.list.filter-in'), async ({ member, shared, formats }) => {
    const { tag, queued, active } = await shared(withAndWithoutData);
    expect(await member.listImages({ tag: [tag], status: 'in:active,queued' })).toList(queued, active);
    expect(await member.listImages({ tag: [tag], status: 'in:active,saving' })).toList(active);
    for (const key of ['disk_format', 'container_format'] as const) {
      expect(await member.listImages({ tag: [tag], [key]: `in:${formats[key]},no-such-format` })).toList(active);
    }
  });

  test('in: takes a value with a comma in quotes', covers('image.list.filter-in'), async ({ member, given, random }) => {
    const [left, right, plain] = [random.name('left'), random.name('right'), random.name('plain')];
    const tag = random.word('tag');
    const withComma = await given.queued({ tags: [tag], name: `${left},${right}` });
    const withoutComma = await given.queued({ tags: [tag], name: plain });
    await given.queued({ tags: [tag], name: left });
    await given.queued({ tags: [tag], name: right });
    expect(await member.listImages({ tag: [tag], name: `in:"${left},${right}"` })).toList(withComma);
    expect(await member.listImages({ tag: [tag], name: `in:"${left},${right}",${plain}` })).toList(withComma, withoutComma);
  });
});
