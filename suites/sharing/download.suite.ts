import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('the data of a shared image', () => {
  for (const status of ['pending', 'accepted', 'rejected'] as const) {
    test(
      `a member that is ${status} downloads the data`,
      covers('sharing.download.member-may'),
      async ({ stranger, given, projectOf, imageData }) => {
        const { id } = await given.shared([projectOf('stranger')], imageData);
        expect(await stranger.updateMember(id, projectOf('stranger'), status)).toHaveStatus(200);
        const download = await stranger.downloadImageData(id);
        expect(download).toHaveStatus(200);
        expect(download).toHaveData(imageData);
      },
    );
  }

  test(
    'a member cannot download a shared image that is deactivated',
    covers('sharing.download.deactivated-refused'),
    async ({ stranger, admin, given, projectOf, imageData }) => {
      const { id } = await given.shared([projectOf('stranger')], imageData);
      expect(await stranger.downloadImageData(id)).toHaveStatus(200);
      expect(await admin.deactivateImage(id)).toHaveStatus(204);
      const refused = await stranger.downloadImageData(id);
      expect(refused).toHaveStatus(403);
      expect(refused).not.toHaveData(imageData);
      expect(await admin.reactivateImage(id)).toHaveStatus(204);
      expect(await stranger.downloadImageData(id)).toHaveStatus(200);
    },
  );
});
