import { expect, test } from 'vitest';
import { type Ask, create, createActive, startServer } from './ask.ts';

async function namesOf(ask: Ask, query: string): Promise<string[]> {
  const { status, body, text } = await ask('GET', `/v2/images?${query}`);
  if (status !== 200) throw new Error(`${query}: ${status} ${text}`);
  return body.images.map(({ name }: { name: string }) => name);
}

/** Images a to e with attributes that filters can tell apart. */
async function populated() {
  const { as } = startServer();
  const member = await as('member');
  await create(member, { name: 'a', visibility: 'private', tags: ['x'], disk_format: 'raw' });
  await create(member, { name: 'b', protected: true, tags: ['x', 'y'], disk_format: 'qcow2' });
  await createActive(member, '12345', { name: 'c', color: 'blue', min_disk: 3 });
  await createActive(member, '1234567890', { name: 'd, e' });
  await create(member, { name: 'h', os_hidden: true });
  return member;
}

test('filters select', async () => {
  const member = await populated();
  const selections: Record<string, string[]> = {
    '': ['a', 'b', 'c', 'd, e'],
    'name=a': ['a'],
    'name=eq:b': ['b'],
    'name=in:a,"d, e",z': ['a', 'd, e'],
    'status=active': ['c', 'd, e'],
    'status=nope': [],
    'visibility=private': ['a'],
    'tag=x': ['a', 'b'],
    'tag=x&tag=y': ['b'],
    'protected=true': ['b'],
    'os_hidden=True': ['h'],
    'disk_format=in:raw,qcow2&status=queued': ['a', 'b'],
    'size_min=5&size_max=9': ['c'],
    'size=10': ['d, e'],
    'min_disk=3': ['c'],
    'color=blue': ['c'],
    'nope=1': [],
    'created_at=gt:2020-01-01T00:00:00Z&name=a': ['a'],
    'created_at=lt:2020-01-01T00:00:00Z': [],
  };
  for (const [query, names] of Object.entries(selections)) {
    expect([query, (await namesOf(member, query)).toSorted()]).toEqual([query, names]);
  }
});

test('what cannot be understood is refused', async () => {
  const member = await populated();
  const queries = ['limit=-1', 'limit=x', 'limit=', 'marker=x', 'sort_key=owner', 'sort_dir=up', 'sort=name:up', 'sort=name&sort_key=name'];
  queries.push('visibility=x', 'member_status=x', 'os_hidden=x', 'protected=True', 'size_min=x', 'created_at=x:2020-01-01T00:00:00Z');
  queries.push('created_at=gt:yesterday', 'name=in:"a', 'name=neq:a', 'changes-since=1', 'sort_key=name&sort_dir=asc&sort_dir=desc');
  for (const query of queries) expect([query, (await member('GET', `/v2/images?${query}`)).status]).toEqual([query, 400]);
});

test('sort keys and directions order', async () => {
  const member = await populated();
  expect(await namesOf(member, 'sort_key=name&sort_dir=asc')).toEqual(['a', 'b', 'c', 'd, e']);
  expect(await namesOf(member, 'sort=status:asc,name')).toEqual(['d, e', 'c', 'b', 'a']);
  expect(await namesOf(member, 'sort_key=size&sort_key=name&sort_dir=asc&sort_dir=desc')).toEqual(['b', 'a', 'c', 'd, e']);
});

test('pages link to each other until there is no more, and keep the query', async () => {
  const member = await populated();
  const seen: string[] = [];
  let path: string | undefined = '/v2/images?limit=2&sort_key=name&sort_dir=desc&status=in:active,queued';
  while (path !== undefined) {
    const { body } = await member('GET', path);
    expect(body.first).toBe('/v2/images?limit=2&sort_key=name&sort_dir=desc&status=in%3Aactive%2Cqueued');
    seen.push(...body.images.map(({ name }: { name: string }) => name));
    path = body.next;
  }
  expect(seen).toEqual(['d, e', 'c', 'b', 'a']);
  expect((await member('GET', '/v2/images?limit=0')).body).toEqual({
    images: [],
    first: '/v2/images?limit=0',
    schema: '/v2/schemas/images',
  });
});

test('the size of a page is bounded by the configuration', async () => {
  const { as } = startServer({ pageSize: 2, maxPageSize: 3 });
  const member = await as('member');
  for (let count = 0; count < 4; count += 1) await create(member, {});
  expect((await member('GET', '/v2/images')).body.images).toHaveLength(2);
  expect((await member('GET', '/v2/images?limit=99')).body.images).toHaveLength(3);
});
