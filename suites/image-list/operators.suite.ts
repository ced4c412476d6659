import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import { four, one, withAndWithoutData } from './scenes.ts';

describe('operators in the filters of a list of images', () => {
  test(
    'id=in: selects the images of these ids, and passes over an id that nobody has',
    covers('list.in.id'),
    async ({ member, shared, unknownId }) => {
      const { images } = await shared(four);
      const [one, another] = images;
      expect(await member.listImages({ id: `in:${one?.id},${another?.id}` })).toList(...images.slice(0, 2));
      expect(await member.listImages({ id: `in:${unknownId},${one?.id}` })).toList(...images.slice(0, 1));
      expect(await member.listImages({ id: `in:${unknownId}` })).toList();
    },
  );

  test('status=in: selects the images in one of these statuses', covers('list.in.status'), async ({ member, shared }) => {
    const { tag, queued, active } = await shared(withAndWithoutData);
    expect(await member.listImages({ tag: [tag], status: 'in:queued,active' })).toList(queued, active);
    expect(await member.listImages({ tag: [tag], status: 'in:saving,queued' })).toList(queued);
    expect(await member.listImages({ tag: [tag], status: 'in:saving,deactivated' })).toList();
  });

  const formats = [
    ['list.in.disk-format', 'disk_format'],
    ['list.in.container-format', 'container_format'],
  ] as const;
  for (const [requirement, key] of formats) {
    test(`${key}=in: selects the images of one of these formats`, covers(requirement), async ({ member, shared, formats }) => {
      const { tag, active } = await shared(withAndWithoutData);
      expect(await member.listImages({ tag: [tag], [key]: `in:no-such-format,${formats[key]}` })).toList(active);
      expect(await member.listImages({ tag: [tag], [key]: 'in:no-such-format,neither-this' })).toList();
    });
  }

  test(
    'eq: before a name, an id, a status or a format selects as the value alone does',
    covers('list.operator.eq'),
    async ({ member, shared, formats }) => {
      const { tag, active } = await shared(withAndWithoutData);
      const values = { name: active.name ?? '', id: active.id, status: 'active', ...formats };
      for (const [key, value] of Object.entries(values)) {
        expect(await member.listImages({ tag: [tag], [key]: value })).toList(active);
        expect(await member.listImages({ tag: [tag], [key]: `eq:${value}` })).toList(active);
      }
    },
  );

  test(
    'an operator that there is not is refused before a name, an id, a status or a format',
    covers('list.operator.unknown-refused'),
    async ({ member, shared, formats }) => {
      const { image } = await shared(one);
      const values = { name: image.name ?? '', id: image.id, status: 'queued', ...formats };
      for (const [key, value] of Object.entries(values)) {
        expect(await member.listImages({ limit: 1, [key]: value })).toHaveStatus(200);
        expect(await member.listImages(wrong({ limit: 1, [key]: `neq:${value}` }))).toHaveStatus(400);
      }
    },
  );
});
