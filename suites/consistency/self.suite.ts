import { covers, describe, expect, test } from '../../lib/conformance.ts';
import { forDownloads } from '../image-data/scenes.ts';

const versionsOfStores = ['v2.8', 'v2.10', 'v2.11', 'v2.12', 'v2.13'];

describe('a service in agreement with itself', () => {
  test(
    'versions that stand for named stores are listed just where stores are',
    covers('consistency.stores.match-the-versions'),
    async ({ member }) => {
      const versions = await member.listVersions();
      expect(versions).toHaveStatus(200);
      const stores = await member.listStores();
      expect(stores).toHaveStatus(200, 404);
      const listed = versions.body.versions.map(({ id }) => id).filter((id) => versionsOfStores.includes(id));
      const { status } = stores;
      expect(
        listed.length > 0,
        `GET /v2/info/stores is answered ${status}, and the versions ${listed.join(', ') || 'of stores'} are ${listed.length > 0 ? '' : 'not '}listed.`,
      ).toBe(status === 200);
    },
  );

  test('the stores that an image names are listed', covers('consistency.stores.of-images-are-listed'), async ({ member, shared }) => {
    const image = await member.showImage((await shared(forDownloads)).image.id);
    const stores = await member.listStores();
    expect(image).toHaveStatus(200);
    expect(stores).toHaveStatus(200);
    const listed = stores.body.stores.map(({ id }) => id);
    const named = (image.body.stores ?? '').split(',');
    expect(named.filter((id) => !listed.includes(id))).toEqual([]);
  });

  test(
    'a queued image takes each format that the schema of an image lists',
    covers('consistency.formats.as-the-schema-says'),
    async ({ member, queuedImage: { id }, discovery }) => {
      const formats = [
        ...discovery.diskFormats.map((value) => ['disk_format', value] as const),
        ...discovery.containerFormats.map((value) => ['container_format', value] as const),
      ];
      for (const [name, value] of formats) {
        const updated = await member.updateImage(id, [{ op: 'replace', path: `/${name}`, value }]);
        expect(updated).toHaveStatus(200);
        expect(updated.body[name]).toBe(value);
      }
    },
  );
});
