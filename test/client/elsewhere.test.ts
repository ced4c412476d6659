import { expect, test } from 'vitest';
import { answerJson, loopback } from '../http/loopback.ts';
import { clientOf, listener } from './listener.ts';

test('a whole URL is asked as it is, and gets no token; the endpoint does', async () => {
  const [endpoint, other] = [
    await loopback((_, response) => answerJson(response, 200, {})),
    await loopback((_, response) => answerJson(response, 200, {})),
  ];
  const authorization = async () => ({ headers: { 'x-auth-token': 'secret' }, renew: async () => false });
  const client = clientOf(endpoint.url, listener(), { authorization });
  await client.sendRaw('listImages', { method: 'GET', path: `${other.url}/v2/images` });
  await client.sendRaw('listImages', { method: 'GET', path: '/v2/images' });
  expect(other.arrived.map(({ path, headers }) => [path, headers['x-auth-token']])).toEqual([['/v2/images', undefined]]);
  expect(endpoint.arrived.map(({ path, headers }) => [path, headers['x-auth-token']])).toEqual([['/v2/images', 'secret']]);
});
