import type { RequirementId } from '../../../specs/requirements/index.ts';
import type { OperationId } from '../../../specs/schemas.gen.ts';
import { rules } from '../rules/index.ts';
import { memberOf } from '../rules/membership.ts';
import { ignoresFilter, letsStrangersChange } from './defects.ts';
import { passesOver } from './list-query.ts';
import type { Mutant } from './mutant.ts';

const changes: readonly [RequirementId, OperationId][] = [
  ['sharing.update.member-refused', 'updateImage'],
  ['sharing.delete.member-refused', 'deleteImage'],
  ['sharing.upload.member-refused', 'uploadImageData'],
  ['sharing.stage.member-refused', 'stageImageData'],
  ['sharing.tag.member-refused', 'addTag'],
  ['sharing.deactivate.member-refused', 'deactivateImage'],
  ['sharing.reactivate.member-refused', 'reactivateImage'],
];

export const sharingMutants: readonly Mutant[] = [
  ...changes.map(
    ([id, operation]): Mutant => ({
      id: `${operation}-open-to-members`,
      says: `With whom an image is shared may use the operation ${operation} on it.`,
      kills: [id],
      rules: letsStrangersChange('shared', operation),
    }),
  ),
  {
    id: 'sharing-removeTag-open-to-members',
    says: 'With whom an image is shared may take its tags away.',
    kills: ['sharing.tag.member-refused'],
    rules: letsStrangersChange('shared', 'removeTag'),
  },
  {
    id: 'sharing-waits-for-the-answer',
    says: 'A member sees an image only once it has accepted it.',
    kills: ['sharing.show.member-sees-at-once', 'sharing.show.rejecting-does-not-hide'],
    rules: {
      canSee: (operation, caller, image) => {
        const status = memberOf(image, caller.projectId)?.status ?? 'accepted';
        return rules.canSee(operation, caller, image) && (operation !== 'showImage' || status === 'accepted');
      },
    },
  },
  {
    id: 'sharing-with-one-is-with-all',
    says: 'An image that is shared with anybody is seen by everybody.',
    kills: ['sharing.show.only-with-whom-it-is-shared'],
    rules: {
      canSee: (operation, caller, image) =>
        rules.canSee(operation, caller, image) || (image.attributes.visibility === 'shared' && image.members.length > 0),
    },
  },
  {
    id: 'sharing-image-tells-members',
    says: 'An image names the projects that it is shared with.',
    kills: ['sharing.show.image-does-not-tell-members'],
    rules: {
      represent: (operation, image, caller, settings) => ({
        ...rules.represent(operation, image, caller, settings),
        shared_with: image.members.map(({ memberId }) => memberId).join(),
      }),
    },
  },
  {
    id: 'sharing-data-only-when-accepted',
    says: 'A member downloads the data of an image only once it has accepted it.',
    kills: ['sharing.download.member-may'],
    rules: {
      mayDownload: (caller, image) =>
        rules.mayDownload(caller, image) && (memberOf(image, caller.projectId)?.status ?? 'accepted') === 'accepted',
    },
  },
  {
    id: 'sharing-deactivated-for-the-owner-only',
    says: 'The data of a deactivated image are withheld from its owner, and not from its members.',
    kills: ['sharing.download.deactivated-refused'],
    rules: {
      mayDownload: (caller, image) => rules.mayDownload(caller, image) || memberOf(image, caller.projectId) !== undefined,
    },
  },
  {
    id: 'sharing-pushes-into-lists',
    says: 'A shared image stands in the list of a member whatever that has answered.',
    kills: ['sharing.list.pending-is-left-out', 'sharing.list.rejected-is-left-out'],
    rules: { isListed: (caller, image, visibility) => rules.isListed(caller, image, visibility, 'all') },
  },
  {
    id: 'sharing-never-in-the-default-list',
    says: 'An image that a member has accepted stands in its list only when it asks for shared images.',
    kills: ['sharing.list.accepted-stands-in'],
    rules: {
      isListed: (caller, image, visibility, memberStatus) =>
        rules.isListed(caller, image, visibility, memberStatus) &&
        (visibility !== undefined || memberStatus !== undefined || memberOf(image, caller.projectId) === undefined),
    },
  },
  {
    id: 'sharing-member-status-is-passed-over',
    says: 'The list pays no attention to member_status.',
    kills: ['sharing.list.member-status-chooses'],
    rules: { isListed: (caller, image, visibility) => rules.isListed(caller, image, visibility) },
  },
  {
    id: 'sharing-visibility-wants-accepted',
    says: 'With visibility=shared the list pays no attention to member_status.',
    kills: ['sharing.list.visibility-and-member-status'],
    rules: {
      isListed: (caller, image, visibility, memberStatus) =>
        rules.isListed(caller, image, visibility, visibility === 'shared' ? 'accepted' : memberStatus),
    },
  },
  {
    id: 'sharing-owner-filter-is-passed-over',
    says: 'The list pays no attention to the owner as filter.',
    kills: ['sharing.list.owner-filter-finds-shared'],
    ...passesOver((name) => name === 'owner'),
  },
  {
    id: 'sharing-lists-hidden',
    says: 'Hidden images stand in the list of a member without being asked for.',
    kills: ['sharing.list.hidden-only-on-request'],
    rules: ignoresFilter('hidden'),
  },
  {
    id: 'sharing-survives-privacy',
    says: 'Members still see an image that has become private.',
    kills: ['sharing.visibility.private-ends-it'],
    rules: {
      canSee: (operation, caller, image) => rules.canSee(operation, caller, image) || memberOf(image, caller.projectId) !== undefined,
    },
  },
  {
    id: 'sharing-forgotten-while-private',
    says: 'An image that becomes private forgets its members.',
    kills: ['sharing.visibility.shared-again-restores'],
    rules: {
      canSee: (operation, caller, image) => {
        if (image.attributes.visibility === 'private') image.members = [];
        return rules.canSee(operation, caller, image);
      },
    },
  },
  {
    id: 'sharing-community-stays-in-lists',
    says: 'A community image stands in the list of a project that it was shared with.',
    kills: ['sharing.visibility.community-leaves-the-list'],
    rules: {
      isListed: (caller, image, visibility, memberStatus) =>
        rules.isListed(caller, image, visibility, memberStatus) || memberOf(image, caller.projectId) !== undefined,
    },
  },
];
