import type { Ask } from '../call.ts';
import type { Maker } from '../recorder.ts';
import type { MetadefNamespace, MetadefNamespaceList, NamespaceQuery, NewMetadefNamespace } from '../types.ts';
import { isWrong, type Wrong } from '../wrong.ts';
import { creating } from './creating.ts';

/** Namespaces of metadata definitions. Their names are one for the whole deployment. */
export const metadefNamespaceVerbs = (ask: Ask, maker: Maker) => ({
  listMetadefNamespaces: (query?: NamespaceQuery | Wrong) => ask<MetadefNamespaceList>('listMetadefNamespaces', { query }),
  /** Follows `first` or `next` of a list. */
  listMetadefNamespacesAt: (link: string) => ask<MetadefNamespaceList>('listMetadefNamespaces', { link }),
  createMetadefNamespace: (body: NewMetadefNamespace | Wrong) =>
    creating(
      maker,
      nameOf(body),
      'metadef-namespace',
      () => ask<MetadefNamespace>('createMetadefNamespace', { json: body }),
      (made) => made.namespace,
    ),
  showMetadefNamespace: (namespace: string) => ask<MetadefNamespace>('showMetadefNamespace', { path: { namespace_name: namespace } }),
  /** With the prefix that the namespace has for a resource type put before the names of properties. */
  showMetadefNamespaceFor: (namespace: string, resourceType: string) =>
    ask<MetadefNamespace>('showMetadefNamespace', { path: { namespace_name: namespace }, query: { resource_type: resourceType } }),
  /** An update to another name makes a namespace of that name, which is undone by it. */
  updateMetadefNamespace: (namespace: string, body: NewMetadefNamespace | Wrong) => {
    const send = () => ask<MetadefNamespace>('updateMetadefNamespace', { path: { namespace_name: namespace }, json: body });
    const named = nameOf(body);
    return named === undefined || named.id === namespace
      ? send()
      : creating(maker, named, 'metadef-namespace', send, (made) => made.namespace);
  },
  deleteMetadefNamespace: (namespace: string) => ask('deleteMetadefNamespace', { path: { namespace_name: namespace } }),
});

function nameOf(body: NewMetadefNamespace | Wrong): { id: string } | undefined {
  const value = (isWrong(body) ? body.value : body) as { namespace?: unknown } | null;
  return typeof value?.namespace === 'string' ? { id: value.namespace } : undefined;
}
