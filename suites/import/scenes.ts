import { scene } from '../../lib/conformance.ts';

/** An image whose staged data were imported by glance-direct into the default store: what shows that such an import is taken, too. */
export const imported = scene(({ given, random }) => given.imported(random.bytes(1000)));
