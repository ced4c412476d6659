import { bytesOf, covers, describe, expect, type ImageClient, sumOf, test } from '../../lib/conformance.ts';
import { writableOf } from '../store/writable.ts';
import { truthBytes, truthOf } from './truth.ts';

/** Three stores at most: more of them would show nothing new. */
const several = (stores: Parameters<typeof writableOf>[0]) => writableOf(stores).slice(0, 3);

/** An import, begun and ended; into the default store where none is named. */
async function importInto(
  member: ImageClient,
  id: string,
  method: { name: 'glance-direct' | 'web-download'; uri?: string },
  store?: string,
) {
  expect(await member.importImage(id, { method, ...(store === undefined ? {} : { stores: [store] }) })).toHaveStatus(202);
  const image = await member.waitForImage(id, 'active');
  expect(image).toHaveStatus(200);
  expect(image.body.status).toBe('active');
}

describe('the same bytes by every way', () => {
  test(
    'uploaded into each store they are told alike',
    covers('ways.upload.same-in-each-store'),
    async ({ member, given, random, discovery }) => {
      const data = random.bytes(truthBytes);
      const truths = [];
      for (const store of several(discovery.stores)) {
        const { id } = await given.queued();
        expect(await member.uploadImageDataTo(id, data, store)).toHaveStatus(204);
        truths.push(await truthOf(member, id, data));
      }
      for (const truth of truths) expect(truth).toEqual(truths[0]);
    },
  );

  test('staged and imported they are told as uploaded', covers('ways.stage.same-as-upload'), async ({ member, given, random }) => {
    const data = random.bytes(truthBytes);
    const uploaded = await given.active(data);
    const { id } = await given.staged(data);
    await importInto(member, id, { name: 'glance-direct' });
    expect(await truthOf(member, id, data)).toEqual(await truthOf(member, uploaded.id, data));
  });

  test(
    'staged and imported into each store they are told alike',
    covers('ways.stage.same-in-each-store'),
    async ({ member, given, random, discovery }) => {
      const data = random.bytes(truthBytes);
      const truths = [];
      for (const store of several(discovery.stores)) {
        const { id } = await given.staged(data);
        await importInto(member, id, { name: 'glance-direct' }, store);
        truths.push(await truthOf(member, id, data));
      }
      for (const truth of truths) expect(truth).toEqual(truths[0]);
    },
  );

  test(
    'imported from a URL they are told as uploaded',
    covers('ways.web-download.same-as-upload'),
    async ({ member, given, queuedImage, content }) => {
      const { url, key } = content.publish(truthBytes);
      const data = bytesOf(key, truthBytes);
      const uploaded = await given.active(data);
      await importInto(member, queuedImage.id, { name: 'web-download', uri: url });
      expect(await truthOf(member, queuedImage.id, data)).toEqual(await truthOf(member, uploaded.id, data));
    },
  );

  test(
    'imported from a URL into each store they are told alike',
    covers('ways.web-download.same-in-each-store'),
    async ({ member, given, content, discovery }) => {
      const { url, key } = content.publish(truthBytes);
      const data = bytesOf(key, truthBytes);
      const truths = [];
      for (const store of several(discovery.stores)) {
        const { id } = await given.queued();
        await importInto(member, id, { name: 'web-download', uri: url }, store);
        truths.push(await truthOf(member, id, data));
      }
      for (const truth of truths) expect(truth).toEqual(truths[0]);
    },
  );

  test(
    'copied into each store they are told alike, whichever store is left',
    covers('ways.copy-image.same-from-each-store'),
    async ({ member, admin, given, random, discovery }) => {
      const data = random.bytes(truthBytes);
      const { id, stores: home = '' } = await given.active(data);
      const before = await truthOf(member, id, data);
      const others = several(discovery.stores).filter((store) => store !== home);
      expect(await admin.importImage(id, { method: { name: 'copy-image' }, stores: others })).toHaveStatus(202);
      expect((await member.waitForImage(id, 'active')).body.status).toBe('active');
      for (const gone of [home, ...others.slice(0, -1)]) {
        expect(await admin.deleteImageFromStore(id, gone)).toHaveStatus(204);
        expect(await truthOf(member, id, data)).toEqual(before);
      }
    },
  );

  test(
    'registered by a location they are told as uploaded',
    covers('ways.add-location.same-as-upload'),
    async ({ member, given, queuedImage: { id }, content }) => {
      const { url, key } = content.publish(truthBytes);
      const data = bytesOf(key, truthBytes);
      const uploaded = await given.active(data);
      const os_hash_algo = 'sha512';
      const os_hash_value = sumOf(data, os_hash_algo) ?? '';
      expect(await member.addLocation(id, { url, validation_data: { os_hash_algo, os_hash_value } })).toHaveStatus(202);
      const image = await member.waitForImage(id, 'active');
      expect(image).toHaveStatus(200);
      expect(image.body).toMatchObject({ status: 'active', size: uploaded.size, os_hash_algo, os_hash_value });
      expect([uploaded.checksum, null]).toContain(image.body.checksum);
      expect([uploaded.virtual_size, null]).toContain(image.body.virtual_size);
      const download = await member.downloadImageData(id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(data);
    },
  );
});
