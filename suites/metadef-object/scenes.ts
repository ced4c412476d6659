import { scene } from '../../lib/conformance.ts';
import { cable, disk } from './object-list.ts';

/** A private namespace of the member's project with two objects. */
export const withObjects = scene(({ given, projectOf }) => given.namespace({ owner: projectOf('member'), objects: [disk, cable] }));

/** Another, in which each test makes an object of its own and looks at no other; what is there from the start all may look at. */
export const container = scene(({ given, projectOf }) =>
  given.namespace({ owner: projectOf('member'), objects: [cable, { ...disk, name: 'hard disk' }] }),
);
