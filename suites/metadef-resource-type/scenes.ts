import { scene } from '../../lib/conformance.ts';

export const [image, server, volume] = ['OS::Glance::Image', 'OS::Nova::Server', 'OS::Cinder::Volume'] as const;

/** A private namespace of the member's project that is associated with three types; with the first of them there is another one. */
export const associated = scene(async ({ given, projectOf }) => {
  const owner = projectOf('member');
  await given.namespace({ owner, resource_type_associations: [{ name: image }] });
  return given.namespace({
    owner,
    resource_type_associations: [
      { name: volume, prefix: 'vol_', properties_target: 'image' },
      { name: image, prefix: 'img_' },
      { name: server },
    ],
  });
});
