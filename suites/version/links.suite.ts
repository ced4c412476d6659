import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('links of API versions', () => {
  test('under the link of each version the API answers', covers('version.links-lead-to-the-service'), async ({ anonymous, member }) => {
    const list = await anonymous.listVersions();
    expect(list).toHaveStatus(200);
    const links = new Set(list.body.versions.flatMap((version) => version.links.map(({ href }) => href.replace(/\/$/, ''))));
    for (const link of links)
      expect(await anonymous.sendRaw('listImages', { method: 'GET', path: `${link}/images?limit=1` })).toHaveStatus(401);
    expect(links).not.toEqual(new Set());
    expect(await member.listImages({ limit: 1 })).toHaveStatus(200);
  });
});
