import type { OperationId } from '../../../specs/schemas.gen.ts';
import type { MetadefCatalogue } from '../metadefs/catalogue.ts';
import { isSameName } from '../metadefs/collation.ts';
import type { Namespace } from '../metadefs/model.ts';
import type { Caller } from '../model.ts';
import type { Settings } from '../settings.ts';

/** Who may see and change metadata definitions: Glance's default policy, and what the database hides by itself. */
export const metadefAccess = {
  /** The namespace of a name, whoever asks. */
  findNamespace(_operation: OperationId, metadefs: MetadefCatalogue, name: string): Namespace | undefined {
    return metadefs.all().find(({ attributes }) => isSameName(attributes.namespace, name));
  },

  /** Whether the database gives a namespace to a caller. */
  canSeeNamespace(_operation: OperationId, caller: Caller, namespace: Namespace): boolean {
    return caller.roles.includes('admin') || isShownTo(caller, namespace);
  },

  /** What the policy says to reading a namespace, or to reading at all. A deployment without metadata definitions forbids everything. */
  mayReadMetadefs(_operation: OperationId, caller: Caller, namespace: Namespace | undefined, settings: Settings): boolean {
    if (!settings.metadefs) return false;
    if (caller.roles.includes('admin')) return true;
    return caller.roles.includes('reader') && (namespace === undefined || isShownTo(caller, namespace));
  },

  /** What the policy says to writing, in a namespace or at all. */
  mayWriteMetadefs(_operation: OperationId, caller: Caller, settings: Settings, _namespace?: Namespace): boolean {
    return settings.metadefs && caller.roles.includes('admin');
  },

  /** Protection is against deletion only, of the namespace and of what it holds. */
  isProtectedMetadef(_operation: OperationId, { attributes }: Namespace): boolean {
    return attributes.protected;
  },
};

function isShownTo(caller: Caller, { attributes }: Namespace): boolean {
  return attributes.visibility === 'public' || attributes.owner === caller.projectId;
}
