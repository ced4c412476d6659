import type { Image, ImportRequest } from '../client/index.ts';
import { ConformanceError } from '../errors.ts';
import { answered, resource, resourceOrNone } from './answered.ts';
import { type ImageOrId, idOf, type Operating } from './context.ts';

export type ImportMethod = ImportRequest['method']['name'];

/** Into which stores the data go. */
export interface ImportStores {
  readonly stores?: readonly string[];
  /** Into every store. It and stores exclude each other. */
  readonly allStores?: boolean;
  /** Whether one store that fails spoils the import; the service takes true for it. */
  readonly allStoresMustSucceed?: boolean;
}

/** From where the data come. */
export interface ImportSource {
  /** For web-download. */
  readonly uri?: string;
  /** For glance-download: the region of the other Image API, the image there, and which of its endpoints to use. */
  readonly remoteRegion?: string;
  readonly remoteImageId?: string;
  readonly remoteServiceInterface?: 'public' | 'internal' | 'admin';
}

export interface ImportImageOptions extends ImportStores, ImportSource {
  /** Without it glance-direct, for which the data must have been staged. */
  readonly method?: ImportMethod;
  /** One store; it and stores exclude each other. */
  readonly store?: string;
}

/**
 * Has the service take in the data of an image that exists; returns once it has agreed to. Errors: ERR_ARGUMENT where the options contradict
 * each other or lack something, the service has no such method or store, or the image lacks a format; ERR_NOT_FOUND; ERR_STATUS.
 */
export async function importImage(operating: Operating, image: ImageOrId, options: ImportImageOptions = {}): Promise<void> {
  const { client } = operating;
  const request = importRequestOf('importImage', options);
  await refuseUnofferedImport(operating, 'importImage', request);
  const id = idOf(image);
  const { container_format, disk_format } = await resource<Image>('importImage', client.showImage(id));
  if (container_format === null || disk_format === null) {
    throw new ConformanceError(
      'ERR_ARGUMENT',
      `importImage: image ${id} lacks ${disk_format === null ? 'disk_format' : 'container_format'}.`,
      {
        hint: 'Set both formats with updateImage before the import.',
      },
    );
  }
  await answered('importImage', client.importImage(id, request));
}

/** What POST import is sent. Errors: ERR_ARGUMENT. */
export function importRequestOf(operation: string, options: ImportImageOptions): ImportRequest {
  const { method = 'glance-direct', uri, remoteRegion, remoteImageId, remoteServiceInterface } = options;
  const refuse = refuser(operation);
  if (method === 'web-download' && uri === undefined) refuse('web-download needs uri', 'Give the URL to fetch the data from.');
  if (method !== 'web-download' && uri !== undefined) refuse(`uri is for web-download and not for ${method}`, 'Leave it out.');
  if (method === 'glance-download' && (remoteRegion === undefined || remoteImageId === undefined)) {
    refuse('glance-download needs remoteRegion and remoteImageId', 'Name the region and the image there.');
  }
  if (method !== 'glance-download' && (remoteRegion ?? remoteImageId ?? remoteServiceInterface) !== undefined) {
    refuse(`remoteRegion, remoteImageId and remoteServiceInterface are for glance-download and not for ${method}`, 'Leave them out.');
  }
  return {
    method: {
      name: method,
      ...(uri === undefined ? {} : { uri }),
      ...(remoteRegion === undefined ? {} : { glance_region: remoteRegion }),
      ...(remoteImageId === undefined ? {} : { glance_image_id: remoteImageId }),
      ...(remoteServiceInterface === undefined ? {} : { glance_service_interface: remoteServiceInterface }),
    },
    ...storesOf(operation, options),
  };
}

function storesOf(
  operation: string,
  { store, stores, allStores, allStoresMustSucceed }: ImportImageOptions,
): Pick<ImportRequest, 'stores' | 'all_stores' | 'all_stores_must_succeed'> {
  const refuse = refuser(operation);
  if (store !== undefined && stores !== undefined) refuse('store and stores exclude each other, and both are given', 'Use stores.');
  const named = store === undefined ? stores : [store];
  if (allStores === true && named !== undefined) refuse('allStores excludes store and stores', 'Leave one of them out.');
  if (named?.length === 0) refuse('stores is empty', 'Name a store, or leave it out for the default store.');
  return {
    ...(named === undefined ? {} : { stores: [...named] }),
    ...(allStores === undefined ? {} : { all_stores: allStores }),
    ...(allStoresMustSucceed === undefined ? {} : { all_stores_must_succeed: allStoresMustSucceed }),
  };
}

/** Errors: ERR_ARGUMENT where the service says itself that it has no such method or store. */
export async function refuseUnofferedImport({ client }: Operating, operation: string, { method, stores }: ImportRequest): Promise<void> {
  const refuse = refuser(operation);
  const offered = (await resourceOrNone(operation, client.getImportInfo()))?.['import-methods'].value ?? [];
  if (!offered.includes(method.name)) {
    refuse(
      `the service does not offer ${method.name}; it offers ${offered.join(', ') || 'no import'}`,
      'Use another method, or upload the data.',
    );
  }
  if (stores === undefined) return;
  const known = (await resourceOrNone(operation, client.listStores()))?.stores.map(({ id }) => id) ?? [];
  const unknown = stores.filter((store) => !known.includes(store));
  if (unknown.length > 0) {
    refuse(
      `there is no store ${unknown.join(', ')}; the stores are ${known.join(', ') || 'not named'}`,
      'Name stores of the list that stores() gives.',
    );
  }
}

function refuser(operation: string): (problem: string, hint: string) => void {
  return (problem, hint) => {
    throw new ConformanceError('ERR_ARGUMENT', `${operation}: ${problem}.`, { hint });
  };
}
