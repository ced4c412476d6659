import { expect, test } from 'vitest';
import { namespaces, startMetadefs } from './metadefs.ts';

const names = (body: { namespaces: { namespace: string }[] }) => body.namespaces.map(({ namespace }) => namespace);

test('the default namespaces fill more than a page, and are public', async () => {
  const { by } = await startMetadefs('member');
  const first = (await by('member', 'GET ')).body;
  expect(first.namespaces).toHaveLength(25);
  expect(first).toMatchObject({ first: namespaces, schema: '/v2/schemas/metadefs/namespaces' });
  const second = (await by('member', `GET ${first.next}`)).body;
  expect(second).not.toHaveProperty('next');
  const all = [...names(first), ...names(second)];
  expect(new Set(all).size).toBe(all.length);
  expect(all).toContain('OS::Compute::Hypervisor');
  for (const namespace of all) {
    const { status, body } = await by('member', `GET /${namespace}`);
    expect([namespace, status, body.visibility]).toEqual([namespace, 200, 'public']);
  }
});

test('the list can be filtered, sorted and paged', async () => {
  const { by } = await startMetadefs('member');
  for (const namespace of ['a', 'c', 'b']) await by('admin', 'POST ', { namespace, visibility: 'public' });
  for (const namespace of ['a', 'b']) await by('admin', `POST /${namespace}/resource_types`, { name: 'OS::Heat::Stack' });
  await by('admin', 'POST ', { namespace: 'hidden' });
  expect(names((await by('member', 'GET ?limit=3')).body)).toEqual(['b', 'c', 'a']);
  const sorted = (await by('member', 'GET ?sort_key=namespace&sort_dir=asc&limit=2&visibility=public')).body;
  expect(names(sorted)).toEqual(['a', 'b']);
  expect(sorted.first).toBe(`${namespaces}?sort_key=namespace&sort_dir=asc&limit=2&visibility=public`);
  expect(sorted.next).toBe(`${namespaces}?sort_key=namespace&sort_dir=asc&limit=2&visibility=public&marker=b`);
  expect(names((await by('member', `GET ${sorted.next}`)).body)[0]).toBe('c');
  expect(names((await by('member', 'GET ?resource_types=OS::Heat::Stack,OS::No::Type')).body)).toEqual(['b', 'a']);
  expect(names((await by('member', 'GET ?resource_types=OS::No::Type')).body)).toEqual([]);
  expect(names((await by('member', 'GET ?visibility=private')).body)).toEqual([]);
  expect(names((await by('admin', 'GET ?visibility=private')).body)).toEqual(['hidden']);
  const listed = (await by('admin', 'GET ?marker=b&limit=2')).body.namespaces;
  expect(listed[1].resource_type_associations).toMatchObject([{ name: 'OS::Heat::Stack' }]);
});

test.each([
  ['limit=-1', 400],
  ['sort_dir=up', 400],
  ['visibility=shared', 400],
  ['marker=nope', 404],
  ['marker=hidden', 404],
])('a list with %s is answered %i', async (query, status) => {
  const { by } = await startMetadefs('member');
  await by('admin', 'POST ', { namespace: 'hidden' });
  expect((await by('member', `GET ?${query}`)).status).toBe(status);
});

test('what is no number and what is no column is refused', async () => {
  const { by } = await startMetadefs();
  expect((await by('admin', 'GET ?sort_key=nope')).status).toBe(400);
  for (const query of ['limit=x', 'limit=']) expect((await by('admin', `GET ?${query}`)).status).toBe(400);
});

test('tags are listed newest first, and in pages if wanted', async () => {
  const { by } = await startMetadefs();
  await by('admin', 'POST ', { namespace: 'ours' });
  for (const name of ['b', 'a', 'c']) await by('admin', `POST /ours/tags/${name}`);
  const listed = async (query: string) =>
    (await by('admin', `GET /ours/tags${query}`)).body.tags.map(({ name }: { name: string }) => name).join('');
  expect(await listed('')).toBe('cab');
  expect(await listed('?sort_key=name&sort_dir=asc')).toBe('abc');
  expect(await listed('?sort_key=name&sort_dir=asc&limit=1&marker=a')).toBe('b');
  for (const [query, status] of [
    ['limit=x', 400],
    ['sort_dir=up', 400],
    ['sort_key=nope', 400],
    ['marker=nope', 404],
  ] as const)
    expect((await by('admin', `GET /ours/tags?${query}`)).status).toBe(status);
});

test('the list of objects begins behind the marker and ends at the limit', async () => {
  const { by } = await startMetadefs();
  await by('admin', 'POST ', { namespace: 'ours', objects: [{ name: 'b' }, { name: 'a' }] });
  for (const [query, names] of [
    ['', ['a', 'b']],
    ['limit=1', ['a']],
    ['limit=1&marker=a', ['b']],
    ['marker=b', []],
  ] as const) {
    const { body } = await by('admin', `GET /ours/objects?${query}`);
    expect(body.objects.map(({ name }: { name: string }) => name)).toEqual(names);
  }
  expect((await by('admin', 'GET /ours/objects?marker=c')).status).toBe(404);
  for (const query of ['limit=0', 'limit=x', 'sort_dir=up']) expect((await by('admin', `GET /ours/objects?${query}`)).status).toBe(400);
});
