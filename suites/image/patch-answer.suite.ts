import { covers, describe, expect, repeatUntil, test } from '../../lib/conformance.ts';

const seconds = (time: string) => Date.parse(time) / 1000;

describe('what a patch answers and leaves', () => {
  test('it answers the image as a show does then', covers('patch.answer.is-the-new-image'), async ({ member, given, random }) => {
    const { id } = await given.queued({ conformance: 'old', conformance_gone: 'old', tags: [random.word('tag')], min_disk: 1 });
    const updated = await member.updateImage(id, [
      { op: 'replace', path: '/name', value: random.name('renamed') },
      { op: 'replace', path: '/conformance', value: 'new' },
      { op: 'remove', path: '/conformance_gone' },
    ]);
    const shown = await member.showImage(id);
    expect(updated).toHaveStatus(200);
    expect(shown).toHaveStatus(200);
    const { updated_at } = shown.body;
    expect(shown.body).toEqual({ ...updated.body, updated_at });
    // A database may round what the service cuts off.
    expect(Math.abs(seconds(updated_at) - seconds(updated.body.updated_at))).toBeLessThanOrEqual(1);
  });

  test(
    'a change moves updated_at forward, and id, owner and created_at stay',
    covers('patch.updated-at.moves'),
    async ({ member, queuedImage: { id }, random }) => {
      const before = await member.showImage(id);
      expect(before).toHaveStatus(200);
      const renamed = await repeatUntil(
        () => member.updateImage(id, [{ op: 'replace', path: '/name', value: random.name('renamed') }]),
        ({ body }) => body?.updated_at !== before.body.updated_at,
      );
      expect(renamed).toHaveStatus(200);
      expect(seconds(renamed.body.updated_at)).toBeGreaterThan(seconds(before.body.updated_at));
      const after = await member.showImage(id);
      expect(after).toHaveStatus(200);
      const { updated_at } = after.body;
      expect(after.body).toEqual({ ...before.body, name: renamed.body.name, updated_at });
      expect(seconds(updated_at)).toBeGreaterThan(seconds(before.body.updated_at));
    },
  );

  test(
    'an empty patch is answered with the image as it is, and updated_at stays',
    covers('patch.empty.changes-nothing'),
    async ({ member, given, random }) => {
      const { id } = await given.queued({ conformance: 'here', tags: [random.word('tag')] });
      const other = await given.queued();
      const before = await member.showImage(id);
      expect(before).toHaveStatus(200);
      // The change of another image tells when the clock of the service has gone on.
      const renamed = await repeatUntil(
        () => member.updateImage(other.id, [{ op: 'replace', path: '/name', value: random.name('renamed') }]),
        ({ body }) => body?.updated_at > before.body.updated_at,
      );
      expect(renamed).toHaveStatus(200);
      const updated = await member.updateImage(id, []);
      expect(updated).toHaveStatus(200);
      expect(updated.body).toEqual(before.body);
      const after = await member.showImage(id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
    },
  );

  test(
    'a patch of an active image leaves status, size, sums and data as they were',
    covers('patch.data.stays'),
    async ({ member, activeImage, imageData, random }) => {
      const name = random.name('renamed');
      const updated = await member.updateImage(activeImage.id, [
        { op: 'replace', path: '/name', value: name },
        { op: 'replace', path: '/min_disk', value: 1 },
        { op: 'add', path: '/conformance', value: 'here' },
      ]);
      expect(updated).toHaveStatus(200);
      const shown = await member.showImage(activeImage.id);
      expect(shown).toHaveStatus(200);
      const { updated_at } = shown.body;
      expect(shown.body).toEqual({ ...activeImage, name, min_disk: 1, conformance: 'here', updated_at });
      const download = await member.downloadImageData(activeImage.id);
      expect(download).toHaveStatus(200);
      expect(download).toHaveData(imageData);
    },
  );
});
