import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { queued } from '../scenes.ts';

const name = 'x-openstack-request-id';

describe('request ids', () => {
  test('the id that a caller gives is adopted', covers('request-id.adopted'), async ({ member, shared, random }) => {
    const { id } = await shared(queued);
    const requestId = `req-${random.uuid()}`;
    const shown = await member.sendRaw('showImage', { method: 'GET', path: `/v2/images/${id}`, headers: { [name]: requestId } });
    expect(shown).toHaveStatus(200);
    expect(shown.headers[name]).toBe(requestId);
  });

  test('an id that is too long is no server error', covers('request-id.too-long'), async ({ member, shared }) => {
    const { id } = await shared(queued);
    const show = (requestId: string) =>
      member.sendRaw('showImage', { method: 'GET', path: `/v2/images/${id}`, headers: { [name]: requestId } });
    expect(await show(`req-${'a'.repeat(60)}`)).toHaveStatus(200);
    const { status } = await show(`req-${'a'.repeat(80)}`);
    expect([200, 400]).toContain(status);
  });

  test('a refusal names its request, too', covers('request-id.on-a-fault'), async ({ member, unknownId }) => {
    const refused = await member.showImage(unknownId);
    expect(refused).toHaveStatus(404);
    expect(refused.headers[name] ?? '').toMatch(/./);
  });
});

describe('media types', () => {
  test('an image is JSON, whatever is asked for', covers('media-type.json'), async ({ member, shared }) => {
    const image = await shared(queued);
    for (const accept of ['application/json', 'text/html', 'application/xml;q=0.9', '*/*']) {
      const shown = await member.sendRaw('showImage', { method: 'GET', path: `/v2/images/${image.id}`, headers: { accept } });
      expect(shown).toHaveStatus(200);
      expect(shown.headers['content-type'] ?? '').toMatch(/^application\/json\b/);
      expect(shown.body).toEqual(image);
    }
  });
});
