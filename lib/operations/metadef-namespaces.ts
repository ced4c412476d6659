import type { MetadefNamespace, MetadefNamespaceList, MetadefPartQuery, NamespaceQuery, NewMetadefNamespace } from '../client/index.ts';
import { deleted, resource } from './answered.ts';
import type { Missing, Operating } from './context.ts';
import { paged } from './paging.ts';

/** Namespaces of metadata definitions and the tags that they propose. Only admins may change them. */
export const metadefNamespaceOperations = ({ client }: Operating) => ({
  createMetadefNamespace: (namespace: NewMetadefNamespace): Promise<MetadefNamespace> =>
    resource('createMetadefNamespace', client.createMetadefNamespace(namespace)),
  /** Errors: ERR_NOT_FOUND. */
  getMetadefNamespace: (namespace: string): Promise<MetadefNamespace> =>
    resource('getMetadefNamespace', client.showMetadefNamespace(namespace)),
  /** The namespaces that this role may see, page by page. */
  metadefNamespaces: (query?: NamespaceQuery) =>
    paged<MetadefNamespaceList, MetadefNamespace>(
      'metadefNamespaces',
      () => client.listMetadefNamespaces(query),
      (link) => client.listMetadefNamespacesAt(link),
      ({ namespaces }) => namespaces,
    ),
  /** Puts a new document in place of the old one: what it leaves out is set back. */
  updateMetadefNamespace: (namespace: string, attributes: Partial<NewMetadefNamespace>): Promise<MetadefNamespace> =>
    resource('updateMetadefNamespace', client.updateMetadefNamespace(namespace, { namespace, ...attributes })),
  deleteMetadefNamespace: (namespace: string, missing: Missing = {}): Promise<void> =>
    deleted('deleteMetadefNamespace', client.deleteMetadefNamespace(namespace), missing),

  addTagToMetadefNamespace: async (namespace: string, tag: string): Promise<void> => {
    await resource('addTagToMetadefNamespace', client.createMetadefTag(namespace, tag));
  },
  removeTagFromMetadefNamespace: (namespace: string, tag: string, missing: Missing = {}): Promise<void> =>
    deleted('removeTagFromMetadefNamespace', client.deleteMetadefTag(namespace, tag), missing),
  removeTagsFromMetadefNamespace: (namespace: string): Promise<void> =>
    deleted('removeTagsFromMetadefNamespace', client.deleteAllMetadefTags(namespace), { ignoreMissing: false }),
  /** The names of the tags. All at once; with `limit` in pages of that size, each asked for when it is wanted. */
  async *metadefTags(namespace: string, query: MetadefPartQuery = {}): AsyncGenerator<string, void, undefined> {
    for (let marker = query.marker; ; ) {
      const { tags } = await resource(
        'metadefTags',
        client.listMetadefTags(namespace, { ...query, ...(marker === undefined ? {} : { marker }) }),
      );
      const names = tags.map(({ name }) => name);
      yield* names;
      const last = names.at(-1);
      if (query.limit === undefined || names.length < query.limit || last === undefined || last === marker) return;
      marker = last;
    }
  },
});
