import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { imported } from '../import/scenes.ts';

describe('show a task', () => {
  test(
    'the task of an import that succeeded says so, which image came of it, and when it expires',
    covers('task.show.tells-how-it-ended'),
    async ({ admin, shared, projectOf, taskOf }) => {
      const image = await shared(imported);
      const id = await taskOf(image);
      const task = await admin.showTask(id);
      expect(task).toHaveStatus(200);
      expect(task.body).toMatchObject({ id, type: 'api_image_import', status: 'success', owner: projectOf('member') });
      expect(task.body.result).toMatchObject({ image_id: image.id });
      expect(Date.parse(String(task.body.expires_at))).toBeGreaterThan(Date.parse(task.body.created_at));
    },
  );

  test(
    'a task that could not fetch its data ends in failure with a message, and its image is not active',
    covers('task.show.failure-has-a-message'),
    async ({ member, admin, queuedImage, content, until, taskOf }) => {
      expect(await member.importImage(queuedImage.id, { method: { name: 'web-download', uri: content.missing() } })).toHaveStatus(202);
      const id = await taskOf(queuedImage);
      const isOver = ({ body }: { body: { status: string } }) => !['pending', 'processing'].includes(body.status);
      const task = await until(() => admin.showTask(id), isOver);
      expect(task).toHaveStatus(200);
      expect(task.body.status).toBe('failure');
      expect(task.body.message).not.toBe('');
      const image = await member.waitForImage(queuedImage.id, 'queued');
      expect(image).toHaveStatus(200);
      expect(image.body.status).toBe('queued');
    },
  );

  test('a task that does not exist is answered 404', covers('task.show.unknown-is-not-found'), async ({ admin, unknownId }) => {
    expect(await admin.showTask(unknownId)).toHaveStatus(404);
    expect(await admin.listTasks({ limit: 1 })).toHaveStatus(200);
  });
});
