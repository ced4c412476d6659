import type { Ask } from '../call.ts';
import type { MetadefPartQuery, MetadefTag, MetadefTagList, NewMetadefTagList } from '../types.ts';
import { isWrong, type Wrong } from '../wrong.ts';

/** Tags that a namespace of metadata definitions proposes. */
export const metadefTagVerbs = (ask: Ask) => ({
  listMetadefTags: (namespace: string, query?: MetadefPartQuery | Wrong) =>
    ask<MetadefTagList>('listMetadefTags', { path: { namespace_name: namespace }, query }),
  /** In place of those that are there. */
  setMetadefTags: (namespace: string, body: NewMetadefTagList | Wrong) =>
    ask<MetadefTagList>('setMetadefTags', { path: { namespace_name: namespace }, json: body }),
  /** Beside those that are there. */
  appendMetadefTags: (namespace: string, body: NewMetadefTagList | Wrong) =>
    ask<MetadefTagList>('setMetadefTags', {
      path: { namespace_name: namespace },
      json: body,
      headers: { 'x-openstack-append': 'true' },
    }),
  deleteAllMetadefTags: (namespace: string) => ask('deleteAllMetadefTags', { path: { namespace_name: namespace } }),
  showMetadefTag: (namespace: string, tag: string) => ask<MetadefTag>('showMetadefTag', { path: tagPath(namespace, tag) }),
  createMetadefTag: (namespace: string, tag: string) => ask<MetadefTag>('createMetadefTag', { path: tagPath(namespace, tag) }),
  updateMetadefTag: (namespace: string, tag: string, name: string | Wrong) =>
    ask<MetadefTag>('updateMetadefTag', { path: tagPath(namespace, tag), json: isWrong(name) ? name : { name } }),
  deleteMetadefTag: (namespace: string, tag: string) => ask('deleteMetadefTag', { path: tagPath(namespace, tag) }),
});

const tagPath = (namespace: string, tag: string) => ({ namespace_name: namespace, tag_name: tag });
