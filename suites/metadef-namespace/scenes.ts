import { type NewMetadefNamespace, scene } from '../../lib/conformance.ts';

/** A private namespace of the member's project that holds nothing. */
export const plain = scene(({ given, projectOf }) => given.namespace({ owner: projectOf('member') }));

const size = { title: 'Size', type: 'integer' } as const;
export const bus = { title: 'Bus', type: 'string' } as const;
export const contents = {
  properties: { size },
  objects: [{ name: 'disk', required: ['bus'], properties: { bus } }],
  resource_type_associations: [{ name: 'OS::Glance::Image', prefix: 'hw_' }, { name: 'OS::Nova::Server' }],
} satisfies Partial<NewMetadefNamespace>;

/** A private namespace of the member's project that holds these contents. */
export const furnished = scene(({ given, projectOf }) => given.namespace({ owner: projectOf('member'), ...contents }));

/** What was said of b, beside its name and what it holds. */
export const saidOfB = {
  display_name: 'Listed',
  description: 'What it is for',
  protected: true,
  resource_type_associations: [{ name: 'OS::Glance::Image', prefix: 'hw_', properties_target: 'image' }],
} satisfies Partial<NewMetadefNamespace>;

/**
 * Six private namespaces of the member's project; their names end with a to f, and they were made as c a e f b d. The resource type of images is
 * associated with b and f, that of servers with d and f, that of volumes with d, e and f. More is said of b, which alone holds anything.
 */
export const lettered = scene(async ({ given, projectOf, random }) => {
  const base = random.name('namespace');
  const make = (letter: string, about: Partial<NewMetadefNamespace> = {}) =>
    given.namespace({ namespace: `${base}-${letter}`, owner: projectOf('member'), ...about });
  const associated = (...types: string[]) => ({ resource_type_associations: types.map((name) => ({ name })) });
  await make('c');
  await make('a');
  await make('e', associated('OS::Cinder::Volume'));
  await make('f', associated('OS::Glance::Image', 'OS::Nova::Server', 'OS::Cinder::Volume'));
  const createdB = await make('b', { ...saidOfB, properties: { size }, objects: [{ name: 'disk' }], tags: [{ name: 'fast' }] });
  await make('d', associated('OS::Nova::Server', 'OS::Cinder::Volume'));
  return { a: `${base}-a`, b: `${base}-b`, c: `${base}-c`, d: `${base}-d`, e: `${base}-e`, f: `${base}-f`, createdB };
});
