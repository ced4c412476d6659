import { covers, describe, expect, type ImageClient, type Reply, test } from '../../lib/conformance.ts';
import { tagNames } from './tag-names.ts';

const old = [{ name: 'first' }, { name: 'second' }];
const fresh = [{ name: 'third' }, { name: 'fourth' }];

function setWithHeader(client: ImageClient, namespace: string, append: 'True' | 'False'): Promise<Reply<unknown>> {
  return client.sendRaw('setMetadefTags', {
    method: 'POST',
    path: `/v2/metadefs/namespaces/${namespace}/tags`,
    headers: { 'content-type': 'application/json', 'x-openstack-append': append },
    body: JSON.stringify({ tags: fresh }),
  });
}

const namesIn = (body: unknown) => (body as { tags: { name: string }[] }).tags.map(({ name }) => name).sort();

describe('set the tags of a namespace', () => {
  test('the new tags replace the old ones', covers('metadef-tag.set.replaces'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ tags: old });
    const set = await admin.setMetadefTags(namespace, { tags: fresh });
    expect(set).toHaveStatus(201);
    expect(namesIn(set.body)).toEqual(['fourth', 'third']);
    expect(await tagNames(admin, namespace)).toEqual(['fourth', 'third']);
  });

  test('with X-Openstack-Append: True they stand beside them', covers('metadef-tag.set.appends'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ tags: old });
    const set = await setWithHeader(admin, namespace, 'True');
    expect(set).toHaveStatus(201);
    expect(namesIn(set.body)).toEqual(['fourth', 'third']);
    expect(await tagNames(admin, namespace)).toEqual(['first', 'fourth', 'second', 'third']);
  });

  test('with X-Openstack-Append: False they replace them', covers('metadef-tag.set.append-false-replaces'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ tags: old });
    expect(await setWithHeader(admin, namespace, 'False')).toHaveStatus(201);
    expect(await tagNames(admin, namespace)).toEqual(['fourth', 'third']);
  });

  test('an empty list leaves the tags as they were', covers('metadef-tag.set.empty-changes-nothing'), async ({ admin, given }) => {
    const { namespace } = await given.namespace({ tags: old });
    expect(await admin.setMetadefTags(namespace, { tags: [] })).toHaveStatus(201);
    expect(await tagNames(admin, namespace)).toEqual(['first', 'second']);
  });

  test(
    'the tags of a protected namespace are replaced, too',
    covers('metadef-tag.set.in-a-protected-namespace'),
    async ({ admin, given }) => {
      const { namespace } = await given.namespace({ protected: true, tags: old });
      expect(await admin.setMetadefTags(namespace, { tags: fresh })).toHaveStatus(201);
      expect(await tagNames(admin, namespace)).toEqual(['fourth', 'third']);
    },
  );
});
