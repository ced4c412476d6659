import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { queued } from '../scenes.ts';

const body = '{}';

describe('requests with a body where none belongs', () => {
  test('showing an image with a body is refused', covers('body.show-refused'), async ({ member, shared }) => {
    const { id } = await shared(queued);
    expect(await member.sendRaw('showImage', { method: 'GET', path: `/v2/images/${id}`, body })).toHaveStatus(400);
    expect(await member.showImage(id)).toHaveStatus(200);
  });

  test('deleting an image with a body is refused', covers('body.delete-refused'), async ({ member, queuedImage: { id } }) => {
    expect(await member.sendRaw('deleteImage', { method: 'DELETE', path: `/v2/images/${id}`, body })).toHaveStatus(400);
    expect(await member.showImage(id)).toHaveStatus(200);
    expect(await member.deleteImage(id)).toHaveStatus(204);
  });

  test('deactivating with a body is refused', covers('body.deactivate-refused'), async ({ member, admin, activeImage: { id } }) => {
    const path = `/v2/images/${id}/actions/deactivate`;
    expect(await admin.sendRaw('deactivateImage', { method: 'POST', path, body })).toHaveStatus(400);
    const after = await member.showImage(id);
    expect(after).toHaveStatus(200);
    expect(after.body.status).toBe('active');
    expect(await admin.deactivateImage(id)).toHaveStatus(204);
  });

  test('reactivating with a body is refused', covers('body.reactivate-refused'), async ({ member, admin, deactivatedImage: { id } }) => {
    const path = `/v2/images/${id}/actions/reactivate`;
    expect(await admin.sendRaw('reactivateImage', { method: 'POST', path, body })).toHaveStatus(400);
    const after = await member.showImage(id);
    expect(after).toHaveStatus(200);
    expect(after.body.status).toBe('deactivated');
    expect(await admin.reactivateImage(id)).toHaveStatus(204);
  });

  test('removing a tag with a body is refused', covers('body.untag-refused'), async ({ member, taggedImages }) => {
    const { tag, images } = await taggedImages([{}]);
    for (const { id } of images) {
      expect(await member.sendRaw('removeTag', { method: 'DELETE', path: `/v2/images/${id}/tags/${tag}`, body })).toHaveStatus(400);
      const after = await member.showImage(id);
      expect(after).toHaveStatus(200);
      expect(after.body.tags).toEqual([tag]);
      expect(await member.removeTag(id, tag)).toHaveStatus(204);
    }
  });

  test('asking for the import methods with a body is refused', covers('body.import-info-refused'), async ({ member }) => {
    expect(await member.sendRaw('getImportInfo', { method: 'GET', path: '/v2/info/import', body })).toHaveStatus(400);
    expect(await member.getImportInfo()).toHaveStatus(200);
  });

  test('asking for the schema of an image with a body is refused', covers('body.image-schema-refused'), async ({ member }) => {
    expect(await member.sendRaw('showImageSchema', { method: 'GET', path: '/v2/schemas/image', body })).toHaveStatus(400);
    expect(await member.showImageSchema()).toHaveStatus(200);
  });
});
