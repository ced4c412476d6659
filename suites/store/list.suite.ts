import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('list stores', () => {
  test('each store is listed once, and exactly one is the default', covers('store.list.one-default'), async ({ member }) => {
    const list = await member.listStores();
    expect(list).toHaveStatus(200);
    const ids = list.body.stores.map((store) => store.id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(list.body.stores.filter((store) => store.default === 'true')).toHaveLength(1);
  });

  test(
    'a create answer names the listed stores, besides what is reserved for the service',
    covers('store.list.same-as-in-create-header'),
    async ({ member, formats, random, unknownId }) => {
      const list = await member.listStores();
      expect(list).toHaveStatus(200);
      const body = { id: unknownId, name: random.name('stores'), visibility: 'private', ...formats } as const;
      const created = await member.createImage(body);
      expect(created).toHaveStatus(201);
      const named = (created.headers['openstack-image-store-ids'] ?? '').split(',').map((id) => id.trim());
      expect(named.filter((id) => !id.startsWith('os_glance_')).sort()).toEqual(list.body.stores.map((store) => store.id).sort());
    },
  );
});
