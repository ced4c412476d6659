import { scene } from '../../lib/conformance.ts';
import { writableOf } from './writable.ts';

/** An active image for requests that nobody can carry out. */
export const active = scene(({ given, random }) => given.active(random.bytes(1000)));

/** An image whose staged data were imported into one store that the request named: what shows that such an import is taken. */
export const importedToOne = scene(({ given, random, discovery }) =>
  given.imported(random.bytes(1000), writableOf(discovery.stores).slice(0, 1)),
);
