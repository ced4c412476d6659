import { scene } from '../../lib/conformance.ts';

/** An image that was deactivated: what shows that one with data can be. */
export const deactivated = scene(({ given, random }) => given.deactivated(random.bytes(1000)));
