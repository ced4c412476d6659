import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { active } from './scenes.ts';

describe('what an admin may with the private image of another project', () => {
  test('an admin is shown the image as its owner is', covers('role.admin.shows-the-same'), async ({ member, admin, shared }) => {
    const { id } = (await shared(active)).image;
    const [asOwner, asAdmin] = [await member.showImage(id), await admin.showImage(id)];
    expect(asOwner).toHaveStatus(200);
    expect(asAdmin).toHaveStatus(200);
    expect(asAdmin.body).toEqual(asOwner.body);
  });

  test('an admin can download it', covers('role.admin.downloads'), async ({ admin, shared }) => {
    const { image, data } = await shared(active);
    const download = await admin.downloadImageData(image.id);
    expect(download).toHaveStatus(200);
    expect(download).toHaveData(data);
  });

  test('an admin can delete it', covers('role.admin.deletes'), async ({ member, admin, queuedImage: { id } }) => {
    expect(await admin.deleteImage(id)).toHaveStatus(204);
    expect(await member.showImage(id)).toHaveStatus(404);
  });
});
