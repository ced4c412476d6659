import { Fault } from '../fault.ts';
import type { Caller, Image, ImageStatus } from '../model.ts';
import type { Settings } from '../settings.ts';

/** How staged and remote data become an image, and into which stores. */
export const importing = {
  importMethods(settings: Settings, _caller?: Caller): readonly string[] {
    return settings.importMethods;
  },

  checkMethod(method: string, settings: Settings): void {
    if (!settings.importMethods.includes(method)) throw new Fault(400, `Unknown import method name '${method}'.`);
  },

  checkStageStatus(image: Image): void {
    if (image.status !== 'queued') throw new Fault(409, `Image status transition from ${image.status} to uploading is not allowed`);
  },

  checkImportStatus(image: Image, method: string): void {
    if (image.status === 'active' && method !== 'copy-image') throw new Fault(409, 'Image is already active.');
    const wanted = { 'copy-image': 'active', 'web-download': 'queued', 'glance-download': 'queued', 'glance-direct': 'uploading' }[method];
    if (wanted !== undefined && image.status !== wanted) {
      throw new Fault(409, `Image needs to be ${method === 'glance-direct' ? 'staged' : `in ${wanted} state`} to use '${method}' method`);
    }
  },

  checkImportFormats({ attributes }: Image): void {
    if (attributes.container_format === null) throw new Fault(409, "'container_format' needs to be set before import");
    if (attributes.disk_format === null) throw new Fault(409, "'disk_format' needs to be set before import");
  },

  checkUri(method: string, uri: unknown): void {
    if (method === 'web-download' && typeof uri !== 'string') throw new Fault(400, "Invalid URI for method 'web-download'");
  },

  /** An admin copies any image, and nobody else not even the own. */
  mayCopy(caller: Caller): boolean {
    return caller.roles.includes('admin');
  },

  checkImportLock(image: Image): void {
    if ('os_glance_import_task' in image.internal) throw new Fault(409, 'Image has active task');
  },

  /** The stores that are left to copy to; a store that was named and has the image already is an error. */
  storesToCopyTo(stores: readonly string[], all: boolean, image: Image): readonly string[] {
    const present = image.locations.map(({ store }) => store);
    const twice = stores.find((store) => present.includes(store));
    if (!all && twice !== undefined) throw new Fault(400, `Image is already present at store '${twice}'`);
    return stores.filter((store) => !present.includes(store));
  },

  /** Whether an import goes on when one of its stores fails. */
  goesOnWithout(_store: string, allMustSucceed: boolean): boolean {
    return !allMustSucceed;
  },

  /** The status of an image whose import failed. Staged data that no store took leave it in `importing`, out of which nothing leads. */
  statusAfterFailure(image: Image, method: string): ImageStatus {
    return method === 'glance-direct' || method === 'copy-image' ? image.status : 'queued';
  },

  /** The status of an image whose import failed over its data. Glance leaves staged data in `importing` then, too. */
  statusAfterRefusal(_image: Image, _method: string): ImageStatus {
    return 'queued';
  },

  /** True when the answer of a remote server brings the image's data. */
  isGoodAnswer(status: number, _headers: Headers): boolean {
    return status >= 200 && status < 300;
  },

  /** The data that the image gets, from those that were staged or fetched. */
  importedBody(chunks: AsyncIterable<Uint8Array>, _method: string): AsyncIterable<Uint8Array> {
    return chunks;
  },

  /** The status for a part of an import request that has another type than it should. Glance stumbles over these. */
  statusForOddImport(_part: 'body' | 'method' | 'uri'): number {
    return 400;
  },

  /** True for an address that web-download takes although its host is not among those allowed. */
  isAllowedUri(_uri: string): boolean {
    return false;
  },

  isRedirection(status: number): boolean {
    return status >= 300 && status < 400;
  },

  /** What a redirection gives that is not followed any further: nothing but an error. */
  afterLastHop(why: string): AsyncIterable<Uint8Array> {
    throw new Error(why);
  },

  /** How many redirections web-download follows. */
  mostRedirects: 4 as number,

  /** The stores as info/stores lists them. */
  describeStores(stores: readonly string[], httpStores: readonly string[] = [], _caller?: Caller): Record<string, string>[] {
    return [
      ...stores.map((id, index) => ({ id, description: `${id} file store`, ...(index === 0 && { default: 'true' }) })),
      ...httpStores.map((id) => ({ id, description: 'read-only http store', 'read-only': 'true' })),
    ];
  },

  /** The store for an upload, by the header that may name any that is known; empty where stores have no names. */
  storeForUpload(header: string | null, stores: readonly string[], known: readonly string[] = stores): string {
    if (stores.length === 0) return '';
    if (header !== null && !known.includes(header)) throw new Fault(400, `Unknown store identifier: ${header}`);
    return header ?? stores[0] ?? '';
  },

  /** Refuses a request that names its stores in two ways. */
  checkStoreChoice(all: boolean, named: boolean, header: boolean): void {
    if (all && (named || header)) throw new Fault(400, "'all_stores' and a list of stores cannot be used together.");
    if (named && header) throw new Fault(400, "The list of stores and the header 'X-Image-Meta-Store' cannot be used together.");
  },

  /**
   * The stores for an import, each once, in the order in which the request names them; all of them are those that can be written to.
   * Glance keeps one that is named twice, and stumbles over it later.
   */
  storesForImport(
    wanted: readonly string[] | undefined,
    all: boolean,
    stores: readonly string[],
    known: readonly string[] = stores,
  ): readonly string[] {
    if (stores.length === 0) return [''];
    if (all) return stores;
    const unknown = wanted?.find((store) => !known.includes(store));
    if (unknown !== undefined) throw new Fault(409, `The stores are not available: ${unknown}`);
    return wanted === undefined ? stores.slice(0, 1) : [...new Set(wanted)];
  },
};
