import { scene } from '../../lib/conformance.ts';

/** A shared image with one member, the project of the stranger, which has not answered. */
export const forStranger = scene(({ given, projectOf }) => given.shared([projectOf('stranger')]));

/** One whose member is the project of the admin. */
export const forAdmin = scene(({ given, projectOf }) => given.shared([projectOf('admin')]));

/** One with both. */
export const forStrangerAndAdmin = scene(({ given, projectOf }) => given.shared([projectOf('admin'), projectOf('stranger')]));
