import { dataSizes, type ImageState, projects } from './image-state.ts';
import type { Facts } from './outcome.ts';

/** The properties that a walk sets: few, for a quota may be low. */
export const propertyLabels = ['property 1', 'property 2'] as const;

/**
 * What the image has to show of itself. Staged data have a size and no sum. Deployments may add properties of their own, so those of a
 * walk are compared and no others.
 */
export function factsOf(state: ImageState): Facts {
  const hasData = state.status === 'active' || state.status === 'deactivated';
  const sum = hasData ? state.data : null;
  return {
    status: state.status,
    name: state.name,
    visibility: state.visibility,
    protected: state.protected,
    os_hidden: state.os_hidden,
    min_disk: state.min_disk,
    min_ram: state.min_ram,
    tags: state.tags.join(', '),
    ...Object.fromEntries(propertyLabels.map((label) => [label, state.properties[label] ?? null])),
    size: state.data === null ? null : dataSizes[state.data],
    checksum: sum,
    os_hash_value: sum,
    // Where the data of a deactivated image lie is for admins.
    stores: state.status === 'deactivated' ? undefined : state.stores.join(', '),
    formats: 'as created',
    owner: 'as created',
    created_at: 'as created',
  };
}

/** The members, as whoever shares the image sees them. */
export function membersOf(state: ImageState): Facts {
  return Object.fromEntries(projects.map((project) => [project, state.members[project] ?? null]));
}

/** What was seen and should not have been, "protected is false" against "protected is true"; undefined when all is well. */
export function differences(expected: Facts, seen: Facts): { readonly expected: string; readonly got: string } | undefined {
  const names = Object.keys(expected).filter(
    (name) => expected[name] !== undefined && seen[name] !== undefined && seen[name] !== expected[name],
  );
  if (names.length === 0) return undefined;
  const tell = (facts: Facts) => names.map((name) => `${name} is ${JSON.stringify(facts[name])}`).join(', ');
  return { expected: tell(expected), got: tell(seen) };
}
