import { scene } from '../../lib/conformance.ts';

/** A private image with data. */
export const active = scene(({ given, random }) => given.active(random.bytes(1000)));
