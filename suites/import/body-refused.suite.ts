import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';

const refusals: [requirement: RequirementId, what: string, bodies: unknown[]][] = [
  ['import.body.without-method-refused', 'without a method, or one without a name', [{}, { stores: [] }, { method: {} }]],
  ['import.body.list-refused', 'that is a list', [[], [{ method: { name: 'glance-direct' } }]]],
  ['import.body.method-as-a-string-refused', 'whose method is a text', [{ method: 'glance-direct' }, { method: 'web-download' }]],
];

describe('refused bodies of an import', () => {
  for (const [requirement, what, bodies] of refusals) {
    test(
      `an import request ${what} is refused, and the image stays queued and takes data`,
      covers(requirement),
      async ({ member, queuedImage, imageData }) => {
        for (const body of bodies) expect(await member.importImage(queuedImage.id, wrong(body))).toHaveStatus(400);
        const image = await member.showImage(queuedImage.id);
        expect(image).toHaveStatus(200);
        expect(image.body).toEqual(queuedImage);
        expect(await member.uploadImageData(queuedImage.id, imageData)).toHaveStatus(204);
      },
    );
  }

  test(
    'an import request that is no JSON, or empty, is refused, and the image stays queued and takes data',
    covers('import.body.malformed-refused'),
    async ({ member, queuedImage, imageData }) => {
      const request = {
        method: 'POST',
        path: `/v2/images/${queuedImage.id}/import`,
        headers: { 'content-type': 'application/json' },
      };
      expect(await member.importImage(queuedImage.id, wrong('{"method": {"name": '))).toHaveStatus(400);
      expect(await member.sendRaw('importImage', request)).toHaveStatus(400);
      const image = await member.showImage(queuedImage.id);
      expect(image).toHaveStatus(200);
      expect(image.body).toEqual(queuedImage);
      expect(await member.uploadImageData(queuedImage.id, imageData)).toHaveStatus(204);
    },
  );

  test(
    'all_stores and all_stores_must_succeed are true or false, and no texts',
    covers('import.body.not-a-boolean-refused'),
    async ({ member, queuedImage, content }) => {
      const { id } = queuedImage;
      const method = { name: 'web-download', uri: content.publish(1000).url } as const;
      for (const name of ['all_stores', 'all_stores_must_succeed'])
        expect(await member.importImage(id, wrong({ method, [name]: 'true' }))).toHaveStatus(400);
      const image = await member.showImage(id);
      expect(image).toHaveStatus(200);
      expect(image.body).toEqual(queuedImage);
      expect(await member.importImage(id, { method, all_stores: true, all_stores_must_succeed: true })).toHaveStatus(202);
      expect((await member.waitForImage(id, 'active')).body.status).toBe('active');
    },
  );

  test(
    'an unknown method for an image that does not exist is answered 400',
    covers('import.order.method-comes-before-the-lookup'),
    async ({ member, unknownId }) => {
      expect(await member.importImage(unknownId, wrong({ method: { name: 'no-such-method' } }))).toHaveStatus(400);
    },
  );
});
