import type { Blobs } from '../store/blobs.ts';

/** An entry as the cache lists it; times in seconds since the epoch. */
export interface CacheEntry {
  readonly id: number;
  readonly image_id: string;
  last_accessed: number;
  readonly last_modified: number;
  readonly size: number;
  hits: number;
  /** Never known to the driver that 33.0.0 has by default. */
  readonly checksum: null;
}

interface Cached {
  readonly entry: CacheEntry;
  readonly path: string;
}

/** The image data that this node holds for later downloads, and the ids that wait to be cached. */
export class ImageCache {
  readonly #blobs: Blobs;
  readonly #cached = new Map<string, Cached>();
  readonly #queue = new Set<string>();
  #count = 0;

  constructor(blobs: Blobs) {
    this.#blobs = blobs;
  }

  entries(): CacheEntry[] {
    return [...this.#cached.values()].map(({ entry }) => ({ ...entry }));
  }

  /** The ids that wait, first come first. */
  queued(): string[] {
    return [...this.#queue];
  }

  has(id: string): boolean {
    return this.#cached.has(id);
  }

  isQueued(id: string): boolean {
    return this.#queue.has(id);
  }

  /** The file of a cached image. */
  path(id: string): string | undefined {
    return this.#cached.get(id)?.path;
  }

  /** Puts an id into the queue, once, and not when the image is cached. */
  enqueue(id: string): void {
    if (!this.has(id)) this.#queue.add(id);
  }

  /** Takes the data of a file in, and the id out of the queue. They outlive the file. */
  add(id: string, path: string, size: number): void {
    if (this.has(id)) return;
    this.#count += 1;
    const now = Date.now() / 1000;
    const entry = { id: this.#count, image_id: id, last_accessed: now, last_modified: now, size, hits: 0, checksum: null };
    this.#cached.set(id, { entry, path: this.#blobs.link(path, 'cache') });
    this.#queue.delete(id);
  }

  hit(id: string): void {
    const cached = this.#cached.get(id);
    if (cached === undefined) return;
    cached.entry.hits += 1;
    cached.entry.last_accessed = Date.now() / 1000;
  }

  async drop(id: string): Promise<void> {
    const path = this.path(id);
    this.#cached.delete(id);
    if (path !== undefined) await this.#blobs.remove(path);
  }

  dequeue(id: string): void {
    this.#queue.delete(id);
  }

  /** Empties the cache and tells how many entries went. */
  async dropAll(): Promise<number> {
    const ids = [...this.#cached.keys()];
    for (const id of ids) await this.drop(id);
    return ids.length;
  }

  /** Empties the queue and tells how many ids went. */
  dequeueAll(): number {
    const count = this.#queue.size;
    this.#queue.clear();
    return count;
  }
}
