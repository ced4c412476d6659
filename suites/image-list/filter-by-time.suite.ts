import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { one } from './scenes.ts';

const hourMs = 60 * 60 * 1000;
const later = (time: string, hours: number) => new Date(Date.parse(time) + hours * hourMs).toISOString().slice(0, 19);
const dayBefore = (time: string) => `${later(time, -24)}Z`;
const dayAfter = (time: string) => `${later(time, 24)}Z`;
const same = (time: string) => time;

// A database may keep fractions of a second: of the time itself only that can be asked which holds for them, too.
const comparisons = [
  ['list.updated-at.gt', 'updated_at', 'gt', [dayBefore], [dayAfter]],
  ['list.updated-at.gte', 'updated_at', 'gte', [dayBefore, same], [dayAfter]],
  ['list.updated-at.lt', 'updated_at', 'lt', [dayAfter], [dayBefore, same]],
  ['list.updated-at.lte', 'updated_at', 'lte', [dayAfter], [dayBefore]],
  ['list.updated-at.neq', 'updated_at', 'neq', [dayBefore, dayAfter], []],
  ['list.created-at.neq', 'created_at', 'neq', [dayBefore, dayAfter], []],
  ['list.updated-at.eq', 'updated_at', 'eq', [same], [dayBefore, dayAfter]],
  ['list.created-at.eq', 'created_at', 'eq', [same], [dayBefore, dayAfter]],
] as const;

describe('filter a list of images by time', () => {
  for (const [requirement, key, operator, selecting, passingOver] of comparisons) {
    test(`${key}=${operator}: compares with the time that follows`, covers(requirement), async ({ member, shared }) => {
      const {
        tag,
        image: { id },
      } = await shared(one);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      const time = image.body[key];
      for (const of of selecting) expect(await member.listImages({ tag: [tag], [key]: `${operator}:${of(time)}` })).toList({ id });
      for (const of of passingOver) expect(await member.listImages({ tag: [tag], [key]: `${operator}:${of(time)}` })).toList();
    });
  }

  const alone = [
    ['list.updated-at.eq', 'updated_at'],
    ['list.created-at.eq', 'created_at'],
  ] as const;
  for (const [requirement, key] of alone) {
    test(`${key} without an operator selects the images of exactly that time`, covers(requirement), async ({ member, shared }) => {
      const {
        tag,
        image: { id },
      } = await shared(one);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(await member.listImages({ tag: [tag], [key]: image.body[key] })).toList({ id });
      expect(await member.listImages({ tag: [tag], [key]: dayBefore(image.body[key]) })).toList();
    });
  }

  test('a time may have an offset from UTC', covers('list.created-at.zone'), async ({ member, shared }) => {
    const { tag, image } = await shared(one);
    // Each is an hour away from the time of the image; without its offset it would lie on the other side.
    const [before, after] = [`${later(image.created_at, -1 + 5)}+05:00`, `${later(image.created_at, 1 - 5)}-05:00`];
    expect(await member.listImages({ tag: [tag], created_at: `gt:${before}` })).toList(image);
    expect(await member.listImages({ tag: [tag], created_at: `gt:${after}` })).toList();
    expect(await member.listImages({ tag: [tag], created_at: `lt:${after}` })).toList(image);
  });
});
