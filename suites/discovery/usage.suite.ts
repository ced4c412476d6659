import { covers, describe, expect, test } from '../../lib/conformance.ts';

const names = ['image_count_total', 'image_count_uploading', 'image_size_total', 'image_stage_total'];

describe('usage and limits', () => {
  test('a member learns its usage', covers('discovery.usage.always-answers'), async ({ member }) => {
    const found = await member.getUsage();
    expect(found).toHaveStatus(200);
    expect(found.body.usage).toEqual(expect.any(Object));
  });

  test('a reader learns of the same limits', covers('discovery.usage.reader-allowed'), async ({ member, reader }) => {
    const [mine, same] = [await member.getUsage(), await reader.getUsage()];
    expect(same).toHaveStatus(200);
    const limits = ({ body }: typeof mine) => Object.entries(body.usage).map(([name, { limit }]) => [name, limit]);
    expect(limits(same)).toEqual(limits(mine));
  });

  test('each of the four limits is told', covers('discovery.usage.known-names'), async ({ member }) => {
    const found = await member.getUsage();
    expect(found).toHaveStatus(200);
    expect(Object.keys(found.body.usage)).toEqual(expect.arrayContaining(names));
    for (const { usage, limit } of Object.values(found.body.usage)) {
      expect(usage).toBeGreaterThanOrEqual(0);
      expect(limit).toBeGreaterThanOrEqual(-1);
    }
  });

  test('created images count', covers('discovery.usage.counts-a-new-image'), async ({ member, taggedImages }) => {
    const { images } = await taggedImages([{}, {}, {}]);
    const found = await member.getUsage();
    expect(found).toHaveStatus(200);
    expect(found.body.usage.image_count_total?.usage).toBeGreaterThanOrEqual(images.length);
  });

  test('nobody learns it without a valid token', covers('discovery.usage.token-required'), async ({ member, anonymous, impostor }) => {
    expect(await anonymous.getUsage()).toHaveStatus(401);
    expect(await impostor.getUsage()).toHaveStatus(401);
    expect(await member.getUsage()).toHaveStatus(200);
  });
});
