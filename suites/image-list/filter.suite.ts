import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import { contrasts, one, visibilities, withAndWithoutData } from './scenes.ts';

describe('filter a list of images', () => {
  test('status selects the images in that status', covers('image.list.filter-status'), async ({ member, shared }) => {
    const { tag, queued, active } = await shared(withAndWithoutData);
    expect(await member.listImages({ tag: [tag], status: 'queued' })).toList(queued);
    expect(await member.listImages({ tag: [tag], status: 'active' })).toList(active);
    expect(await member.listImages({ tag: [tag], status: 'deactivated' })).toList();
  });

  test('visibility selects the images of that visibility', covers('image.list.filter-visibility'), async ({ member, shared }) => {
    const { tag, ...images } = await shared(visibilities);
    expect(await member.listImages({ tag: [tag], visibility: 'private' })).toList(images.private);
    expect(await member.listImages({ tag: [tag], visibility: 'shared' })).toList(images.shared);
    const { tag: other } = await shared(one);
    expect(await member.listImages({ tag: [other], visibility: 'community' })).toList();
  });

  test('an unknown visibility is refused', covers('image.list.filter-visibility'), async ({ member }) => {
    expect(await member.listImages({ limit: 1, visibility: 'private' })).toHaveStatus(200);
    expect(await member.listImages(wrong({ limit: 1, visibility: 'invisible' }))).toHaveStatus(400);
  });

  test(
    'disk_format and container_format select the images of that format',
    covers('image.list.filter-formats'),
    async ({ member, shared, formats: { disk_format, container_format } }) => {
      const { tag, wanted, otherName: otherContainer, otherProperty, otherDisk } = await shared(contrasts);
      const query = { tag: [tag], limit: 4 };
      expect(await member.listImages({ ...query, disk_format })).toList(wanted, otherProperty, otherContainer);
      expect(await member.listImages({ ...query, container_format })).toList(wanted, otherProperty, otherDisk);
      expect(await member.listImages({ ...query, disk_format, container_format })).toList(wanted, otherProperty);
    },
  );

  test(
    'tag selects the images with that tag, and two of them the images with both',
    covers('image.list.filter-tag'),
    async ({ member, given, random }) => {
      const [x, y] = [random.word('x'), random.word('y')];
      const withX = await given.queued({ tags: [x] });
      const withBoth = await given.queued({ tags: [x, y] });
      const withY = await given.queued({ tags: [y] });
      expect(await member.listImages({ tag: [x] })).toList(withX, withBoth);
      expect(await member.listImages({ tag: [y] })).toList(withY, withBoth);
      expect(await member.listImages({ tag: [x, y] })).toList(withBoth);
      expect(await member.listImages({ tag: [y, x] })).toList(withBoth);
      expect(await member.removeTag(withBoth.id, x)).toHaveStatus(204);
      expect(await member.listImages({ tag: [x] })).toList(withX);
    },
  );

  test(
    'a custom property selects the images that have it with that value',
    covers('image.list.filter-property'),
    async ({ member, given, random }) => {
      const [property, value, otherValue] = [random.word('property'), random.word('value'), random.word('value')];
      const tag = random.word('tag');
      const wanted = await given.queued({ tags: [tag], [property]: value });
      const other = await given.queued({ tags: [tag], [property]: otherValue });
      await given.queued({ tags: [tag], [random.word('property')]: value });
      expect(await member.listImages({ tag: [tag], [property]: value })).toList(wanted);
      expect(await member.listImages({ tag: [tag], [property]: otherValue })).toList(other);
      expect(await member.updateImage(wanted.id, [{ op: 'remove', path: `/${property}` }])).toHaveStatus(200);
      expect(await member.listImages({ tag: [tag], [property]: value })).toList();
    },
  );

  test('protected selects the images that are protected', covers('image.list.filter-protected'), async ({ member, shared }) => {
    const { tag, wanted: guarded, otherName, otherProperty, otherDisk } = await shared(contrasts);
    expect(await member.listImages({ tag: [tag], protected: 'true' })).toList(guarded);
    expect(await member.listImages({ tag: [tag], protected: 'false', limit: 4 })).toList(otherName, otherProperty, otherDisk);
  });
});
