import { expect, test } from 'vitest';
import { alterationOf, type SystematicMutant, survivors, systematicMutants } from '../../lib/server/index.ts';
import { type OperationId, operations } from '../../specs/schemas.gen.ts';

const named = (id: string) => systematicMutants.find((mutant) => mutant.id === id) as SystematicMutant;

/** What becomes of an answer, and whether it was changed. */
async function altered(id: string, response: Response): Promise<{ response: Response; reached: boolean }> {
  const mutant = named(id);
  let reached = false;
  const { onResponse } = alterationOf(mutant, () => {
    reached = true;
  });
  return { response: (await onResponse?.(mutant.operation, response, new Request('http://glance'))) as Response, reached };
}

const json = (body: unknown, status = 200) => Response.json(body, { status });

test('every documented answer has mutants, each with its own id', () => {
  expect(new Set(systematicMutants.map(({ id }) => id)).size).toBe(systematicMutants.length);
  for (const operation of Object.keys(operations) as OperationId[]) {
    const statuses = new Set(systematicMutants.filter((mutant) => mutant.operation === operation).map(({ status }) => String(status)));
    expect([...statuses].sort()).toEqual(Object.keys(operations[operation].responses).sort());
  }
});

test('a status becomes one that is not documented', async () => {
  for (const mutant of systematicMutants.filter(({ kind }) => kind === 'another status')) {
    const { response } = await altered(mutant.id, new Response(null, { status: mutant.status }));
    expect(Object.keys(operations[mutant.operation].responses)).not.toContain(String(response.status));
  }
});

test('fields go missing, change their type or their time; in lists everywhere', async () => {
  const list = { images: [{ name: 'a', created_at: '2026-01-01T00:00:00Z' }, { name: 'b' }] };
  const body = async (id: string) => (await (await altered(id, json(list))).response.json()) as unknown;
  expect(await body('listImages/200/field-missing/images.*.name')).toEqual({ images: [{ created_at: '2026-01-01T00:00:00Z' }, {}] });
  expect(await body('listImages/200/field-mistyped/images.*.name')).toMatchObject({ images: [{ name: 7 }, { name: 7 }] });
  expect(await body('listImages/200/time-shifted/images.*.created_at')).toMatchObject({
    images: [{ created_at: '2026-01-02T00:00:00Z' }, { name: 'b' }],
  });
  expect(await body('listImages/200/entry-doubled/images')).toMatchObject({ images: [{ name: 'a' }, { name: 'b' }, { name: 'a' }] });
  expect(await body('listImages/200/entry-lost/images')).toMatchObject({ images: [{ name: 'a' }] });
});

test('an answer that has nothing to change is left alone, and the mutant was not reached', async () => {
  const { response, reached } = await altered('showImage/200/field-missing/name', json({ id: '1' }));
  expect([await response.json(), reached]).toEqual([{ id: '1' }, false]);
  const other = await altered('showImage/200/field-missing/name', json({ name: 'refused' }, 404));
  expect([other.response.status, other.reached]).toEqual([404, false]);
});

test('bodies are emptied and cut, media types and headers wrong', async () => {
  const given = () => json({ name: 'abc' });
  expect(await (await altered('showImage/200/empty-body', given())).response.text()).toBe('');
  expect(await (await altered('showImage/200/truncated-body', given())).response.text()).toBe('{"name"');
  expect((await altered('showImage/200/wrong-media-type', given())).response.headers.get('content-type')).toMatch(/^text\/plain/);
  expect((await altered('showImage/200/header-gone/content-type', given())).response.headers.has('content-type')).toBe(false);
});

test('every explanation of a survivor is about a mutant', () => {
  for (const { ids } of survivors)
    expect([ids, systematicMutants.some(({ id }) => new RegExp(`^(?:${ids})$`).test(id))]).toEqual([ids, true]);
});
