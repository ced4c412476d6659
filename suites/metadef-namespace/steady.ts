import { type MetadefNamespaceList, type Reply, repeatUntil } from '../../lib/conformance.ts';

/** Glance (25.1.0 to 33.0.0) answers 403 where somebody else's namespace is made private while it is listed: the list is asked for anew. */
export function steady(list: () => Promise<Reply<MetadefNamespaceList>>): Promise<Reply<MetadefNamespaceList>> {
  return repeatUntil(list, ({ status }) => status !== 403);
}
