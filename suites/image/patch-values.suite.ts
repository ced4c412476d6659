import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('values that a patch sets', () => {
  test('a name may be null and empty', covers('patch.value.name-null'), async ({ member, queuedImage: { id } }) => {
    for (const name of [null, '']) {
      expect(await member.updateImage(id, [{ op: 'replace', path: '/name', value: name }])).toHaveStatus(200);
      const shown = await member.showImage(id);
      expect(shown).toHaveStatus(200);
      expect(shown.body.name).toBe(name);
    }
  });

  test(
    'a tag that stands twice in the list stands once on the image, and an empty list takes all away',
    covers('patch.value.tags-collapse'),
    async ({ member, queuedImage: { id }, random }) => {
      const [twice, once] = [random.word('a'), random.word('b')];
      expect(await member.updateImage(id, [{ op: 'replace', path: '/tags', value: [twice, once, twice] }])).toHaveStatus(200);
      const tagged = await member.showImage(id);
      expect(tagged).toHaveStatus(200);
      expect(tagged.body.tags.toSorted()).toEqual([twice, once]);
      expect(await member.updateImage(id, [{ op: 'replace', path: '/tags', value: [] }])).toHaveStatus(200);
      const untagged = await member.showImage(id);
      expect(untagged).toHaveStatus(200);
      expect(untagged.body.tags).toEqual([]);
    },
  );

  test(
    'name, property names and values beyond ASCII come back as they were sent',
    covers('patch.value.unicode-survives'),
    async ({ member, queuedImage: { id }, random }) => {
      const [name, value] = [`${random.name('име')} 画像 é`, `${random.word('値')} ß\u{a0}ñ`];
      const updated = await member.updateImage(id, [
        { op: 'replace', path: '/name', value: name },
        { op: 'add', path: '/conformance_größe', value },
      ]);
      expect(updated).toHaveStatus(200);
      expect(updated.body).toMatchObject({ name, conformance_größe: value });
      const shown = await member.showImage(id);
      expect(shown).toHaveStatus(200);
      expect(shown.body).toMatchObject({ name, conformance_größe: value });
    },
  );

  test(
    'setting protected keeps an image from deletion, and clearing it lets it go',
    covers('patch.value.protected-decides-over-deletion'),
    async ({ member, queuedImage: { id } }) => {
      expect(await member.updateImage(id, [{ op: 'replace', path: '/protected', value: true }])).toHaveStatus(200);
      expect(await member.deleteImage(id)).toHaveStatus(403);
      const kept = await member.showImage(id);
      expect(kept).toHaveStatus(200);
      expect(kept.body).toMatchObject({ status: 'queued', protected: true });
      expect(await member.updateImage(id, [{ op: 'replace', path: '/protected', value: false }])).toHaveStatus(200);
      expect(await member.deleteImage(id)).toHaveStatus(204);
      expect(await member.showImage(id)).toHaveStatus(404);
    },
  );
});
