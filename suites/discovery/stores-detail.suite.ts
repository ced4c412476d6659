import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('list the stores in detail', () => {
  test('they are those of the plain list', covers('discovery.stores-detail.same-stores'), async ({ admin }) => {
    const [plain, detailed] = [await admin.listStores(), await admin.listStoresDetail()];
    expect(plain).toHaveStatus(200);
    expect(detailed).toHaveStatus(200);
    const known = ({ id, description, default: isDefault }: { id: string; description?: string; default?: string }) =>
      `${id} ${isDefault ?? ''} ${description ?? ''}`;
    expect(detailed.body.stores.map(known).sort()).toEqual(plain.body.stores.map(known).sort());
  });

  test('each tells its type and properties', covers('discovery.stores-detail.has-types'), async ({ admin }) => {
    const list = await admin.listStoresDetail();
    expect(list).toHaveStatus(200);
    for (const store of list.body.stores)
      expect(store).toMatchObject({ id: expect.any(String), type: expect.stringMatching(/./), properties: expect.any(Object) });
  });

  test('each tells its weight', covers('discovery.stores-detail.has-weights'), async ({ admin }) => {
    const list = await admin.listStoresDetail();
    expect(list).toHaveStatus(200);
    for (const store of list.body.stores) expect(store).toMatchObject({ id: expect.any(String), weight: expect.any(Number) });
  });

  test('no property is a secret', covers('discovery.stores-detail.tells-no-secrets'), async ({ admin }) => {
    const list = await admin.listStoresDetail();
    expect(list).toHaveStatus(200);
    const properties = list.body.stores.flatMap((store) => Object.keys(store.properties));
    expect(properties.filter((name) => /(^|_)(key|password|secret|token)(_|$)/i.test(name))).toEqual([]);
  });

  test('a member is refused', covers('discovery.stores-detail.member-refused'), async ({ member, admin }) => {
    expect(await member.listStoresDetail()).toHaveStatus(403);
    expect(await admin.listStoresDetail()).toHaveStatus(200);
  });

  test('a request with a body is refused', covers('discovery.stores-detail.body-refused'), async ({ admin }) => {
    expect(await admin.sendRaw('listStoresDetail', { method: 'GET', path: '/v2/info/stores/detail', body: '{}' })).toHaveStatus(400);
    expect(await admin.listStoresDetail()).toHaveStatus(200);
  });

  test(
    'nobody learns them without a valid token',
    covers('discovery.stores-detail.token-required'),
    async ({ member, anonymous, impostor }) => {
      expect(await anonymous.listStoresDetail()).toHaveStatus(401);
      expect(await impostor.listStoresDetail()).toHaveStatus(401);
      expect(await member.listStoresDetail()).not.toHaveStatus(401);
    },
  );
});
