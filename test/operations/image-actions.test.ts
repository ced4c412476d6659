import { describe, expect, test } from 'vitest';
import { imageBody } from '../contract/answers.ts';
import { answerJson } from '../http/loopback.ts';
import { cloud, rawBare, scripted, thrownBy } from './cloud.ts';

const unknown = '11111111-2222-4333-8444-555555555555';

describe('deleteImage', () => {
  test('deletes; a second time there is nothing to do, or an error', async () => {
    const operations = await (await cloud()).as('member');
    const image = await operations.createImage('n', { ...rawBare, data: 'x' });
    await operations.deleteImage(image);
    await operations.deleteImage(image);
    expect((await thrownBy(operations.deleteImage(image, { ignoreMissing: false }))).code).toBe('ERR_NOT_FOUND');
    expect(await operations.findImage(image.id)).toBeUndefined();
  });

  test('of one that is protected is an error', async () => {
    const operations = await (await cloud()).as('member');
    const image = await operations.createImage('n', { ...rawBare, properties: { protected: true } });
    expect(await thrownBy(operations.deleteImage(image))).toMatchObject({ code: 'ERR_STATUS', hint: expect.stringContaining('protected') });
  });

  test('from one store leaves the others', async () => {
    const { as } = await cloud();
    const image = await (await as('member')).createImage('n', { ...rawBare, data: 'x', stores: ['fast', 'slow'], wait: true });
    const admin = await as('admin');
    await admin.deleteImage(image, { store: 'fast' });
    expect((await admin.getImage(image)).stores).toBe('slow');
    await admin.deleteImage(unknown, { store: 'slow' });
    expect((await thrownBy(admin.deleteImage(unknown, { store: 'slow', ignoreMissing: false }))).code).toBe('ERR_NOT_FOUND');
  });
});

test('deactivateImage withholds the data, and reactivateImage gives them out again', async () => {
  const operations = await (await cloud()).as('member');
  const image = await operations.createImage('n', { ...rawBare, data: 'x' });
  await operations.deactivateImage(image);
  expect((await operations.getImage(image)).status).toBe('deactivated');
  expect((await thrownBy(operations.downloadImage(image))).code).toBe('ERR_STATUS');
  await operations.reactivateImage(image.id);
  expect((await operations.downloadImage(image)).size).toBe(1);
  expect((await thrownBy(operations.deactivateImage(unknown))).code).toBe('ERR_NOT_FOUND');
  expect((await thrownBy(operations.reactivateImage(unknown))).code).toBe('ERR_NOT_FOUND');
});

test('addTag and removeTag', async () => {
  const operations = await (await cloud()).as('member');
  const image = await operations.createImage('n', rawBare);
  await operations.addTag(image, 'a tag');
  expect((await operations.getImage(image)).tags).toEqual(['a tag']);
  await operations.removeTag(image, 'a tag');
  expect((await operations.getImage(image)).tags).toEqual([]);
  expect((await thrownBy(operations.removeTag(image, 'a tag'))).code).toBe('ERR_NOT_FOUND');
  expect((await thrownBy(operations.addTag(unknown, 'a tag'))).code).toBe('ERR_NOT_FOUND');
});

describe('waitForDelete', () => {
  test('gives the image as it was seen last', async () => {
    const answers = [imageBody({ status: 'active' }), imageBody({ status: 'pending_delete' }), undefined];
    const { operations, clock } = await scripted((_, response) => {
      const image = answers.shift();
      answerJson(response, image ? 200 : 404, image ?? { message: 'gone' });
    });
    expect(await operations.waitForDelete('1')).toMatchObject({ status: 'pending_delete' });
    expect(clock.pauses).toEqual([2000, 2000]);
  });

  test('knows status deleted, and what was gone before', async () => {
    const deleted = await scripted((_, response) => answerJson(response, 200, imageBody({ status: 'deleted' })));
    expect(await deleted.operations.waitForDelete('1')).toMatchObject({ status: 'deleted' });
    const gone = await scripted((_, response) => answerJson(response, 404, { message: 'gone' }));
    expect(await gone.operations.waitForDelete({ id: '1' })).toBeUndefined();
  });

  test('ends after the time it was given, and tells what it saw', async () => {
    const { operations, clock } = await scripted((_, response) => answerJson(response, 200, imageBody({ status: 'active' })));
    const error = await thrownBy(operations.waitForDelete('1', { interval: 3, wait: 7 }));
    expect(error).toMatchObject({ code: 'ERR_TIMEOUT', message: 'That image 1 is deleted did not happen within 7 s: active for 7.0 s.' });
    expect(clock.pauses).toEqual([3000, 3000, 1000]);
  });
});

describe('waitForStatus', () => {
  /** A service whose image is in these states, one look after the other, and which has these tasks. */
  const passing = (states: Record<string, unknown>[], tasks?: unknown[]) =>
    scripted(({ path }, response) => {
      if (path.endsWith('/tasks')) return answerJson(response, tasks ? 200 : 404, tasks ? { tasks } : { message: 'no tasks' });
      const state = states.length > 1 ? states.shift() : states[0];
      answerJson(response, 200, imageBody(state));
    });
  const task = (status: string, message = '') => ({ id: imageBody().id, type: 'api_image_import', status, message });

  test('waits until no import holds the image', async () => {
    const { operations, clock } = await passing([
      { status: 'queued', os_glance_import_task: 't' },
      { status: 'importing', os_glance_import_task: 't' },
      { status: 'active', os_glance_import_task: 't' },
      { status: 'active', os_glance_import_task: '' },
    ]);
    expect(await operations.waitForStatus('1', 'active', { interval: 1 })).toMatchObject({ status: 'active' });
    expect(clock.pauses).toEqual([1000, 1000, 1000]);
  });

  test.each<[string, Record<string, unknown>, unknown[] | undefined, string]>([
    ['a killed image', { status: 'killed' }, [], 'it is killed'],
    ['a failed import', { status: 'queued', os_glance_failed_import: 'slow' }, undefined, 'the import to slow failed'],
    [
      'a failed import that stays importing',
      { status: 'importing', os_glance_failed_import: 'slow' },
      [task('failure', 'disk full')],
      'the import to slow failed: disk full',
    ],
    ['a failed task', { status: 'queued' }, [task('failure', 'no such host')], 'the import failed: no such host'],
  ])('%s ends the wait', async (_, state, tasks, why) => {
    const { operations } = await passing([state], tasks);
    const error = await thrownBy(operations.waitForStatus('1', 'active'));
    expect(error.code).toBe('ERR_FAILED');
    expect(error.message).toContain(why);
  });

  test.each<[string, Record<string, unknown>, unknown[] | undefined]>([
    ['an image that only waits', { status: 'queued' }, undefined],
    ['a failure before another try', { status: 'queued', os_glance_failed_import: 'slow' }, [task('failure'), task('pending')]],
  ])('%s does not', async (_, state, tasks) => {
    const { operations } = await passing([state, state, { status: 'active' }], tasks);
    expect(await operations.waitForStatus('1', 'active')).toMatchObject({ status: 'active' });
  });

  test('tells how long it was in which state when time is up', async () => {
    const { operations } = await passing([{ status: 'queued' }, { status: 'saving' }]);
    const error = await thrownBy(operations.waitForStatus('1', 'active', { interval: 2, wait: 5 }));
    expect(error).toMatchObject({ code: 'ERR_TIMEOUT' });
    expect(error.message).toContain('queued for 2.0 s, then saving for 3.0 s');
  });
});
