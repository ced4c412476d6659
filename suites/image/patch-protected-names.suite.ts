import { covers, describe, expect, type Patch, test, wrong } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';

/** Adds and replaces a value under each of these names. */
const setting = (values: Readonly<Record<string, unknown>>): Patch =>
  Object.entries(values).flatMap(([name, value]) => [
    { op: 'add', path: `/${name}`, value },
    { op: 'replace', path: `/${name}`, value },
  ]);

const refused: readonly { readonly shows: RequirementId; readonly title: string; readonly operations: Patch }[] = [
  {
    shows: 'patch.read-only.updated-at-refused',
    title: 'updated_at cannot be set',
    operations: setting({ updated_at: '2001-01-01T00:00:00Z' }),
  },
  { shows: 'patch.read-only.virtual-size-refused', title: 'virtual_size cannot be set', operations: setting({ virtual_size: 1 }) },
  { shows: 'patch.read-only.os-hash-algo-refused', title: 'os_hash_algo cannot be set', operations: setting({ os_hash_algo: 'md5' }) },
  {
    shows: 'patch.read-only.os-hash-value-refused',
    title: 'os_hash_value cannot be set',
    operations: setting({ os_hash_value: '0'.repeat(128) }),
  },
  {
    shows: 'patch.read-only.direct-url-refused',
    title: 'direct_url cannot be set',
    operations: setting({ direct_url: 'http://conformance.invalid/data' }),
  },
  {
    shows: 'patch.read-only.links-refused',
    title: 'self, file and schema cannot be set',
    operations: setting({ self: '/v2/images/x', file: '/v2/images/x/file', schema: '/v2/schemas/x' }),
  },
  { shows: 'patch.read-only.stores-refused', title: 'stores cannot be set', operations: setting({ stores: 'conformance' }).slice(0, 1) },
  {
    shows: 'patch.reserved.location-and-deleted-refused',
    title: 'location, deleted and deleted_at cannot be set',
    operations: setting({ location: 'http://conformance.invalid/data', deleted: 'true', deleted_at: '2001-01-01T00:00:00Z' }),
  },
  {
    shows: 'patch.reserved.os-glance-prefix-refused',
    title: 'no name that begins with os_glance can be set',
    operations: setting({ os_glance_conformance: 'set', os_glance: 'set', os_glanceconformance: 'set' }),
  },
  {
    shows: 'patch.reserved.os-glance-removal-refused',
    title: 'nothing of the os_glance namespace can be removed',
    operations: ['os_glance_conformance', 'os_glance_import_task'].map((name) => ({ op: 'remove', path: `/${name}` })),
  },
  {
    shows: 'patch.locations.empty-list-refused',
    title: 'the locations cannot be replaced by none',
    operations: [{ op: 'replace', path: '/locations', value: [] }],
  },
];

describe('names that a patch cannot touch', () => {
  for (const { shows, title, operations } of refused) {
    test(`${title}: 403`, covers(shows), async ({ member, given }) => {
      const { id } = await given.queued({ conformance: 'here' });
      const before = await member.showImage(id);
      for (const operation of operations) expect(await member.updateImage(id, wrong([operation]))).toHaveStatus(403);
      const after = await member.showImage(id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
      const twin: Patch = [
        { op: 'add', path: '/conformance_new', value: 'new' },
        { op: 'replace', path: '/conformance', value: 'new' },
        { op: 'remove', path: '/conformance' },
      ];
      expect(await member.updateImage(id, twin)).toHaveStatus(200);
    });
  }

  test('a base attribute cannot be removed: 403', covers('patch.remove.base-attribute-refused'), async ({ member, given, random }) => {
    const { id } = await given.queued({ conformance: 'here', tags: [random.word('tag')], min_disk: 1, min_ram: 1 });
    const before = await member.showImage(id);
    for (const name of [
      ...['name', 'tags', 'visibility', 'protected', 'owner', 'min_disk', 'min_ram', 'os_hidden'],
      ...['disk_format', 'container_format'],
    ]) {
      expect(await member.updateImage(id, [{ op: 'remove', path: `/${name}` }])).toHaveStatus(403);
    }
    const after = await member.showImage(id);
    expect(after).toHaveStatus(200);
    expect(after.body).toEqual(before.body);
    expect(await member.updateImage(id, [{ op: 'remove', path: '/conformance' }])).toHaveStatus(200);
  });
});
