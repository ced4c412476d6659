import { expect, type ImageClient } from '../../lib/conformance.ts';

/** The names of the tags of a namespace, sorted, as a client is told them. */
export async function tagNames(client: ImageClient, namespace: string): Promise<string[]> {
  const list = await client.listMetadefTags(namespace);
  expect(list).toHaveStatus(200);
  return list.body.tags.map(({ name }) => name).sort();
}
