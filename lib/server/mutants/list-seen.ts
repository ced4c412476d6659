import { isOwn } from '../rules/access.ts';
import { rules } from '../rules/index.ts';
import type { Mutant } from './mutant.ts';

/** Whose images stand in the list. */
export const listSeenMutants: readonly Mutant[] = [
  {
    id: 'list-shows-images-of-others',
    says: 'The list holds the private images of other projects.',
    kills: ['list.owner.other-is-empty'],
    rules: { canSee: (operation, caller, image) => operation === 'listImages' || rules.canSee(operation, caller, image) },
  },
  {
    id: 'list-no-community-of-others',
    says: 'Community images of other projects are never listed.',
    kills: ['list.owner.of-community-images', 'list.visibility.all'],
    rules: {
      isListed: (caller, image, ...query) =>
        rules.isListed(caller, image, ...query) && (image.attributes.visibility !== 'community' || isOwn(caller, image)),
    },
  },
  {
    id: 'list-community-unasked',
    says: 'Community images of other projects are listed without being asked for.',
    kills: ['list.owner.of-community-images', 'list.visibility.all'],
    rules: { isListed: (caller, image, _visibility, memberStatus) => rules.isListed(caller, image, 'all', memberStatus) },
  },
  {
    id: 'list-hides-private-images-from-readers',
    says: 'The list of a reader leaves out the private images of the project.',
    kills: ['list.role.reader-lists-the-same'],
    rules: {
      canSee: (operation, caller, image) =>
        rules.canSee(operation, caller, image) &&
        (operation !== 'listImages' || caller.roles.includes('member') || image.attributes.visibility !== 'private'),
    },
  },
];
