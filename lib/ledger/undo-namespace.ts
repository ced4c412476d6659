import type { ImageClient } from '../client/index.ts';
import { ownNamePrefix } from './entry.ts';

/**
 * Deletes a namespace with all that it holds; a protected one is freed. Returns deleted, absent, or why it stays. Names of namespaces
 * are one for the whole deployment: what does not begin as ours do is left alone.
 */
export async function deleteNamespace(client: ImageClient, namespace: string): Promise<string> {
  if (!namespace.startsWith(ownNamePrefix)) return 'its name is not one that only this suite gives';
  const first = await client.deleteMetadefNamespace(namespace);
  if (first.status === 204) return 'deleted';
  const shown = await client.showMetadefNamespace(namespace);
  if (shown.status === 404) return 'absent';
  if (shown.status === 200 && shown.body.protected === true) {
    const freed = await client.updateMetadefNamespace(namespace, { namespace, protected: false });
    if (freed.status !== 200) return `delete was answered ${first.status}, and its protection could not be taken off: ${freed.status}`;
  }
  const last = await client.deleteMetadefNamespace(namespace);
  return last.status === 204 ? 'deleted' : last.status === 404 ? 'absent' : `delete was answered ${last.status}`;
}
