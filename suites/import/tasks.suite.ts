import { covers, describe, expect, type ImageClient, test, wrong } from '../../lib/conformance.ts';
import { queued } from '../scenes.ts';
import { endedTasksOf } from './ended-tasks.ts';

const glanceDirect = { method: { name: 'glance-direct' } } as const;
const from = (uri: string) => ({ method: { name: 'web-download', uri } }) as const;

async function tasksOf(member: ImageClient, id: string) {
  const list = await member.listImageTasks(id);
  expect(list).toHaveStatus(200);
  return list.body.tasks;
}

async function statusOnce(member: ImageClient, id: string, status: 'queued' | 'active'): Promise<string> {
  const image = await member.waitForImage(id, status);
  expect(image).toHaveStatus(200);
  return image.body.status;
}

describe('the tasks of an image', () => {
  test(
    'an image that was created, or uploaded, has none',
    covers('import.tasks.none-before-an-import'),
    async ({ member, queuedImage, imageData }) => {
      expect(await tasksOf(member, queuedImage.id)).toEqual([]);
      expect(await member.uploadImageData(queuedImage.id, imageData)).toHaveStatus(204);
      expect(await tasksOf(member, queuedImage.id)).toEqual([]);
    },
  );

  test(
    'the task of an import names the image, its owner and the request',
    covers('import.tasks.name-the-request'),
    async ({ member, stagedImage: { id, owner } }) => {
      const accepted = await member.importImage(id, glanceDirect);
      expect(accepted).toHaveStatus(202);
      const request_id = accepted.headers['x-openstack-request-id'];
      expect(request_id).toBeDefined();
      expect(await tasksOf(member, id)).toEqual([expect.objectContaining({ image_id: id, owner, request_id })]);
    },
  );

  test(
    'while an import is at work its task is pending or processing',
    covers('import.tasks.processing-while-importing'),
    async ({ member, heldImport }) => {
      const { id, release } = await heldImport();
      const [task, ...others] = await tasksOf(member, id);
      expect(others).toEqual([]);
      expect(['pending', 'processing']).toContain(task?.status);
      await release();
      expect(await statusOnce(member, id, 'active')).toBe('active');
    },
  );

  test(
    'the task of a failed import says so, with a message',
    covers('import.tasks.failure-is-told'),
    async ({ member, queuedImage: { id }, content, until }) => {
      expect(await member.importImage(id, from(content.missing()))).toHaveStatus(202);
      expect(await statusOnce(member, id, 'queued')).toBe('queued');
      expect(await endedTasksOf(member, id, until)).toEqual([
        expect.objectContaining({ image_id: id, status: 'failure', message: expect.stringMatching(/./) }),
      ]);
    },
  );

  test(
    'a failed import and the one that followed have a task each',
    covers('import.tasks.each-import-has-one'),
    async ({ member, queuedImage: { id }, content, until }) => {
      expect(await member.importImage(id, from(content.missing()))).toHaveStatus(202);
      expect(await statusOnce(member, id, 'queued')).toBe('queued');
      expect(await member.importImage(id, from(content.publish(1000).url))).toHaveStatus(202);
      expect(await statusOnce(member, id, 'active')).toBe('active');
      expect((await endedTasksOf(member, id, until, 2)).map(({ status }) => status).sort()).toEqual(['failure', 'success']);
    },
  );

  test(
    'a refused import leaves none behind, and an accepted one has its task',
    covers('import.tasks.none-after-a-refusal'),
    async ({ member, queuedImage: { id }, imageData }) => {
      expect(await member.importImage(id, glanceDirect)).toHaveStatus(409);
      expect(await member.importImage(id, wrong({ method: { name: 'no-such-method' } }))).toHaveStatus(400);
      expect(await tasksOf(member, id)).toEqual([]);
      expect(await member.stageImageData(id, imageData)).toHaveStatus(204);
      expect(await member.importImage(id, glanceDirect)).toHaveStatus(202);
      expect(await tasksOf(member, id)).toHaveLength(1);
    },
  );

  test(
    'the tasks of an image that does not exist are not found',
    covers('import.tasks.unknown-is-not-found'),
    async ({ member, shared, unknownId }) => {
      const { id } = await shared(queued);
      expect(await member.listImageTasks(unknownId)).toHaveStatus(404);
      expect(await member.listImageTasks(id)).toHaveStatus(200);
    },
  );
});
