import { scene } from '../../lib/conformance.ts';

/** A shared image with one member, the project of the stranger. */
export const forStranger = scene(({ given, projectOf }) => given.shared([projectOf('stranger')]));

/** An imported image, which therefore has a task. */
export const imported = scene(({ given, random }) => given.imported(random.bytes(1000)));
