import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('request ids', () => {
  test(
    'each answer names its request by an id of its own',
    covers('request-id.is-returned'),
    async ({ member, queuedImage, unknownId }) => {
      const answers = [await member.showImage(queuedImage.id), await member.showImage(queuedImage.id), await member.showImage(unknownId)];
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 404]);
      const ids = answers.map(({ headers }) => headers['x-openstack-request-id']);
      expect(ids).toEqual([expect.stringMatching(/./), expect.stringMatching(/./), expect.stringMatching(/./)]);
      expect(ids).toEqual([...new Set(ids)]);
    },
  );
});
