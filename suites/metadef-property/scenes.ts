import { scene } from '../../lib/conformance.ts';
import { colour, size } from './property-list.ts';

/** A private namespace of the member's project with two properties, whose names begin with hw_ for images. */
export const withProperties = scene(({ given, projectOf }) =>
  given.namespace({
    owner: projectOf('member'),
    properties: { size, colour },
    resource_type_associations: [{ name: 'OS::Glance::Image', prefix: 'hw_' }],
  }),
);

/** Another, in which each test makes properties of its own and looks at no others; colour is there from the start, and all may look at it. */
export const container = scene(({ given, projectOf }) => given.namespace({ owner: projectOf('member'), properties: { colour } }));
