import { expect, type ImageClient } from '../../lib/conformance.ts';

/** The names of the tags of a namespace, sorted, as a client is told them. */
export async function tagNames(client: ImageClient, namespace: string): Promise<string[]> {
  const list = await client.listMetadefTags(namespace);
  expect(list).toHaveStatus(200);
  return list.body.tags.map(({ name }) => name).sort();
}

/** A tag as it is shown. */
export async function tagOf(client: ImageClient, namespace: string, name: string) {
  const shown = await client.showMetadefTag(namespace, name);
  expect(shown).toHaveStatus(200);
  return shown.body;
}
