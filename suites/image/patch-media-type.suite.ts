import { covers, describe, expect, test } from '../../lib/conformance.ts';

const v21 = 'application/openstack-images-v2.1-json-patch';
const v20 = 'application/openstack-images-v2.0-json-patch';

describe('the media type of a patch', () => {
  test('it may have a parameter', covers('patch.media-type.with-a-parameter'), async ({ member, queuedImage: { id } }) => {
    const patch = [{ op: 'add', path: '/conformance', value: 'wörd' }];
    expect(await member.updateImageAs(id, patch, `${v21}; charset=utf-8`)).toHaveStatus(200);
    expect(await member.updateImageAs(id, [{ replace: '/conformance', value: 'näme' }], `${v20};charset=UTF-8`)).toHaveStatus(200);
    const shown = await member.showImage(id);
    expect(shown).toHaveStatus(200);
    expect(shown.body).toMatchObject({ conformance: 'näme' });
  });

  test(
    'a patch without a media type, or of application/json, is answered 415',
    covers('patch.media-type.none-refused'),
    async ({ member, queuedImage: { id } }) => {
      const patch = [{ op: 'add' as const, path: '/conformance', value: 'here' }];
      const before = await member.showImage(id);
      const raw = { method: 'PATCH', path: `/v2/images/${id}`, body: JSON.stringify(patch) };
      expect(await member.sendRaw('updateImage', raw)).toHaveStatus(415);
      expect(await member.updateImageAs(id, patch, 'application/json')).toHaveStatus(415);
      const after = await member.showImage(id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
      expect(await member.sendRaw('updateImage', { ...raw, headers: { 'content-type': v21 } })).toHaveStatus(200);
    },
  );

  test('a 415 names the media types that are taken', covers('patch.media-type.accept-patch'), async ({ member, queuedImage: { id } }) => {
    const refused = await member.updateImageAs(id, [], 'application/json-patch+json');
    expect(refused).toHaveStatus(415);
    const accepted = refused.headers['accept-patch']?.split(',').map((mediaType) => mediaType.trim());
    expect(accepted).toEqual(expect.arrayContaining([v20, v21]));
  });
});
