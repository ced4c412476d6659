import { covers, describe, expect, type Reply, test, wrong } from '../../lib/conformance.ts';
import { queued } from '../scenes.ts';

function expectFault(refused: Reply<unknown>, status: number): void {
  expect(refused).toHaveStatus(status);
  expect(refused.headers['content-type'] ?? '').toMatch(/^application\/json\b/);
  expect(refused.body).toMatchObject({
    code: expect.stringMatching(new RegExp(`^${status}\\b`)),
    title: expect.stringMatching(/./),
    message: expect.stringMatching(/./),
  });
}

describe('what a refusal says', () => {
  test('a 404 tells code, title and message', covers('fault.not-found'), async ({ member, unknownId }) => {
    expectFault(await member.showImage(unknownId), 404);
  });

  test('a 400 tells code, title and message', covers('fault.bad-request'), async ({ member, formats, random }) => {
    const body = { name: random.name('image'), ...formats, min_disk: 'much' };
    expectFault(await member.createImage(wrong(body)), 400);
  });

  test('a 409 tells code, title and message', covers('fault.conflict'), async ({ member, queuedImage: { id }, formats, random }) => {
    expectFault(await member.createImage({ id, name: random.name('image'), visibility: 'private', ...formats }), 409);
  });

  test('a 401 tells code, title and message', covers('fault.unauthorized'), async ({ anonymous }) => {
    expectFault(await anonymous.listImages({ limit: 1 }), 401);
  });

  test('a 401 names the identity service', covers('fault.says-where-to-sign-in'), async ({ anonymous }) => {
    const refused = await anonymous.listImages({ limit: 1 });
    expect(refused).toHaveStatus(401);
    expect(refused.headers['www-authenticate'] ?? '').toMatch(/uri=["']?https?:\/\//i);
  });

  test(
    'without a token what does not exist is refused as what does',
    covers('fault.unauthorized-comes-before-not-found'),
    async ({ anonymous, member, shared, unknownId }) => {
      const { id } = await shared(queued);
      expect(await anonymous.showImage(unknownId)).toHaveStatus(401);
      expect(await anonymous.showImage(id)).toHaveStatus(401);
      expect(await member.showImage(unknownId)).toHaveStatus(404);
      expect(await member.showImage(id)).toHaveStatus(200);
    },
  );
});
