import { expect, type ImageClient, type NewMetadefNamespace, type Reply } from '../../lib/conformance.ts';

type Objects = NonNullable<NewMetadefNamespace['objects']>;
export type NewObject = Objects[number];
type ShownObjects = Awaited<ReturnType<ImageClient['listMetadefObjects']>>['body']['objects'];

const speed = { title: 'Speed', type: 'integer' } as const;
const bus = { title: 'Bus', type: 'string' } as const;

/** What most tests begin with. */
export const disk: NewObject = { name: 'disk', description: 'What is under it', properties: { speed, bus }, required: ['bus'] };
export const cable: NewObject = { name: 'cable', properties: { bus } };

/** The objects of a namespace, by name, as a client is told them. */
export async function objectsOf(client: ImageClient, namespace: string): Promise<ShownObjects> {
  const list = await client.listMetadefObjects(namespace);
  expect(list).toHaveStatus(200);
  return list.body.objects.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** One of them as it is shown. */
export async function objectOf(client: ImageClient, namespace: string, name: string): Promise<ShownObjects[number]> {
  const shown = await client.showMetadefObject(namespace, name);
  expect(shown).toHaveStatus(200);
  return shown.body;
}

export async function objectNames(client: ImageClient, namespace: string): Promise<string[]> {
  return (await objectsOf(client, namespace)).map(({ name }) => name);
}

/** What a link in an answer leads to, whatever stands before /v2 in it. */
export function follow(client: ImageClient, link: string): Promise<Reply<unknown>> {
  return client.sendRaw('showMetadefObject', { method: 'GET', path: link.slice(link.indexOf('/v2/')) });
}
