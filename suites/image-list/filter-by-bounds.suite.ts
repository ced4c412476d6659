import { covers, describe, expect, type Image, test } from '../../lib/conformance.ts';
import { one, sizes } from './scenes.ts';

const dayMs = 24 * 60 * 60 * 1000;
const daysFrom = (time: string, days: number) => new Date(Date.parse(time) + days * dayMs).toISOString().replace('.000Z', 'Z');

describe('filter a list of images by bounds', () => {
  test('size_min and size_max select by size, bounds included', covers('image.list.filter-size'), async ({ member, shared }) => {
    const { tag, ascending } = await shared(sizes);
    const [smallest, middle, large, largest] = ascending;
    expect(await member.listImages({ tag: [tag], size_min: 2000, limit: 4 })).toList(middle, large, largest);
    expect(await member.listImages({ tag: [tag], size_min: 2001 })).toList(large, largest);
    expect(await member.listImages({ tag: [tag], size_max: 2000 })).toList(smallest, middle);
    expect(await member.listImages({ tag: [tag], size_max: 1999 })).toList(smallest);
    expect(await member.listImages({ tag: [tag], size_min: 901, size_max: 9999 })).toList(middle);
  });

  test('created_at selects the images made after or before a time', covers('image.list.filter-created-at'), async ({ member, shared }) => {
    const { tag, image } = await shared(one);
    const dayBefore = daysFrom(image.created_at, -1);
    const dayAfter = daysFrom(image.created_at, 1);
    const selections: [created_at: string, selected: Image[]][] = [
      [`gt:${dayBefore}`, [image]],
      [`gt:${dayAfter}`, []],
      [`gte:${dayBefore}`, [image]],
      [`gte:${dayAfter}`, []],
      [`gte:${image.created_at}`, [image]],
      [`lt:${dayAfter}`, [image]],
      [`lt:${dayBefore}`, []],
      [`lt:${image.created_at}`, []],
      [`lte:${dayAfter}`, [image]],
      [`lte:${dayBefore}`, []],
    ];
    for (const [created_at, selected] of selections) {
      expect(await member.listImages({ tag: [tag], created_at })).toList(...selected);
    }
  });

  test('an unknown operator on created_at is refused', covers('image.list.filter-created-at'), async ({ member, shared }) => {
    const { image } = await shared(one);
    expect(await member.listImages({ limit: 1, created_at: `lte:${image.created_at}` })).toHaveStatus(200);
    expect(await member.listImages({ limit: 1, created_at: `around:${image.created_at}` })).toHaveStatus(400);
  });
});
