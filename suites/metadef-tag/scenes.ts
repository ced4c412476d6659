import { scene } from '../../lib/conformance.ts';

/** A private namespace of the member's project, with the tags bravo, charlie and alpha, made in this order. */
export const tagged = scene(({ given, projectOf }) => {
  const tags = ['bravo', 'charlie', 'alpha'].map((name) => ({ name }));
  return given.namespace({ owner: projectOf('member'), tags });
});

/** Another, in which each test makes a tag of its own and looks at no other. */
export const container = scene(({ given, projectOf }) => given.namespace({ owner: projectOf('member') }));
