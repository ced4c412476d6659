import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { deactivated } from '../deactivation/scenes.ts';

describe('what an image takes in its status', () => {
  for (const state of ['staged', 'active', 'deactivated'] as const) {
    test(
      `name and properties of an image that is ${state} can be changed, and its status stays`,
      covers('state.update.properties-in-any-status'),
      async ({ member, given, imageData, random }) => {
        const { id, status } = await given[state](imageData);
        const [name, value] = [random.name('renamed'), random.word('value')];
        const patch = [
          { op: 'replace' as const, path: '/name', value: name },
          { op: 'add' as const, path: '/conformance', value },
        ];
        expect(await member.updateImage(id, patch)).toHaveStatus(200);
        const image = await member.showImage(id);
        expect(image).toHaveStatus(200);
        expect(image.body).toMatchObject({ name, conformance: value, status });
      },
    );

    test(
      `tags of an image that is ${state} can be added and removed, and its status stays`,
      covers('state.tag.in-any-status'),
      async ({ member, given, imageData }) => {
        const { id, status } = await given[state](imageData, { tags: ['first'] });
        expect(await member.addTag(id, 'second')).toHaveStatus(204);
        expect(await member.removeTag(id, 'first')).toHaveStatus(204);
        const image = await member.showImage(id);
        expect(image).toHaveStatus(200);
        expect(image.body).toMatchObject({ tags: ['second'], status });
      },
    );
  }

  test(
    'formats of a queued image can be set and changed',
    covers('state.update.queued-formats'),
    async ({ member, given, formats, discovery }) => {
      const { id } = await given.queued({ disk_format: null, container_format: null });
      const others = {
        disk_format: discovery.diskFormats.find((one) => one && one !== formats.disk_format) ?? formats.disk_format,
        container_format: discovery.containerFormats.find((one) => one && one !== formats.container_format) ?? formats.container_format,
      };
      for (const { disk_format, container_format } of [formats, others]) {
        const patch = [
          { op: 'replace' as const, path: '/disk_format', value: disk_format },
          { op: 'replace' as const, path: '/container_format', value: container_format },
        ];
        expect(await member.updateImage(id, patch)).toHaveStatus(200);
        const image = await member.showImage(id);
        expect(image).toHaveStatus(200);
        expect(image.body).toMatchObject({ disk_format, container_format, status: 'queued' });
      }
    },
  );

  test(
    'a protected image can be changed, tagged, deactivated and reactivated',
    covers('state.update.protected-allowed'),
    async ({ member, admin, given, imageData }) => {
      const { id } = await given.active(imageData, { protected: true });
      expect(await member.updateImage(id, [{ op: 'add', path: '/conformance', value: 'here' }])).toHaveStatus(200);
      expect(await member.addTag(id, 'conformance')).toHaveStatus(204);
      expect(await admin.deactivateImage(id)).toHaveStatus(204);
      expect(await admin.reactivateImage(id)).toHaveStatus(204);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ protected: true, status: 'active', conformance: 'here', tags: ['conformance'] });
    },
  );

  for (const name of ['disk_format', 'container_format'] as const) {
    test(
      `an image without ${name} takes no upload until it has one`,
      covers('state.upload.missing-one-format-refused'),
      async ({ member, given, formats, imageData }) => {
        const { id } = await given.queued({ [name]: null });
        expect(await member.uploadImageData(id, imageData)).toHaveStatus(400);
        const image = await member.showImage(id);
        expect(image).toHaveStatus(200);
        expect(image.body).toMatchObject({ status: 'queued', [name]: null });
        expect(await member.updateImage(id, [{ op: 'replace', path: `/${name}`, value: formats[name] }])).toHaveStatus(200);
        expect(await member.uploadImageData(id, imageData)).toHaveStatus(204);
      },
    );
  }

  test(
    'data can be staged for an image without formats',
    covers('state.stage.without-formats-allowed'),
    async ({ member, given, imageData }) => {
      const { id } = await given.queued({ disk_format: null, container_format: null });
      expect(await member.stageImageData(id, imageData)).toHaveStatus(204);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'uploading', disk_format: null, container_format: null });
    },
  );

  test('an admin can download a deactivated image', covers('state.download.admin-reads-deactivated'), async ({ admin, shared }) => {
    const { data, image } = await shared(deactivated);
    const download = await admin.downloadImageData(image.id);
    expect(download).toHaveStatus(200);
    expect(download).toHaveData(data);
  });

  test(
    'an image that does not exist, or was deleted, is not reactivated',
    covers('state.reactivate.unknown-is-not-found'),
    async ({ member, admin, deactivatedImage: { id }, unknownId }) => {
      expect(await admin.reactivateImage(unknownId)).toHaveStatus(404);
      expect(await admin.reactivateImage(id)).toHaveStatus(204);
      expect(await member.deleteImage(id)).toHaveStatus(204);
      expect(await admin.reactivateImage(id)).toHaveStatus(404);
    },
  );
});
