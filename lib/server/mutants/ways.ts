import type { OperationId } from '../../../specs/schemas.gen.ts';
import type { Image } from '../model.ts';
import { type Rules, rules } from '../rules/index.ts';
import type { Mutant } from './mutant.ts';

/** The images that lie in a certain place are shown with something changed. */
const shownOf = (isThere: (image: Image) => boolean, change: Record<string, unknown>): Partial<Rules> => ({
  represent(operation, image, caller, settings) {
    const body = rules.represent(operation, image, caller, settings);
    return operation === ('showImage' satisfies OperationId) && isThere(image) ? { ...body, ...change } : body;
  },
});

const firstStoreIs = (store: string) => (image: Image) => image.locations[0]?.store === store;

/** Data that come by an import are filled up to whole sectors. */
const padded = (padding: string): Partial<Rules> => ({
  importedBody(chunks, method) {
    return method === padding ? sectors(chunks) : rules.importedBody(chunks, method);
  },
});

async function* sectors(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    yield chunk;
  }
  yield new Uint8Array((512 - (size % 512)) % 512);
}

export const wayMutants: readonly Mutant[] = [
  {
    id: 'ways-slow-store-without-virtual-size',
    says: 'What lies in the store slow has no virtual_size.',
    kills: ['ways.upload.same-in-each-store', 'ways.stage.same-in-each-store', 'ways.web-download.same-in-each-store'],
    rules: shownOf(firstStoreIs('slow'), { virtual_size: null }),
  },
  {
    id: 'ways-copy-loses-its-sums',
    says: 'Once the data of an image are left in the store tape alone, its hash is no longer shown.',
    kills: ['ways.copy-image.same-from-each-store'],
    rules: shownOf(firstStoreIs('tape'), { os_hash_algo: null, os_hash_value: null }),
  },
  {
    id: 'ways-stage-pads',
    says: 'Staged data are filled up to whole sectors by their import.',
    kills: ['ways.stage.same-as-upload'],
    rules: padded('glance-direct'),
  },
  {
    id: 'ways-web-download-pads',
    says: 'Fetched data are filled up to whole sectors.',
    kills: ['ways.web-download.same-as-upload'],
    rules: padded('web-download'),
  },
  {
    id: 'ways-copy-pads',
    says: 'Copied data are filled up to whole sectors.',
    kills: ['ways.copy-image.same-from-each-store'],
    rules: padded('copy-image'),
  },
  {
    id: 'ways-location-shows-its-own-size',
    says: 'An image of a location is shown with the size of a whole number of blocks.',
    kills: ['ways.add-location.same-as-upload'],
    rules: shownOf((image) => image.locations[0]?.url !== undefined, { size: 65_536 }),
  },
];
