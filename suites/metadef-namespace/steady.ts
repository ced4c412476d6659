import { type MetadefNamespaceList, type Reply, repeatUntil } from '../../lib/conformance.ts';

/** A list in which somebody else's namespace goes, or is hidden, meanwhile is answered 403 by Glance (all calibrated releases): it is asked for anew. */
export function steady(list: () => Promise<Reply<MetadefNamespaceList>>): Promise<Reply<MetadefNamespaceList>> {
  return repeatUntil(list, ({ status }) => status !== 403);
}
