import type { OperationId } from '../../../specs/schemas.gen.ts';
import type { MetadefCatalogue } from '../metadefs/catalogue.ts';
import type { Json, MetadefTag, Namespace, NamespaceAttributes, NamespaceContents } from '../metadefs/model.ts';
import { type Caller, nowInSeconds } from '../model.ts';

/** How metadata definitions come, change and go. */
export const metadefChanging = {
  /** A new namespace, empty, whatever another of that name may have held. */
  newNamespace(document: Json, caller: Caller, metadefs: MetadefCatalogue): Namespace {
    const now = nowInSeconds();
    return {
      id: metadefs.nextId(),
      attributes: { ...attributesOf(document), owner: (document.owner as string | undefined) ?? caller.projectId },
      contents: { objects: [], properties: [], tags: [], associations: [] },
      createdAt: now,
      updatedAt: now,
    };
  },

  /** The attributes that an update leaves: what it does not say takes its default. */
  replacedNamespace(_namespace: Namespace, document: Json, caller: Caller): NamespaceAttributes {
    return attributesOf(document, caller);
  },

  /** What an update leaves in the namespace. */
  keptContents({ contents }: Namespace, _document: Json): NamespaceContents {
    return contents;
  },

  /** Whether a namespace goes again when its create request turns out to conflict within itself. Protection stands in the way. */
  undoesNamespace({ attributes }: Namespace): boolean {
    return !attributes.protected;
  },

  removeNamespace(metadefs: MetadefCatalogue, namespace: Namespace): void {
    metadefs.remove(namespace);
  },

  /** The definitions of one kind with one more. */
  withDefinition<T>(_operation: OperationId, all: readonly T[], one: T): readonly T[] {
    return [...all, one];
  },

  withoutDefinition<T>(_operation: OperationId, all: readonly T[], one: T): readonly T[] {
    return all.filter((other) => other !== one);
  },

  /** What an update leaves of an object or a property. */
  replacedDefinition<T>(_operation: OperationId, _before: T, after: T): T {
    return after;
  },

  /** What a namespace holds after all definitions of one kind are deleted. */
  withoutDefinitions(_operation: OperationId, contents: NamespaceContents, kind: keyof NamespaceContents): NamespaceContents {
    return { ...contents, [kind]: [] };
  },

  /** Whether the header asks for tags beside those that there are, by any word that Python programs take for yes. */
  appendsTags(header: string | null): boolean {
    return ['1', 't', 'true', 'on', 'y', 'yes'].includes(header?.trim().toLowerCase() ?? '');
  },

  /** The tags after several were set. Of no tags Glance makes nothing at all. */
  setTags(present: readonly MetadefTag[], wanted: readonly MetadefTag[], append: boolean): readonly MetadefTag[] {
    return append || wanted.length === 0 ? [...present, ...wanted] : wanted;
  },

  /** The name that a tag has once it was renamed. */
  renamedTag(_before: string, name: string): string {
    return name;
  },

  /** The time of the last change; the database moves it only when something did change. */
  movedTime(_operation: OperationId, before: number | null, changed: boolean): number | null {
    return changed ? nowInSeconds() : before;
  },

  /** The time of the last change in the answer to an update. Glance slips and gives that from before. */
  answeredTime(_operation: OperationId, _before: number | null, now: number | null): number | null {
    return now;
  },
};

function attributesOf(document: Json, caller?: Caller): NamespaceAttributes {
  const text = (key: string) => (document[key] as string | undefined) ?? null;
  return {
    namespace: text('namespace') ?? '',
    display_name: text('display_name'),
    description: text('description'),
    visibility: text('visibility') ?? 'private',
    protected: document.protected === true,
    owner: text('owner') || (caller?.projectId ?? ''),
  };
}
