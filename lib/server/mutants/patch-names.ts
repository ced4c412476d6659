import type { RequirementId } from '../../../specs/requirements/index.ts';
import { rules } from '../rules/index.ts';
import type { Mutant } from './mutant.ts';

/** Attributes that only the server sets, and that a patch changes, or seems to. */
const writable = [
  ['updated-at', 'patch.read-only.updated-at-refused', ['updated_at']],
  ['virtual-size', 'patch.read-only.virtual-size-refused', ['virtual_size']],
  ['os-hash-algo', 'patch.read-only.os-hash-algo-refused', ['os_hash_algo']],
  ['os-hash-value', 'patch.read-only.os-hash-value-refused', ['os_hash_value']],
  ['direct-url', 'patch.read-only.direct-url-refused', ['direct_url']],
  ['links', 'patch.read-only.links-refused', ['self', 'file', 'schema']],
  ['stores', 'patch.read-only.stores-refused', ['stores']],
] as const satisfies readonly (readonly [string, RequirementId, readonly string[]])[];

/** Names that are nobody's to set, and that a patch sets. */
const open = [
  ['location', 'patch.reserved.location-and-deleted-refused', (name: string) => name === 'location'],
  ['deleted', 'patch.reserved.location-and-deleted-refused', (name: string) => name.startsWith('deleted')],
  ['os-glance-without-underscore', 'patch.reserved.os-glance-prefix-refused', (name: string) => /^os_glance(?!_)/.test(name)],
] as const satisfies readonly (readonly [string, RequirementId, (name: string) => boolean])[];

/** Names that a patch must not touch. */
export const patchNameMutants: readonly Mutant[] = [
  ...writable.map(
    ([id, requirement, names]): Mutant => ({
      id: `patch-takes-${id}`,
      says: `A patch can set ${names.join(', ')}.`,
      kills: [requirement],
      rules: { checkReadOnly: (name) => (names as readonly string[]).includes(name) || rules.checkReadOnly(name) },
    }),
  ),
  ...open.map(
    ([id, requirement, isOpen]): Mutant => ({
      id: `patch-opens-${id}`,
      says: `A patch can set a name that is reserved: ${id}.`,
      kills: [requirement],
      rules: { isReserved: (name, verb) => !isOpen(name) && rules.isReserved(name, verb) },
    }),
  ),
  {
    id: 'patch-removes-the-reserved',
    says: 'A reserved name can be removed, though not set.',
    kills: ['patch.reserved.os-glance-removal-refused'],
    rules: { isReserved: (name, verb) => verb !== 'remove' && rules.isReserved(name, verb) },
  },
  {
    id: 'patch-removes-base-attributes',
    says: 'Removing a base attribute is answered 200 and does nothing.',
    kills: ['patch.remove.base-attribute-refused'],
    rules: { checkRemoval: () => undefined },
  },
  {
    id: 'patch-empties-locations',
    says: 'The locations of an image can be replaced by none.',
    kills: ['patch.locations.empty-list-refused'],
    rules: { checkNewLocations: () => undefined, checkLocationsShown: () => undefined },
  },
  {
    id: 'patch-tries-hidden-locations',
    says: 'A patch may bring locations where images do not show them.',
    kills: ['patch.locations.refused-while-hidden'],
    rules: { checkLocationsShown: () => undefined },
  },
];
