import { wireTime } from '../model.ts';
import { rules } from '../rules/index.ts';
import { answersAbsent, opens, shows } from './defects.ts';
import type { Mutant } from './mutant.ts';

export const imageShowMutants: readonly Mutant[] = [
  {
    id: 'show-in-local-time',
    says: 'Showing an image gives created_at in local time and calls it UTC.',
    kills: ['image.show.returns-what-was-created'],
    rules: shows(['showImage'], (body) => ({ created_at: wireTime(Date.parse(String(body.created_at)) / 1000 + 3600) })),
  },
  {
    id: 'show-forbids-the-unknown',
    says: 'Showing an image that does not exist is answered 403.',
    kills: ['image.show.unknown-is-not-found'],
    rules: answersAbsent('showImage', 403),
  },
  {
    id: 'show-not-for-readers',
    says: 'A reader does not see the images of the project.',
    kills: ['image.show.reader-allowed'],
    rules: { canSee: (operation, caller, image) => caller.roles.includes('member') && rules.canSee(operation, caller, image) },
  },
  {
    id: 'admin-is-nobody-special',
    says: 'An admin sees the images of the own project only.',
    kills: ['image.show.admin-sees-other-projects'],
    rules: {
      canSee: (operation, caller, image) =>
        rules.canSee(
          operation,
          operation === 'showImage' ? { ...caller, roles: caller.roles.filter((role) => role !== 'admin') } : caller,
          image,
        ),
    },
  },
  {
    id: 'private-shown-to-strangers',
    says: 'Who knows the id of a private image can show it.',
    kills: ['image.visibility.private-is-hidden'],
    rules: opens('private', 'showImage'),
  },
  {
    id: 'private-listed-to-strangers',
    says: 'The list shows the private images of other projects.',
    kills: ['image.visibility.private-is-hidden'],
    rules: opens('private', 'listImages'),
  },
  {
    id: 'shared-shown-to-all',
    says: 'Who knows the id of a shared image can show it without being a member.',
    kills: ['image.visibility.shared-without-members-is-hidden'],
    rules: opens('shared', 'showImage'),
  },
  {
    id: 'community-not-downloadable',
    says: 'Another project can show a community image but not download it.',
    kills: ['image.visibility.community-is-readable'],
    rules: {
      mayDownload: (caller, image) =>
        rules.mayDownload(caller, image) && (image.attributes.visibility !== 'community' || caller.projectId === image.attributes.owner),
    },
  },
  {
    id: 'community-in-every-list',
    says: "Everybody's community images stand in everybody's list.",
    kills: ['image.visibility.community-is-not-in-the-default-list'],
    rules: { isListed: () => true },
  },
  {
    id: 'private-downloadable',
    says: 'Who knows the id of a private image can download it.',
    kills: ['image.visibility.stranger-cannot-download'],
    rules: opens('private', 'downloadImageData'),
  },
  {
    id: 'community-changeable',
    says: 'Whoever sees a community image can change it.',
    kills: ['image.visibility.stranger-cannot-update'],
    rules: {
      mayChange: (operation, caller, image) =>
        rules.mayChange(operation, caller, image) || (operation === 'updateImage' && image.attributes.visibility === 'community'),
    },
  },
  {
    id: 'private-deletable',
    says: 'Who knows the id of a private image can delete it.',
    kills: ['image.visibility.stranger-cannot-delete'],
    rules: {
      ...opens('private', 'deleteImage'),
      mayChange: (operation, caller, image) =>
        rules.mayChange(operation, caller, image) || (operation === 'deleteImage' && image.attributes.visibility === 'private'),
    },
  },
  {
    id: 'community-deletable',
    says: 'Whoever sees a community image can delete it.',
    kills: ['image.visibility.stranger-cannot-delete'],
    rules: {
      mayChange: (operation, caller, image) =>
        rules.mayChange(operation, caller, image) || (operation === 'deleteImage' && image.attributes.visibility === 'community'),
    },
  },
];
