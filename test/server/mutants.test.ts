import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { mutants } from '../../lib/server/index.ts';
import { testedRequirementIds } from '../../specs/planned.ts';
import { requirementOf } from '../../specs/requirements/index.ts';
import { create, createActive, patchV21, startServer } from './ask.ts';

function startMutant(id: string) {
  const mutant = mutants.find((candidate) => candidate.id === id);
  if (mutant === undefined) throw new Error(`no mutant ${id}`);
  return startServer({ mutant });
}

test('every requirement that can fail has a mutant, and every mutant its own id', () => {
  const judged = testedRequirementIds.filter((id) => ['must', 'should'].includes(requirementOf(id).level));
  expect(new Set(mutants.flatMap(({ kills }) => kills))).toEqual(new Set(judged));
  expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
});

test('no mutant breaks what every test needs first', async () => {
  for (const mutant of mutants) {
    const { as } = startServer({ mutant });
    const member = await as('member');
    const path = await create(member, { name: mutant.id, disk_format: 'raw', container_format: 'bare' });
    expect([mutant.id, (await member('GET', path)).status, (await member('GET', '/v2/images')).status]).toEqual([mutant.id, 200, 200]);
  }
});

test('private-shown-to-strangers shows, but does not list', async () => {
  const { as } = startMutant('private-shown-to-strangers');
  const [member, stranger] = [await as('member'), await as('stranger')];
  const path = await create(member, { visibility: 'private' });
  expect((await stranger('GET', path)).status).toBe(200);
  expect((await stranger('GET', '/v2/images')).body.images).toEqual([]);
});

test('upload-checksum-misses-a-byte tells the sum of the rest', async () => {
  const { as } = startMutant('upload-checksum-misses-a-byte');
  const member = await as('member');
  const path = await createActive(member, 'hello');
  expect((await member('GET', path)).body.checksum).toBe(createHash('md5').update('ello').digest('hex'));
  expect((await member('GET', `${path}/file`)).text).toBe('hello');
});

test('update-does-half keeps what came before the refusal', async () => {
  const { as } = startMutant('update-does-half');
  const member = await as('member');
  const path = await create(member, { name: 'before' });
  const body = [
    { op: 'replace', path: '/name', value: 'after' },
    { op: 'remove', path: '/nope' },
  ];
  expect((await member('PATCH', path, { headers: patchV21, body })).status).toBe(409);
  expect((await member('GET', path)).body.name).toBe('after');
});

test('token-checked-after-the-deed answers 401 and leaves an image behind', async () => {
  const { as, anonymous } = startMutant('token-checked-after-the-deed');
  expect((await anonymous('POST', '/v2/images', { body: { name: 'ghost' } })).status).toBe(401);
  expect((await (await as('member'))('GET', '/v2/images?name=ghost')).body.images).toHaveLength(1);
});

test('download-corrupts-large-data keeps the length and the first mebibyte', async () => {
  const { as } = startMutant('download-corrupts-large-data');
  const member = await as('member');
  const data = 'x'.repeat(2 ** 20 + 10);
  const download = await member('GET', `${await createActive(member, data)}/file`);
  expect(download.text.slice(0, 2 ** 20)).toBe(data.slice(0, 2 ** 20));
  expect(download.text).not.toBe(data);
});
