import { covers, describe, expect, test, wrong } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';

type Body = Readonly<Record<string, unknown>>;

interface Refusal {
  readonly shows: RequirementId;
  readonly title: string;
  readonly status: 400 | 403;
  /** Each is refused when it is said beside what makes an image. */
  readonly said: readonly Body[];
  /** These are taken. */
  readonly twins: readonly Body[];
}

const valuesOf = (name: string, ...values: readonly unknown[]): readonly Body[] => values.map((value) => ({ [name]: value }));
const astral = 'image \u{1f4bf}';

const refused: readonly Refusal[] = [
  {
    shows: 'create.minimum-bounds',
    title: 'min_disk and min_ram that are negative, too large or no number',
    status: 400,
    said: [...valuesOf('min_disk', -1, 2_147_483_648, '5'), ...valuesOf('min_ram', -1, 2_147_483_648, '5')],
    twins: [...valuesOf('min_disk', 0, 2_147_483_647), ...valuesOf('min_ram', 0, 2_147_483_647)],
  },
  {
    shows: 'create.custom-not-a-string-refused',
    title: 'a custom property that is a number or null',
    status: 400,
    said: valuesOf('conformance', 5, null),
    twins: valuesOf('conformance', '5', ''),
  },
  {
    shows: 'create.read-only-refused',
    title: 'read-only attributes',
    status: 403,
    said: [
      ...[{ size: 1 }, { virtual_size: 1 }, { checksum: '0'.repeat(32) }],
      ...[{ created_at: '2001-01-01T00:00:00Z' }, { updated_at: '2001-01-01T00:00:00Z' }],
      ...[{ self: '/v2/images/x' }, { file: '/v2/images/x/file' }, { schema: '/v2/schemas/x' }],
      ...[{ direct_url: 'http://conformance.invalid/data' }, { stores: 'conformance' }],
    ],
    twins: [{ conformance_size: '1' }],
  },
  {
    shows: 'create.reserved-refused',
    title: 'reserved names',
    status: 403,
    said: [
      { location: 'http://conformance.invalid/data' },
      { locations: [{ url: 'http://conformance.invalid/data', metadata: {} }] },
      { deleted_at: '2001-01-01T00:00:00Z' },
      { os_glance_conformance: 'set' },
      { os_glanceconformance: 'set' },
    ],
    twins: [{ conformance_location: 'set' }],
  },
  {
    shows: 'create.four-byte-unicode-refused',
    title: 'a name with a character beyond the Basic Multilingual Plane',
    status: 400,
    said: [{ name: astral }],
    twins: [{ name: 'image \u{2615}' }],
  },
];

describe('what cannot be said at creation', () => {
  for (const { shows, title, status, said, twins } of refused) {
    test(`refused with ${status}: ${title}`, covers(shows), async ({ member, unknownId: id, random, formats }) => {
      const plain = { name: random.name('image'), visibility: 'private', ...formats } as const;
      for (const one of said) expect(await member.createImage(wrong({ id, ...plain, ...one }))).toHaveStatus(status);
      expect(await member.showImage(id)).toHaveStatus(404);
      for (const [index, twin] of twins.entries()) {
        const created = await member.createImage({ id: index === 0 ? id : random.uuid(), ...plain, ...twin });
        expect(created).toHaveStatus(201);
        expect(created.body).toMatchObject(twin);
      }
    });
  }

  test(
    'an id that is no UUID in its usual form is answered 400',
    covers('create.id.form-refused'),
    async ({ member, unknownId: id, random, formats }) => {
      const body = { name: random.name('image'), visibility: 'private', ...formats } as const;
      for (const bad of [id.replaceAll('-', ''), `{${id}}`, id.slice(1), `${id}0`, '', null]) {
        expect(await member.createImage(wrong({ ...body, id: bad }))).toHaveStatus(400);
      }
      expect(await member.listImages({ name: body.name })).toList();
      expect(await member.createImage({ ...body, id })).toHaveStatus(201);
      expect(await member.listImages({ name: body.name })).toList({ id });
    },
  );

  test('a body that is a list is answered 400', covers('create.list-refused'), async ({ member, unknownId: id, random, formats }) => {
    const body = { id, name: random.name('image'), visibility: 'private', ...formats } as const;
    expect(await member.createImage(wrong([body]))).toHaveStatus(400);
    expect(await member.createImage(wrong([]))).toHaveStatus(400);
    expect(await member.showImage(id)).toHaveStatus(404);
    expect(await member.createImage(body)).toHaveStatus(201);
  });
});
