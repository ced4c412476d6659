import { expect, type ImageClient, type NewMetadefNamespace } from '../../lib/conformance.ts';

export type Properties = NonNullable<NewMetadefNamespace['properties']>;

/** What most tests begin with. */
export const size = { title: 'Size', type: 'integer' } as const;
export const colour = { title: 'Colour', type: 'string' } as const;

/** The properties of a namespace by name, as a client is told them. */
export async function propertiesOf(client: ImageClient, namespace: string): Promise<Properties> {
  const list = await client.listMetadefProperties(namespace);
  expect(list).toHaveStatus(200);
  return list.body.properties;
}

/** One of them as it is shown. */
export async function propertyOf(client: ImageClient, namespace: string, name: string) {
  const shown = await client.showMetadefProperty(namespace, name);
  expect(shown).toHaveStatus(200);
  return shown.body;
}
