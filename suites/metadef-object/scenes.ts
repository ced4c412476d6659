import { scene } from '../../lib/conformance.ts';
import { cable, disk } from './object-list.ts';

/** A private namespace of the member's project with two objects. */
export const withObjects = scene(({ given, projectOf }) => given.namespace({ owner: projectOf('member'), objects: [disk, cable] }));
