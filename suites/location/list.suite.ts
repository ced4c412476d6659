import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { queued } from '../scenes.ts';
import { writableOf } from '../store/writable.ts';
import { active } from './scenes.ts';

describe('list the locations of an image', () => {
  test(
    'a service is told a location in each store that holds the image',
    covers('location.list.service-sees-them'),
    async ({ service, given, imageData, discovery }) => {
      const stores = writableOf(discovery.stores).slice(0, 2);
      const { id } = await given.imported(imageData, stores);
      const list = await service.listLocations(id);
      expect(list).toHaveStatus(200);
      expect(list.body.map(({ metadata }) => metadata.store).sort()).toEqual(stores.toSorted());
      for (const { url } of list.body) expect(url).toMatch(/./);
    },
  );

  test('a queued image has none', covers('location.list.queued-has-none'), async ({ service, shared }) => {
    const list = await service.listLocations((await shared(queued)).id);
    expect(list).toHaveStatus(200);
    expect(list.body).toEqual([]);
  });

  const refusals = [
    ['location.list.user-refused', 'a member, of an image of its own', 'member', 403],
    ['location.list.stranger-refused', 'another project, of a private image', 'stranger', 404],
    ['location.list.token-required', 'nobody without a token', 'anonymous', 401],
  ] as const;
  for (const [requirement, what, role, status] of refusals) {
    test(`they are not told ${what}: ${status}`, covers(requirement), async ({ as, shared }) => {
      const { id } = await shared(active);
      const list = await (await as(role)).listLocations(id);
      expect(list).toHaveStatus(status);
      expect(list.text).not.toMatch(/"url"/);
    });
  }

  test(
    'those of an image that does not exist are not found',
    covers('location.list.unknown-is-not-found'),
    async ({ member, unknownId }) => {
      expect(await member.listLocations(unknownId)).toHaveStatus(404);
    },
  );
});
