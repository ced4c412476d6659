import { covers, type DiskImageName, describe, diskImageOf, expect, test } from '../../lib/conformance.ts';
import { endedTasksOf } from '../import/ended-tasks.ts';

const glanceDirect = { method: { name: 'glance-direct' } } as const;
const from = (uri: string) => ({ method: { name: 'web-download', uri } }) as const;

const staged = [
  ['disk-image.glance-direct-refused.qcow2-backing-file', 'qcow2-backing-file', 'qcow2', 'qcow2-v3'],
  ['disk-image.glance-direct-refused.qcow2-data-file', 'qcow2-data-file', 'qcow2', 'qcow2-v3'],
  ['disk-image.glance-direct-refused.vmdk-flat', 'vmdk-flat', 'vmdk', 'vmdk-sparse'],
] as const satisfies readonly (readonly [string, DiskImageName, string, DiskImageName])[];

const published = [
  ['disk-image.web-download-refused.qcow2-backing-file', 'qcow2-backing-file', 'qcow2', 'qcow2-v3'],
  ['disk-image.web-download-refused.qcow2-data-file', 'qcow2-data-file', 'qcow2', 'qcow2-v3'],
  ['disk-image.web-download-refused.vmdk-flat', 'vmdk-flat', 'vmdk', 'vmdk-sparse'],
] as const satisfies readonly (readonly [string, DiskImageName, string, DiskImageName])[];

describe('an import of what is not safe', () => {
  for (const [requirement, wrong, format, right] of staged) {
    test(
      `${wrong} staged for ${format} fails and is not active; ${right} becomes active`,
      covers(requirement),
      async ({ member, disks, until }) => {
        await disks.areLookedInto();
        const twin = await disks.staged(format, disks.make(right).data);
        const { id } = await disks.staged(format, disks.make(wrong).data);
        for (const one of [twin.id, id]) expect(await member.importImage(one, glanceDirect)).toHaveStatus(202);
        expect(await endedTasksOf(member, id, until)).toMatchObject([{ status: 'failure' }]);
        const image = await member.showImage(id);
        expect(image).toHaveStatus(200);
        expect(image.body.status).not.toBe('active');
        expect(await member.downloadImageData(id)).toHaveStatus(204);
        expect((await member.waitForImage(twin.id, 'active')).body.status).toBe('active');
      },
    );
  }

  for (const [requirement, wrong, format, right] of published) {
    test(
      `${wrong} from a URL for ${format} fails and is queued; ${right} becomes active`,
      covers(requirement),
      async ({ member, disks, content, until }) => {
        await disks.areLookedInto();
        const twin = await disks.queued(format);
        const { id } = await disks.queued(format);
        expect(await member.importImage(twin.id, from(content.diskImage(right).url))).toHaveStatus(202);
        expect(await member.importImage(id, from(content.diskImage(wrong).url))).toHaveStatus(202);
        expect(await endedTasksOf(member, id, until)).toMatchObject([{ status: 'failure' }]);
        const image = await member.waitForImage(id, 'queued');
        expect(image).toHaveStatus(200);
        expect(image.body).toMatchObject({ status: 'queued', virtual_size: null });
        expect(await member.downloadImageData(id)).toHaveStatus(204);
        expect((await member.waitForImage(twin.id, 'active')).body.status).toBe('active');
      },
    );
  }

  test(
    'an image whose staged data were refused is queued again, and takes other data',
    covers('disk-image.glance-direct-refused.takes-other-data'),
    async ({ member, disks, until }) => {
      await disks.areLookedInto();
      const { id } = await disks.staged('qcow2', disks.make('qcow2-backing-file').data);
      expect(await member.importImage(id, glanceDirect)).toHaveStatus(202);
      expect(await endedTasksOf(member, id, until)).toMatchObject([{ status: 'failure' }]);
      const refused = await member.showImage(id);
      expect(refused).toHaveStatus(200);
      expect(refused.body.status).toBe('queued');
      const { data } = disks.make('qcow2-v3');
      expect(await member.uploadImageData(id, data)).toHaveStatus(204);
      expect(await member.downloadImageData(id)).toHaveData(data);
    },
  );

  test(
    'an image whose download was refused can be imported from another URL',
    covers('disk-image.web-download-refused.takes-other-data'),
    async ({ member, disks, content, until }) => {
      await disks.areLookedInto();
      const { id } = await disks.queued('qcow2');
      expect(await member.importImage(id, from(content.diskImage('qcow2-backing-file').url))).toHaveStatus(202);
      expect(await endedTasksOf(member, id, until)).toMatchObject([{ status: 'failure' }]);
      const refused = await member.waitForImage(id, 'queued');
      expect(refused.body.status).toBe('queued');
      const { url, key } = content.diskImage('qcow2-v3');
      expect(await member.importImage(id, from(url))).toHaveStatus(202);
      // Where there is one store only, an image tells of no import that failed.
      await endedTasksOf(member, id, until, 2);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body.status).toBe('active');
      expect(await member.downloadImageData(id)).toHaveData(diskImageOf('qcow2-v3', key).data);
    },
  );
});
