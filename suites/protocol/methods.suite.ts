import { covers, describe, expect, type ImageClient, type Reply, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';
import { queued } from '../scenes.ts';

/** Paths below an image, the methods that are served there, and some that are not. */
const ofAnImage: readonly [id: RequirementId, path: string, served: readonly string[], others: readonly string[]][] = [
  ['method.of-an-image', '', ['GET', 'PATCH', 'DELETE'], ['POST', 'PUT']],
  ['method.of-the-data', '/file', ['GET', 'PUT'], ['POST', 'DELETE']],
  ['method.of-stage', '/stage', ['PUT'], ['GET', 'POST']],
  ['method.of-import', '/import', ['POST'], ['GET', 'PUT']],
  ['method.of-deactivate', '/actions/deactivate', ['POST'], ['GET', 'PUT']],
  ['method.of-reactivate', '/actions/reactivate', ['POST'], ['GET', 'PUT']],
  ['method.of-a-tag', '/tags/some', ['PUT', 'DELETE'], ['GET', 'POST']],
];

/** Paths that know no image; each serves GET. */
const ofTheService: readonly [id: RequirementId, path: string, served: readonly string[], others: readonly string[]][] = [
  ['method.of-the-list', '/v2/images', ['GET', 'POST'], ['PUT', 'DELETE']],
  ['method.of-import-info', '/v2/info/import', ['GET'], ['POST', 'DELETE']],
  ['method.of-stores', '/v2/info/stores', ['GET'], ['POST', 'DELETE']],
  ['method.of-the-schema', '/v2/schemas/image', ['GET'], ['POST', 'DELETE']],
];

const send = (client: ImageClient, method: string, path: string) => client.sendRaw('showImage', { method, path });

function expectRefusal(refused: Reply<unknown>, method: string, served: readonly string[]): void {
  expect(refused).toHaveStatus(405);
  const allowed = (refused.headers.allow ?? '').split(',').map((name) => name.trim());
  expect(allowed).toEqual(expect.arrayContaining([...served]));
  expect(allowed).not.toContain(method);
}

describe('methods that are not served', () => {
  for (const [id, below, served, others] of ofAnImage) {
    test(`on /v2/images/{image_id}${below} only ${served.join(', ')} is served`, covers(id), async ({ member, queuedImage }) => {
      for (const method of others) expectRefusal(await send(member, method, `/v2/images/${queuedImage.id}${below}`), method, served);
      const after = await member.showImage(queuedImage.id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(queuedImage);
    });
  }

  for (const [id, path, served, others] of ofTheService) {
    test(`on ${path} only ${served.join(', ')} is served`, covers(id), async ({ member }) => {
      for (const method of others) expectRefusal(await send(member, method, path), method, served);
      expect(await send(member, 'GET', path)).toHaveStatus(200);
    });
  }

  test('HEAD on an image is refused', covers('method.head-is-not-get'), async ({ member, shared }) => {
    const { id } = await shared(queued);
    expect(await send(member, 'HEAD', `/v2/images/${id}`)).toHaveStatus(405);
    expect(await member.showImage(id)).toHaveStatus(200);
  });
});
