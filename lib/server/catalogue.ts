import type { Image } from './model.ts';

/** The images in memory. An id is burnt: once used, it is never free again. */
export class Catalogue {
  readonly #images = new Map<string, Image>();
  readonly #deleted = new Map<string, Image>();

  add(image: Image): void {
    this.#images.set(image.id, image);
  }

  get(id: string): Image | undefined {
    return this.#images.get(id);
  }

  /** An image as it was when it was deleted; only broken servers look at it. */
  deleted(id: string): Image | undefined {
    return this.#deleted.get(id);
  }

  all(): Image[] {
    return [...this.#images.values()];
  }

  allDeleted(): Image[] {
    return [...this.#deleted.values()];
  }

  isTaken(id: string): boolean {
    return this.#images.has(id) || this.#deleted.has(id);
  }

  remove(image: Image): void {
    this.#images.delete(image.id);
    this.#deleted.set(image.id, image);
  }
}
