import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import { withAndWithoutData } from './scenes.ts';

describe('filter a list of images by size', () => {
  test('both bounds may be the size of an image', covers('list.size.bounds-are-included'), async ({ member, shared }) => {
    const { tag, active } = await shared(withAndWithoutData);
    expect(await member.listImages({ tag: [tag], size_min: 1000, size_max: 1000 })).toList(active);
    expect(await member.listImages({ tag: [tag], size_min: 1001 })).toList();
    expect(await member.listImages({ tag: [tag], size_max: 999 })).toList();
  });

  test('an image without data is left out by any bound', covers('list.size.without-data-is-left-out'), async ({ member, shared }) => {
    const { tag, active, queued } = await shared(withAndWithoutData);
    expect(await member.listImages({ tag: [tag] })).toList(active, queued);
    expect(await member.listImages({ tag: [tag], size_min: 0 })).toList(active);
    expect(await member.listImages({ tag: [tag], size_max: 1_000_000 })).toList(active);
  });

  test(
    'a filter that ends with _min or _max and names no attribute is no server error',
    covers('list.bounds.of-an-unknown-attribute'),
    async ({ member, random }) => {
      expect(await member.listImages({ limit: 1, size_min: 1 })).toHaveStatus(200);
      for (const bound of ['min', 'max']) {
        const list = await member.listImages(wrong({ limit: 1, [`${random.word('attribute')}_${bound}`]: 1 }));
        expect(list).toHaveStatus(200, 400);
      }
    },
  );
});
