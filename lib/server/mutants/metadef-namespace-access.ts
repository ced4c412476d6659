import { rules } from '../rules/index.ts';
import { answersAbsent, letsMembersChangeMetadefs, letsNobodyIn, revealsNamespaces, takesBodies } from './defects.ts';
import type { Mutant } from './mutant.ts';

/** Namespaces: who sees them, and who is let in. */

const verbs = [
  ['list', 'listMetadefNamespaces'],
  ['create', 'createMetadefNamespace'],
  ['show', 'showMetadefNamespace'],
  ['update', 'updateMetadefNamespace'],
  ['delete', 'deleteMetadefNamespace'],
] as const;

export const metadefNamespaceAccessMutants: readonly Mutant[] = [
  ...verbs.map(
    ([verb, operation]): Mutant => ({
      id: `metadef-namespace-${verb}-open`,
      says: `${operation} asks for no token.`,
      kills: [`metadef-namespace.${verb}.token-required`],
      rules: letsNobodyIn(operation),
    }),
  ),
  ...([verbs[2], verbs[3], verbs[4]] as const).map(
    ([verb, operation]): Mutant => ({
      id: `metadef-namespace-${verb}-reveals`,
      says: `${operation} finds the private namespaces of all projects.`,
      kills: [`metadef-namespace.${verb}.hidden-is-not-found`],
      rules: revealsNamespaces(operation),
    }),
  ),
  ...([verbs[1], verbs[3], verbs[4]] as const).map(
    ([verb, operation]): Mutant => ({
      id: `metadef-namespace-${verb}-for-members`,
      says: `${operation} is allowed to members.`,
      kills: [`metadef-namespace.${verb}.member-refused`],
      rules: letsMembersChangeMetadefs(operation),
    }),
  ),
  ...([verbs[2], verbs[3], verbs[4]] as const).map(
    ([verb, operation]): Mutant => ({
      id: `metadef-namespace-${verb}-unknown-403`,
      says: `${operation} answers 403 where there is no such namespace.`,
      kills: [`metadef-namespace.${verb}.unknown-is-not-found`],
      rules: answersAbsent(operation, 403),
    }),
  ),
  ...([verbs[2], verbs[4]] as const).map(
    ([verb, operation]): Mutant => ({
      id: `metadef-namespace-${verb}-takes-a-body`,
      says: `${operation} pays no attention to a body.`,
      kills: [`metadef-namespace.${verb}.body-refused`],
      rules: takesBodies(operation),
    }),
  ),
  {
    id: 'metadef-namespace-create-for-readers',
    says: 'Readers may create namespaces.',
    kills: ['metadef-namespace.create.reader-refused'],
    rules: letsMembersChangeMetadefs('createMetadefNamespace'),
  },
  {
    id: 'metadef-namespace-update-for-own-members',
    says: 'Members may update the namespaces of their project.',
    kills: ['metadef-namespace.update.own-project-member-refused'],
    rules: {
      mayWriteMetadefs: (operation, caller, settings, namespace) =>
        rules.mayWriteMetadefs(operation, caller, settings, namespace) ||
        (operation === 'updateMetadefNamespace' && namespace?.attributes.owner === caller.projectId),
    },
  },
  {
    id: 'metadef-namespace-private-for-admins',
    says: 'A private namespace is shown to admins only.',
    kills: ['metadef-namespace.show.private-is-seen-by-its-project'],
    rules: {
      canSeeNamespace: (operation, caller, namespace) =>
        rules.canSeeNamespace(operation, caller, namespace) &&
        (namespace.attributes.visibility === 'public' || caller.roles.includes('admin')),
    },
  },
  {
    id: 'metadef-namespace-not-for-readers',
    says: 'A reader is shown no namespace.',
    kills: ['metadef-namespace.show.reader-allowed'],
    rules: {
      mayReadMetadefs: (operation, caller, namespace, settings) =>
        rules.mayReadMetadefs(operation, caller, namespace, settings) &&
        (caller.roles.includes('member') || caller.roles.includes('admin')),
    },
  },
  {
    id: 'metadef-namespace-public-for-its-project',
    says: 'A public namespace is shown to its own project only.',
    kills: ['metadef-namespace.show.public-is-seen-by-everyone'],
    rules: {
      canSeeNamespace: (operation, caller, namespace) =>
        rules.canSeeNamespace(operation, caller, namespace) &&
        (caller.roles.includes('admin') || namespace.attributes.owner === caller.projectId),
    },
  },
  {
    id: 'metadef-namespace-admin-sees-own',
    says: 'An admin is shown no private namespace of another project.',
    kills: ['metadef-namespace.show.admin-sees-other-projects'],
    rules: {
      canSeeNamespace: (_operation, caller, { attributes }) => attributes.visibility === 'public' || attributes.owner === caller.projectId,
    },
  },
];
