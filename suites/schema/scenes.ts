import { scene } from '../../lib/conformance.ts';

/** An imported image, which therefore has a task. */
export const imported = scene(({ given, random }) => given.imported(random.bytes(1000)));
