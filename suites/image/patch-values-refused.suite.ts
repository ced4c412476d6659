import { covers, describe, expect, test } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';

interface Refusal {
  readonly shows: RequirementId;
  readonly title: string;
  readonly names: readonly string[];
  readonly values: readonly unknown[];
  /** A value that is taken. */
  readonly twin: unknown;
}

const astral = 'image \u{1f4bf}';

const refused: readonly Refusal[] = [
  {
    shows: 'patch.value.custom-is-a-string',
    title: 'a custom property that is no string',
    names: ['conformance'],
    values: [5, true, null, ['a'], { a: 'b' }],
    twin: '5',
  },
  {
    shows: 'patch.value.name-is-a-string',
    title: 'a name that is a number or a list',
    names: ['name'],
    values: [5, ['a']],
    twin: '5',
  },
  {
    shows: 'patch.value.protected-is-a-boolean',
    title: 'protected as a string, a number or null',
    names: ['protected'],
    values: ['true', 'false', 1, null],
    twin: false,
  },
  {
    shows: 'patch.value.minimum-is-an-integer',
    title: 'min_disk and min_ram as a string, a fraction or null',
    names: ['min_disk', 'min_ram'],
    values: ['5', 1.5, null],
    twin: 5,
  },
  {
    shows: 'patch.value.unknown-visibility-refused',
    title: 'an unknown visibility, or null',
    names: ['visibility'],
    values: ['secret', 'Private', '', null],
    twin: 'shared',
  },
  {
    shows: 'patch.value.tags-are-strings',
    title: 'tags that are no list of strings of up to 255 characters',
    names: ['tags'],
    values: ['a', { a: 'b' }, null, ['a', 5], ['a', null], ['a', 'b'.repeat(256)]],
    twin: ['a', 'b'.repeat(255)],
  },
  {
    shows: 'patch.value.four-byte-unicode-refused',
    title: 'a character beyond the Basic Multilingual Plane in a name or property',
    names: ['name', 'conformance'],
    values: [astral],
    twin: 'image \u{2615}',
  },
  {
    shows: 'patch.value.four-byte-unicode-refused',
    title: 'a character beyond the Basic Multilingual Plane in a tag',
    names: ['tags'],
    values: [[astral]],
    twin: ['image \u{2615}'],
  },
];

describe('values that a patch cannot set', () => {
  for (const { shows, title, names, values, twin } of refused) {
    test(`refused with 400: ${title}`, covers(shows), async ({ member, given, random }) => {
      const { id } = await given.queued({ conformance: 'here', tags: [random.word('tag')] });
      const before = await member.showImage(id);
      const replace = (name: string, value: unknown) => member.updateImage(id, [{ op: 'replace', path: `/${name}`, value }]);
      for (const name of names) for (const value of values) expect(await replace(name, value)).toHaveStatus(400);
      const after = await member.showImage(id);
      expect(after).toHaveStatus(200);
      // A tag is looked at late, when updated_at has moved already.
      expect(after.body).toEqual({ ...before.body, updated_at: after.body.updated_at });
      for (const name of names) {
        const replaced = await replace(name, twin);
        expect(replaced).toHaveStatus(200);
        expect(replaced.body).toHaveProperty(name, Array.isArray(twin) ? expect.arrayContaining(twin) : twin);
      }
    });
  }

  test(
    'min_disk and min_ram take 0 and 2147483647, and nothing beyond',
    covers('patch.value.minimum-bounds'),
    async ({ member, given }) => {
      const { id } = await given.queued({ min_disk: 1, min_ram: 1 });
      for (const name of ['min_disk', 'min_ram']) {
        const before = await member.showImage(id);
        for (const value of [-1, 2_147_483_648]) {
          expect(await member.updateImage(id, [{ op: 'replace', path: `/${name}`, value }])).toHaveStatus(400);
        }
        const after = await member.showImage(id);
        expect(after).toHaveStatus(200);
        expect(after.body).toEqual(before.body);
        for (const value of [0, 2_147_483_647]) {
          expect(await member.updateImage(id, [{ op: 'replace', path: `/${name}`, value }])).toHaveStatus(200);
          const shown = await member.showImage(id);
          expect(shown).toHaveStatus(200);
          expect(shown.body).toHaveProperty(name, value);
        }
      }
    },
  );

  test(
    'a format that the deployment does not know is answered 400',
    covers('patch.value.unknown-format-refused'),
    async ({ member, given, formats, random }) => {
      const { id } = await given.queued();
      const before = await member.showImage(id);
      const unknown = random.word('format');
      for (const [name, known] of Object.entries(formats)) {
        expect(await member.updateImage(id, [{ op: 'replace', path: `/${name}`, value: unknown }])).toHaveStatus(400);
        const after = await member.showImage(id);
        expect(after).toHaveStatus(200);
        expect(after.body).toHaveProperty(name, before.body[name]);
        expect(await member.updateImage(id, [{ op: 'replace', path: `/${name}`, value: known }])).toHaveStatus(200);
      }
    },
  );
});
