import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';

describe('operators in the filters of a list of images', () => {
  test(
    'id=in: selects the images of these ids, and passes over an id that nobody has',
    covers('list.in.id'),
    async ({ member, given, unknownId }) => {
      const [one, another] = [await given.queued(), await given.queued()];
      await given.queued();
      expect(await member.listImages({ id: `in:${one.id},${another.id}` })).toList(one, another);
      expect(await member.listImages({ id: `in:${unknownId},${one.id}` })).toList(one);
      expect(await member.listImages({ id: `in:${unknownId}` })).toList();
    },
  );

  test('status=in: selects the images in one of these statuses', covers('list.in.status'), async ({ member, given, imageData, random }) => {
    const tag = random.word('tag');
    const queued = await given.queued({ tags: [tag] });
    const active = await given.active(imageData, { tags: [tag] });
    expect(await member.listImages({ tag: [tag], status: 'in:queued,active' })).toList(queued, active);
    expect(await member.listImages({ tag: [tag], status: 'in:saving,queued' })).toList(queued);
    expect(await member.listImages({ tag: [tag], status: 'in:saving,deactivated' })).toList();
  });

  const formats = [
    ['list.in.disk-format', 'disk_format'],
    ['list.in.container-format', 'container_format'],
  ] as const;
  for (const [requirement, key] of formats) {
    test(`${key}=in: selects the images of one of these formats`, covers(requirement), async ({ member, given, random, formats }) => {
      const tag = random.word('tag');
      const wanted = await given.queued({ tags: [tag] });
      await given.queued({ tags: [tag], [key]: null });
      expect(await member.listImages({ tag: [tag], [key]: `in:no-such-format,${formats[key]}` })).toList(wanted);
      expect(await member.listImages({ tag: [tag], [key]: 'in:no-such-format,neither-this' })).toList();
    });
  }

  test(
    'eq: before a name, an id, a status or a format selects as the value alone does',
    covers('list.operator.eq'),
    async ({ member, given, imageData, random, formats }) => {
      const tag = random.word('tag');
      const wanted = await given.active(imageData, { tags: [tag] });
      await given.queued({ tags: [tag], disk_format: null, container_format: null });
      const values = { name: wanted.name ?? '', id: wanted.id, status: 'active', ...formats };
      for (const [key, value] of Object.entries(values)) {
        expect(await member.listImages({ tag: [tag], [key]: value })).toList(wanted);
        expect(await member.listImages({ tag: [tag], [key]: `eq:${value}` })).toList(wanted);
      }
    },
  );

  test(
    'an operator that there is not is refused before a name, an id, a status or a format',
    covers('list.operator.unknown-refused'),
    async ({ member, queuedImage, formats }) => {
      const values = { name: queuedImage.name ?? '', id: queuedImage.id, status: 'queued', ...formats };
      for (const [key, value] of Object.entries(values)) {
        expect(await member.listImages({ limit: 1, [key]: value })).toHaveStatus(200);
        expect(await member.listImages(wrong({ limit: 1, [key]: `neq:${value}` }))).toHaveStatus(400);
      }
    },
  );
});
