import { type Call, empty, json } from '../call.ts';
import { Fault } from '../fault.ts';
import { demandNoBody } from '../json-body.ts';
import type { Row } from '../rules/metadef-listing.ts';
import { absent, demandUnprotected, pathName, readableNamespace, writableNamespace } from './access.ts';
import { readDocument } from './documents.ts';
import { page, readListQuery } from './list-query.ts';
import type { Json, MetadefTag, Namespace } from './model.ts';
import { tagSchema } from './schemas.ts';
import { addTag, demandFree, demandStorable, findByName, newTag, taken } from './storing.ts';

/** GET /v2/metadefs/namespaces/{namespace}/tags */
export function listMetadefTags(call: Call): Response {
  const query = readListQuery(call);
  const namespace = readableNamespace(call);
  const name = call.url.searchParams.get('marker') || undefined;
  const marker = name === undefined ? undefined : tagOf(call, namespace, name);
  const tags = page(call, namespace.contents.tags, row, { ...query, marker, columns });
  return json({ tags: tags.map((tag) => call.rules.listedMetadefTag(call.operation, tag)) });
}

/** POST /v2/metadefs/namespaces/{namespace}/tags: several at once, in place of those that there are unless a header says otherwise. */
export async function setMetadefTags(call: Call): Promise<Response> {
  const document = await readDocument(call, 'tags');
  const namespace = writableNamespace(call);
  const names = (document.tags as Json[]).map(({ name }) => name as string);
  const { contents } = namespace;
  const append = call.rules.appendsTags(call.request.headers.get('x-openstack-append'));
  const tags: MetadefTag[] = [];
  for (const name of names) {
    demandFree(call, name, [...(append ? contents.tags : []), ...tags], taken.tag(name, namespace));
    tags.push(newTag(call, name));
  }
  contents.tags = call.rules.setTags(contents.tags, tags, append);
  return json({ tags: tags.map((tag) => call.rules.listedMetadefTag(call.operation, tag)) }, 201);
}

/** POST /v2/metadefs/namespaces/{namespace}/tags/{tag}: the name is looked at before the caller's rights. */
export function createMetadefTag(call: Call): Response {
  const name = pathName(call, 'tag');
  const namespace = writableNamespace(call, () => {
    const reason = call.rules.metadefMisfit(call.operation, tagSchema, { name });
    if (reason !== undefined) throw new Fault(400, `Provided object does not match schema 'tag': ${reason}`);
  });
  return json(call.rules.showMetadefTag(call.operation, addTag(call, namespace, name)), 201);
}

/** GET /v2/metadefs/namespaces/{namespace}/tags/{tag} */
export function showMetadefTag(call: Call): Response {
  const namespace = readableNamespace(call);
  return json(call.rules.showMetadefTag(call.operation, tagOf(call, namespace, pathName(call, 'tag'))));
}

/** PUT /v2/metadefs/namespaces/{namespace}/tags/{tag} */
export async function updateMetadefTag(call: Call): Promise<Response> {
  const { name } = (await readDocument(call, 'tag')) as { name: string };
  const namespace = writableNamespace(call);
  const tag = tagOf(call, namespace, pathName(call, 'tag'));
  demandStorable(call, { name }, ['name']);
  const others = namespace.contents.tags.filter((other) => other !== tag);
  demandFree(call, name, others, taken.tag(name, namespace));
  const before = tag.updatedAt;
  const updatedAt = call.rules.movedTime(call.operation, before, tag.name !== name);
  Object.assign(tag, { name: call.rules.renamedTag(tag.name, name), updatedAt });
  const answered = { ...tag, name, updatedAt: call.rules.answeredTime(call.operation, before, updatedAt) };
  return json(call.rules.showMetadefTag(call.operation, answered));
}

/** DELETE /v2/metadefs/namespaces/{namespace}/tags/{tag} */
export function deleteMetadefTag(call: Call): Response {
  const namespace = writableNamespace(call);
  const tag = tagOf(call, namespace, pathName(call, 'tag'));
  demandUnprotected(call, namespace, `tag ${tag.name}`);
  namespace.contents.tags = call.rules.withoutDefinition(call.operation, namespace.contents.tags, tag);
  return empty(204);
}

/** DELETE /v2/metadefs/namespaces/{namespace}/tags */
export async function deleteAllMetadefTags(call: Call): Promise<Response> {
  await demandNoBody(call);
  const namespace = writableNamespace(call);
  demandUnprotected(call, namespace, `namespace ${namespace.attributes.namespace}`);
  namespace.contents = call.rules.withoutDefinitions(call.operation, namespace.contents, 'tags');
  return empty(204);
}

/** Tags as a namespace shows them: newest first. */
export function newestFirst(tags: readonly MetadefTag[]): MetadefTag[] {
  return tags.toSorted((a, b) => b.createdAt - a.createdAt || b.id - a.id);
}

const columns = ['id', 'namespace_id', 'name', 'created_at', 'updated_at'];

function row({ id, name, createdAt, updatedAt }: MetadefTag): Row {
  return { id, name, created_at: createdAt, updated_at: updatedAt };
}

function tagOf(call: Call, { contents }: Namespace, name: string): MetadefTag {
  const tag = findByName(contents.tags, name);
  if (tag === undefined) throw absent(call, `Could not find metadata tag ${name}`);
  return tag;
}
