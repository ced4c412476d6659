import { expect, test } from 'vitest';
import type { Authorization } from '../../lib/client/index.ts';
import { answerJson, loopback } from '../http/loopback.ts';
import { clientOf, listener } from './listener.ts';

/** A service that takes only the token `fresh`, and a credential whose token is `stale` until it is renewed. */
async function staleToken(keystoneAgrees: boolean) {
  const { url, arrived } = await loopback((request, response) => {
    const good = request.headers['x-auth-token'] === 'fresh';
    answerJson(response, good ? 200 : 401, good ? { images: [], first: '/v2/images', schema: '/v2/schemas/images' } : {});
  });
  let token = 'stale';
  let renewals = 0;
  const authorization = async (): Promise<Authorization> => ({
    headers: { 'x-auth-token': token },
    async renew() {
      renewals += 1;
      if (keystoneAgrees) token = 'fresh';
      return keystoneAgrees;
    },
  });
  const heard = listener();
  return { client: clientOf(url, heard, { authorization }), arrived, heard: heard.heard, renewals: () => renewals };
}

test('a token that had ended is renewed, and the request sent once more under another name', async () => {
  const { client, arrived, heard } = await staleToken(true);
  expect((await client.listImages()).status).toBe(200);
  expect(arrived.map(({ headers }) => headers['x-auth-token'])).toEqual(['stale', 'fresh']);
  expect(heard).toEqual(['passing listImages 401', 'exchange listImages 200']);
});

test('a 401 to a token that is good stands: it is the service that is wrong', async () => {
  const { client, arrived, heard, renewals } = await staleToken(false);
  expect((await client.listImages()).status).toBe(401);
  expect(arrived).toHaveLength(1);
  expect(renewals()).toBe(1);
  expect(heard).toEqual(['exchange listImages 401']);
});

test('a second 401 stands', async () => {
  const { url, arrived } = await loopback((_, response) => answerJson(response, 401, {}));
  const authorization = async (): Promise<Authorization> => ({ headers: { 'x-auth-token': 't' }, renew: async () => true });
  expect((await clientOf(url, listener(), { authorization }).showImage('1')).status).toBe(401);
  expect(arrived).toHaveLength(2);
});

test('data that was streamed away is not sent again', async () => {
  const { url, arrived } = await loopback((_, response) => answerJson(response, 401, {}));
  let renewed = false;
  const authorization = async (): Promise<Authorization> => ({
    headers: { 'x-auth-token': 't' },
    renew: async () => {
      renewed = true;
      return true;
    },
  });
  async function* data() {
    yield Buffer.from('abc');
  }
  expect((await clientOf(url, listener(), { authorization }).uploadImageData('1', data())).status).toBe(401);
  expect(arrived).toHaveLength(1);
  expect(renewed).toBe(false);
});
