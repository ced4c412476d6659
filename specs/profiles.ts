import { isPlanned } from './planned.ts';
import type { Requirement } from './requirement.ts';
import { isJudgedFromExchanges, type RequirementId, requirementIds, requirementOf } from './requirements/index.ts';
import { openStackPowered, readonly } from './selections.ts';

/** A named set of requirements. Its id carries a number; a set that changes takes the next one. */
export interface Profile {
  readonly id: ProfileId;
  readonly says: string;
  /** Who it is for. */
  readonly audience: string;
  /** What is scored: every requirement of the set that a test shows. */
  readonly requirements: readonly RequirementId[];
  /** What belongs to the set and has no test yet: told, not scored. */
  readonly provisional: readonly RequirementId[];
  /** Fewer judged requirements than this are no verdict: a target that lacks everything conforms to nothing. */
  readonly judgedAtLeast: number;
}

/** Number 0: the sets may still change; from 1 on they are frozen. */
export const profileIds = [
  'core@0',
  'sharing@0',
  'import@0',
  'multi-store@0',
  'locations@0',
  'tasks@0',
  'metadefs@0',
  'cache@0',
  'admin@0',
  'public@0',
  'quotas@0',
  'security@0',
  'v1@0',
  'readonly@0',
  'openstack-powered@0',
  'full@0',
] as const;
export type ProfileId = (typeof profileIds)[number];

const actors = (r: Requirement) => r.roles ?? ['member'];
const needsOnlyMember = (r: Requirement) => actors(r).every((role) => role === 'member' || role === 'anonymous');
const needs = (r: Requirement, feature: string) => (r.needs ?? []).some((need) => need === feature || need.startsWith(`${feature}.`));
const resourceOf = (id: string) =>
  id.startsWith('contract.') ? requirementOf(id as RequirementId).operation.toLowerCase() : (id.split('.')[0] ?? '');
const isImport = (r: Requirement) => needs(r, 'import') || r.operation === 'getImportInfo';
const isStore = (r: Requirement) => needs(r, 'multi-store');
const isOptional = (r: Requirement) => (r.needs ?? []).length > 0 || isImport(r);

/** What makes up each set; the requirements of later issues fall into place by their features and roles. */
const rules: Readonly<
  Record<ProfileId, { says: string; audience: string; least: number; holds: (r: Requirement, id: RequirementId) => boolean }>
> = {
  'core@0': {
    says: 'Images, their data and tags, as one user of one project sees them.',
    audience: 'every deployment; one member credential is enough',
    least: 70,
    holds: (r) => needsOnlyMember(r) && !isOptional(r),
  },
  'sharing@0': {
    says: 'What other projects and other roles may see and do.',
    audience: 'deployments with more than one project; needs a stranger, a reader and an admin',
    least: 15,
    holds: (r, id) => (!needsOnlyMember(r) && !isOptional(r)) || resourceOf(id).includes('member'),
  },
  'import@0': {
    says: 'The interoperable import: staging, glance-direct, web-download.',
    audience: 'deployments that offer import',
    least: 30,
    holds: (r) => isImport(r) && !isStore(r),
  },
  'multi-store@0': {
    says: 'Several named stores.',
    audience: 'deployments with more than one store',
    least: 3,
    holds: isStore,
  },
  'locations@0': {
    says: 'Locations of image data, added and read by calls of their own.',
    audience: 'deployments whose services register data that is there already',
    least: 1,
    holds: (r) => needs(r, 'locations'),
  },
  'tasks@0': {
    says: 'Tasks, and the tasks of an image.',
    audience: 'operators who follow imports',
    least: 1,
    holds: (_, id) => resourceOf(id).includes('task') || id.includes('.tasks.'),
  },
  'metadefs@0': {
    says: 'The catalog of metadata definitions.',
    audience: 'deployments that offer it, as Horizon uses it',
    least: 1,
    holds: (r) => needs(r, 'metadefs'),
  },
  'cache@0': {
    says: 'The cache of image data and its management.',
    audience: 'operators of deployments with a cache',
    least: 1,
    holds: (r) => needs(r, 'cache'),
  },
  'admin@0': {
    says: 'What only admins may do, and that they may.',
    audience: 'operators',
    least: 1,
    holds: (r) => actors(r).includes('admin'),
  },
  'public@0': {
    says: 'What touches what everybody shares: public images and namespaces, the cache as a whole.',
    audience: 'clouds of one’s own; needs --allow-global',
    least: 1,
    holds: (r) => needs(r, 'global-changes'),
  },
  'quotas@0': {
    says: 'Limits: what is refused when they are reached, and what is told of them.',
    audience: 'operators who set quotas',
    least: 1,
    holds: (r) => needs(r, 'usage') || (r.status[0] as number) === 413,
  },
  'security@0': {
    says: 'What a hostile caller must not achieve. Its requirements are still to come.',
    audience: 'vendors and operators',
    least: 1,
    holds: () => false,
  },
  'v1@0': {
    says: 'The legacy Image API v1. Its requirements are still to come.',
    audience: 'deployments that still serve it',
    least: 1,
    holds: () => false,
  },
  'readonly@0': {
    says: 'What can be seen without creating anything: every request is a GET.',
    audience: 'a first look at production',
    least: 6,
    holds: (_, id) => readonly.includes(id),
  },
  'openstack-powered@0': {
    says: 'The images part of the OpenStack Powered guidelines, which ended in 2025, by today’s requirements.',
    audience: 'vendors who were certified by it, and the Sovereign Cloud Stack, whose scs-0128 kept the list',
    least: 15,
    holds: (_, id) => openStackPowered.some((capability) => capability.requirements.includes(id)),
  },
  'full@0': {
    says: 'Everything that this suite asks.',
    audience: 'operators before and after an upgrade, vendors',
    least: 70,
    holds: () => true,
  },
};

export const profiles: readonly Profile[] = profileIds.map((id) => {
  const { says, audience, least, holds } = rules[id];
  const all = requirementIds.filter((one) => holds(requirementOf(one), one));
  return {
    id,
    says,
    audience,
    requirements: all.filter((one) => !isPlanned(one)),
    provisional: all.filter((one) => isPlanned(one) && !isJudgedFromExchanges(one)),
    judgedAtLeast: least,
  };
});

/** True when a text from outside is the id of a profile. */
export function isProfileId(id: string): id is ProfileId {
  return (profileIds as readonly string[]).includes(id);
}

export function profileOf(id: ProfileId): Profile {
  return profiles.find((profile) => profile.id === id) as Profile;
}
