import { nowInSeconds } from '../model.ts';
import { isSameName } from './collation.ts';
import type { MetadefResourceType, Namespace } from './model.ts';

/** The metadata definitions in memory. A resource type comes with its first association and never goes. */
export class MetadefCatalogue {
  readonly #namespaces = new Map<number, Namespace>();
  readonly #deleted: Namespace[] = [];
  readonly #resourceTypes: MetadefResourceType[] = [];
  #count = 0;

  /** Ids rise with time: what is newer has the greater one. */
  nextId(): number {
    this.#count += 1;
    return this.#count;
  }

  all(): Namespace[] {
    return [...this.#namespaces.values()];
  }

  /** Namespaces as they were when they were deleted; only broken servers look at them. */
  allDeleted(): readonly Namespace[] {
    return this.#deleted;
  }

  add(namespace: Namespace): void {
    this.#namespaces.set(namespace.id, namespace);
  }

  remove(namespace: Namespace): void {
    this.#namespaces.delete(namespace.id);
    this.#deleted.push(namespace);
  }

  resourceTypes(): readonly MetadefResourceType[] {
    return this.#resourceTypes;
  }

  /** The resource type of a name, made when there is none. */
  resourceType(name: string, updatedAt: number | null = nowInSeconds()): MetadefResourceType {
    const known = this.#resourceTypes.find((type) => isSameName(type.name, name));
    if (known !== undefined) return known;
    const type = { id: this.nextId(), name, createdAt: nowInSeconds(), updatedAt };
    this.#resourceTypes.push(type);
    return type;
  }
}
