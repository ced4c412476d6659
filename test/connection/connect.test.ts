import { expect, onTestFinished, test } from 'vitest';
import { connect, type Targets } from '../../lib/connection/index.ts';
import { listener } from '../client/listener.ts';
import { answerJson, loopback } from '../http/loopback.ts';
import { keystone, targetAt, tokenBody } from '../identity/keystone.ts';

const emptyList = { images: [], first: '/v2/images', schema: '/v2/schemas/images' };

function connectTo(targets: Targets) {
  const connection = connect(targets, { userAgent: 'test', deadlineSeconds: 1 });
  onTestFinished(() => connection.close());
  return connection;
}

test('every role logs in once, and speaks to the endpoint of the member with a token of its own', async () => {
  const glance = await loopback((_, response) => answerJson(response, 200, emptyList));
  const login = (token: string, url: string) =>
    loopback((_, response) => {
      const catalog = [{ type: 'image', name: 'glance', endpoints: [{ interface: 'public', region_id: 'R1', url }] }];
      answerJson(response, 201, { token: { ...tokenBody.token, catalog } }, { 'x-subject-token': token });
    });
  const [one, two] = [await login('of-member', `${glance.url}/v2`), await login('of-stranger', 'http://127.0.0.1:1')];
  const connection = connectTo({ member: targetAt(one.url), stranger: targetAt(two.url) });
  expect(connection.roles).toEqual(['member', 'stranger']);
  for (const role of ['member', 'stranger', 'anonymous', 'member'] as const)
    await (await connection.client(role, 'act', listener()))?.listImages();
  await (await connection.clientWithToken('forged', 'act', listener())).listImages();
  expect(glance.arrived.map((a) => a.headers['x-auth-token'])).toEqual(['of-member', 'of-stranger', undefined, 'of-member', 'forged']);
  expect(connection.logins()).toEqual({ member: 1, stranger: 1 });
});

test('a role without a credential has no client, and nothing is sent before somebody asks', async () => {
  const { url, arrived } = await keystone();
  const connection = connectTo({ member: targetAt(url) });
  expect(await connection.client('admin', 'act', listener())).toBeUndefined();
  await expect(async () => connection.session('admin')).rejects.toMatchObject({ code: 'ERR_BROKEN' });
  expect(arrived).toEqual([]);
});
