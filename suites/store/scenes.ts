import { scene } from '../../lib/conformance.ts';

/** An active image for requests that nobody can carry out. */
export const active = scene(({ given, random }) => given.active(random.bytes(1000)));
