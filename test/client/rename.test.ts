import { expect, test } from 'vitest';
import { answerJson, loopback } from '../http/loopback.ts';
import { clientOf, listener } from './listener.ts';

test('a namespace that an update gives another name is written down under it, and one that keeps its name is not', async () => {
  const recorder = listener();
  const { url } = await loopback((_, response) => answerJson(response, 200, { namespace: 'new' }));
  const client = clientOf(url, recorder);
  await client.updateMetadefNamespace('old', { namespace: 'new' });
  await client.updateMetadefNamespace('new', { namespace: 'new' });
  expect(recorder.heard).toEqual([
    'will new',
    'exchange updateMetadefNamespace 200',
    'did new = new',
    'exchange updateMetadefNamespace 200',
  ]);
});

test('the name of another namespace is not taken for our own', async () => {
  const recorder = listener();
  const { url } = await loopback((_, response) => answerJson(response, 409, {}));
  const client = clientOf(url, recorder);
  await client.updateMetadefNamespace('old', { namespace: 'taken' });
  expect(recorder.heard).toEqual(['will taken', 'exchange updateMetadefNamespace 409', 'not taken']);
});
