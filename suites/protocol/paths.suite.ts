import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { queued } from '../scenes.ts';

describe('paths', () => {
  test('a path that the API does not have is not found', covers('path.unknown-is-not-found'), async ({ member, shared }) => {
    const { id } = await shared(queued);
    for (const path of ['/v2/nothing', `/v2/images/${id}/nothing`])
      expect(await member.sendRaw('showImage', { method: 'GET', path })).toHaveStatus(404);
    expect(await member.sendRaw('showImage', { method: 'GET', path: `/v2/images/${id}` })).toHaveStatus(200);
  });

  test('a path with a slash at its end is not found', covers('path.trailing-slash-is-not-found'), async ({ member }) => {
    expect(await member.sendRaw('listImages', { method: 'GET', path: '/v2/images/' })).toHaveStatus(404);
    expect(await member.sendRaw('listImages', { method: 'GET', path: '/v2/images' })).toHaveStatus(200);
  });

  test('an unknown version leads to a choice of versions', covers('path.unknown-version-offers-a-choice'), async ({ member }) => {
    const choice = await member.sendRaw('getVersionsAtRoot', { method: 'GET', path: '/v99/images' });
    expect(choice).toHaveStatus(300);
    expect(choice.body).toMatchObject({ versions: expect.arrayContaining([expect.objectContaining({ status: 'CURRENT' })]) });
  });

  test('each listed version is the beginning of a path', covers('path.each-version-works'), async ({ member, discovery }) => {
    const versions = discovery.versions.map(({ id }) => id).filter((id) => id.startsWith('v2.'));
    for (const id of versions)
      expect(await member.sendRaw('listImages', { method: 'GET', path: `/${id}/images?limit=1` })).toHaveStatus(200);
    expect(versions).not.toEqual([]);
  });
});
