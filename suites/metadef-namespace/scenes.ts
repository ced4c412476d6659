import { scene } from '../../lib/conformance.ts';

/** A private namespace of the member's project that holds nothing. */
export const plain = scene(({ given, projectOf }) => given.namespace({ owner: projectOf('member') }));

/** Five private namespaces of the member's project; their names end with a to e, and they were made as c a e b d. */
export const lettered = scene(async ({ given, projectOf, random }) => {
  const base = random.name('namespace');
  for (const letter of 'caebd') await given.namespace({ namespace: `${base}-${letter}`, owner: projectOf('member') });
  return { a: `${base}-a`, b: `${base}-b`, c: `${base}-c`, d: `${base}-d`, e: `${base}-e` };
});
