import { nowInSeconds } from '../model.ts';
import type { MetadefCatalogue } from './catalogue.ts';
import { computeNamespaces } from './default-compute.ts';
import { otherNamespaces } from './default-others.ts';

export const resourceTypes = {
  image: 'OS::Glance::Image',
  volume: 'OS::Cinder::Volume',
  server: 'OS::Nova::Server',
  aggregate: 'OS::Nova::Aggregate',
  flavor: 'OS::Nova::Flavor',
  database: 'OS::Trove::Instance',
} as const;

/** Loads the namespaces that a new deployment has: public, of nobody's project, and never updated. */
export function loadDefaultNamespaces(metadefs: MetadefCatalogue): void {
  const born = { createdAt: nowInSeconds(), updatedAt: null };
  for (const type of Object.values(resourceTypes)) metadefs.resourceType(type, null);
  for (const { namespace, title, says, types, unprotected, properties = {}, objects = [], tags = [] } of [
    ...computeNamespaces,
    ...otherNamespaces,
  ])
    metadefs.add({
      id: metadefs.nextId(),
      attributes: {
        namespace,
        display_name: title,
        description: says,
        visibility: 'public',
        protected: unprotected !== true,
        owner: 'admin',
      },
      contents: {
        properties: Object.entries(properties).map(([name, definition]) => ({ name, definition })),
        objects: objects.map((object) => ({ required: [], ...object, ...born })),
        tags: tags.map((name) => ({ id: metadefs.nextId(), name, ...born })),
        associations: types.map(([type, prefix = null, propertiesTarget = null]) => ({
          name: resourceTypes[type],
          prefix,
          propertiesTarget,
          ...born,
        })),
      },
      ...born,
    });
}
