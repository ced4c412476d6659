import { covers, describe, expect, type ImageClient, test, type Until } from '../../lib/conformance.ts';

type Store = { readonly id: string; readonly readOnly: boolean };
const method = { name: 'glance-direct' } as const;

/** One that takes data and one that never does: an http store is only read from. */
const aWorkingAndAFailing = (stores: readonly Store[]): [string, string] => [
  stores.find(({ readOnly }) => !readOnly)?.id ?? '',
  stores.find(({ readOnly }) => readOnly)?.id ?? '',
];

/** What an import came to, once its task has ended and its lock is gone. */
function endOf(member: ImageClient, id: string, until: Until) {
  return until(
    async () => {
      const tasks = await member.listImageTasks(id);
      expect(tasks).toHaveStatus(200);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      return { tasks: tasks.body.tasks.map(({ status }) => status), image: image.body };
    },
    ({ tasks, image }) => tasks.every((status) => status === 'success' || status === 'failure') && !image.os_glance_import_task,
  );
}

describe('an import of which a store does not take the data', () => {
  for (const order of ['first', 'last'] as const) {
    test(
      `fails as a whole where all have to succeed, and that store is the ${order}`,
      covers('store.import.one-fails-all'),
      async ({ member, stagedImage: { id }, discovery, until }) => {
        const [working, failing] = aWorkingAndAFailing(discovery.stores);
        const stores = order === 'first' ? [failing, working] : [working, failing];
        expect(await member.importImage(id, { method, stores })).toHaveStatus(202);
        const { tasks, image } = await endOf(member, id, until);
        expect(tasks).toEqual(['failure']);
        expect(image.status).not.toBe('active');
        expect(image.stores || undefined).toBeUndefined();
        expect(await member.downloadImageData(id)).toHaveStatus(204);
      },
    );

    test(
      `ends in the other where not all have to succeed, and that store is the ${order}`,
      covers('store.import.one-may-fail'),
      async ({ member, stagedImage: { id }, imageData, discovery, until }) => {
        const [working, failing] = aWorkingAndAFailing(discovery.stores);
        const stores = order === 'first' ? [failing, working] : [working, failing];
        expect(await member.importImage(id, { method, stores, all_stores_must_succeed: false })).toHaveStatus(202);
        const { tasks, image } = await endOf(member, id, until);
        expect({ tasks, status: image.status, stores: image.stores, failed: image.os_glance_failed_import }).toEqual({
          tasks: ['success'],
          status: 'active',
          stores: working,
          failed: failing,
        });
        const download = await member.downloadImageData(id);
        expect(download).toHaveStatus(200);
        expect(download).toHaveData(imageData);
      },
    );
  }

  test(
    'fails where no other is left, though not all have to succeed',
    covers('store.import.all-may-not-fail'),
    async ({ member, stagedImage: { id }, discovery, until }) => {
      const [, failing] = aWorkingAndAFailing(discovery.stores);
      expect(await member.importImage(id, { method, stores: [failing], all_stores_must_succeed: false })).toHaveStatus(202);
      const { tasks, image } = await endOf(member, id, until);
      expect(tasks).toEqual(['failure']);
      expect(image.status).not.toBe('active');
      expect(image.stores || undefined).toBeUndefined();
    },
  );
});
