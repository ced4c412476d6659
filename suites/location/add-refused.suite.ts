import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';

const url = 'http://127.0.0.1/image';
const hash = { os_hash_algo: 'sha256', os_hash_value: '0'.repeat(64) };

const bodies = [
  ['location.add.without-url-refused', 'without a url that is a text', ['', {}, { url: 7 }, { url: null }, { url: [url] }]],
  [
    'location.add.malformed-hash-refused',
    'with validation data that are malformed',
    [
      { url, validation_data: { os_hash_algo: hash.os_hash_algo } },
      { url, validation_data: { os_hash_value: hash.os_hash_value } },
      { url, validation_data: { ...hash, os_hash_algo: 'rot13' } },
      { url, validation_data: { ...hash, unknown: 'key' } },
    ],
  ],
] as const;

describe('refused locations', () => {
  for (const [requirement, what, refused] of bodies) {
    test(
      `a location ${what} is answered 400, and the image stays queued and takes data`,
      covers(requirement),
      async ({ member, queuedImage, imageData }) => {
        for (const body of refused) expect(await member.addLocation(queuedImage.id, wrong(body))).toHaveStatus(400);
        const image = await member.showImage(queuedImage.id);
        expect(image).toHaveStatus(200);
        expect(image.body).toEqual(queuedImage);
        expect(await member.uploadImageData(queuedImage.id, imageData)).toHaveStatus(204);
      },
    );
  }

  const refusals = [
    ['location.add.local-file-refused', 'a file of the server by a member', 'member', 'file:///etc/hostname', 403],
    ['location.add.token-required', 'anything without a token', 'anonymous', url, 401],
  ] as const;
  for (const [requirement, what, role, location, status] of refusals) {
    test(
      `a queued image is not given ${what}: ${status}, and takes data`,
      covers(requirement),
      async ({ member, as, queuedImage, imageData }) => {
        expect(await (await as(role)).addLocation(queuedImage.id, { url: location })).toHaveStatus(status);
        const image = await member.showImage(queuedImage.id);
        expect(image).toHaveStatus(200);
        expect(image.body).toEqual(queuedImage);
        expect(await member.uploadImageData(queuedImage.id, imageData)).toHaveStatus(204);
      },
    );
  }

  const visibilities = [
    ['private', 404],
    ['community', 403],
  ] as const;
  for (const [visibility, status] of visibilities) {
    test(
      `a ${visibility} image is given nothing by another project: ${status}, and stays queued`,
      covers('location.add.stranger-refused'),
      async ({ member, stranger, given }) => {
        const before = await given.queued({ visibility });
        expect(await stranger.addLocation(before.id, { url })).toHaveStatus(status);
        const image = await member.showImage(before.id);
        expect(image).toHaveStatus(200);
        expect(image.body).toEqual(before);
      },
    );
  }

  test(
    'an active image conflicts, and keeps its data',
    covers('location.add.not-queued-conflicts'),
    async ({ member, activeImage, imageData }) => {
      expect(await member.addLocation(activeImage.id, { url })).toHaveStatus(409);
      const image = await member.showImage(activeImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body).toEqual(activeImage);
      const download = await member.downloadImageData(activeImage.id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
    },
  );

  test('an image that does not exist is not found', covers('location.add.unknown-is-not-found'), async ({ member, unknownId }) => {
    expect(await member.addLocation(unknownId, { url })).toHaveStatus(404);
  });
});
