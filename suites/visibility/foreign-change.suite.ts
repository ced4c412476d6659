import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe("changing another project's image", () => {
  for (const [visibility, status] of [
    ['private', 404],
    ['community', 403],
  ] as const) {
    test(
      `updating a ${visibility} image of another project is answered ${status} and changes nothing`,
      covers('image.visibility.stranger-cannot-update'),
      async ({ member, stranger, given, random }) => {
        const image = await given.queued({ visibility });
        const patch = [{ op: 'replace' as const, path: '/name', value: random.name('renamed') }];
        expect(await stranger.updateImage(image.id, patch)).toHaveStatus(status);
        const after = await member.showImage(image.id);
        expect(after).toHaveStatus(200);
        expect(after.body).toEqual(image);
        expect(await member.updateImage(image.id, patch)).toHaveStatus(200);
      },
    );

    test(
      `deleting a ${visibility} image of another project is answered ${status} and leaves it`,
      covers('image.visibility.stranger-cannot-delete'),
      async ({ member, stranger, given }) => {
        const image = await given.queued({ visibility });
        expect(await stranger.deleteImage(image.id)).toHaveStatus(status);
        const after = await member.showImage(image.id);
        expect(after).toHaveStatus(200);
        expect(after.body).toEqual(image);
        expect(await member.deleteImage(image.id)).toHaveStatus(204);
      },
    );
  }
});
