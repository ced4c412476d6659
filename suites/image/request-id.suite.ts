import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { queued } from '../scenes.ts';

describe('request ids', () => {
  test('each answer names its request by an id of its own', covers('request-id.is-returned'), async ({ member, shared, unknownId }) => {
    const { id } = await shared(queued);
    const answers = [await member.showImage(id), await member.showImage(id), await member.showImage(unknownId)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404]);
    const ids = answers.map(({ headers }) => headers['x-openstack-request-id']);
    expect(ids).toEqual([expect.stringMatching(/./), expect.stringMatching(/./), expect.stringMatching(/./)]);
    expect(ids).toEqual([...new Set(ids)]);
  });
});
