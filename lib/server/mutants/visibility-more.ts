import type { RequirementId } from '../../../specs/requirements/index.ts';
import type { OperationId } from '../../../specs/schemas.gen.ts';
import type { Caller, Image } from '../model.ts';
import { type Rules, rules } from '../rules/index.ts';
import { letsStrangersChange, opens } from './defects.ts';
import type { Mutant } from './mutant.ts';

const isForeign = (caller: Caller, image: Image) => caller.projectId !== image.attributes.owner && !caller.roles.includes('admin');

/** Another project that is not let in by its right sees no public image in this operation. */
const hidesPublic = (operation: OperationId): Partial<Rules> => ({
  canSee: (asked, caller, image) =>
    rules.canSee(asked, caller, image) && !(asked === operation && image.attributes.visibility === 'public' && isForeign(caller, image)),
});

/** What operations do to images that their callers must not know of. */
const told: readonly (readonly [OperationId, RequirementId])[] = [
  ['uploadImageData', 'visibility.hidden.upload-is-not-found'],
  ['stageImageData', 'visibility.hidden.stage-is-not-found'],
  ['importImage', 'visibility.hidden.import-is-not-found'],
  ['addTag', 'visibility.hidden.tag-is-not-found'],
  ['removeTag', 'visibility.hidden.untag-is-not-found'],
  ['deactivateImage', 'visibility.hidden.deactivate-is-not-found'],
  ['reactivateImage', 'visibility.hidden.reactivate-is-not-found'],
  ['listImageTasks', 'visibility.hidden.tasks-is-not-found'],
];

/** What operations let other projects do to images that they may only use. */
const opened: readonly (readonly [OperationId, 'community' | 'public', RequirementId])[] = [
  ['uploadImageData', 'community', 'visibility.community.upload-refused'],
  ['stageImageData', 'community', 'visibility.community.stage-refused'],
  ['importImage', 'community', 'visibility.community.import-refused'],
  ['addTag', 'community', 'visibility.community.tag-refused'],
  ['removeTag', 'community', 'tag.remove.stranger-refused'],
  ['deactivateImage', 'community', 'visibility.community.deactivate-refused'],
  ['reactivateImage', 'community', 'visibility.community.reactivate-refused'],
  ['updateImage', 'public', 'visibility.public.update-refused'],
  ['deleteImage', 'public', 'visibility.public.delete-refused'],
];

/** Who sees an image, and who may do what to it. */
export const visibilityMoreMutants: readonly Mutant[] = [
  ...told.map(
    ([operation, requirement]): Mutant => ({
      id: `visibility-${operation}-tells-of-private-images`,
      says: `${operation} treats the private images of other projects as if they were seen.`,
      kills: [requirement],
      rules: opens('private', operation),
    }),
  ),
  ...opened.map(
    ([operation, visibility, requirement]): Mutant => ({
      id: `visibility-${operation}-of-${visibility}-images-for-all`,
      says: `${operation} is open to everybody who sees a ${visibility} image.`,
      kills: [requirement],
      rules: letsStrangersChange(visibility, operation),
    }),
  ),
  {
    id: 'visibility-community-shows-tasks',
    says: 'Whoever sees an image sees the tasks of its owner.',
    kills: ['visibility.community.tasks-are-the-owners'],
    rules: { canSeeTask: () => true },
  },
  {
    id: 'visibility-deactivated-is-open',
    says: 'The data of a deactivated image are withheld from its own project alone.',
    kills: ['visibility.community.deactivated-refused'],
    rules: { mayDownload: (caller, image) => rules.mayDownload(caller, image) || isForeign(caller, image) },
  },
  {
    id: 'visibility-community-is-never-hidden',
    says: 'A hidden community image is listed with the others.',
    kills: ['visibility.community.hidden'],
    rules: {
      filters: {
        ...rules.filters,
        hidden: (image, wanted) => image.attributes.visibility === 'community' || rules.filters.hidden(image, wanted),
      },
    },
  },
  {
    id: 'visibility-never-private-again',
    says: 'Making an image private again is answered 200 and changes nothing.',
    kills: ['visibility.change.takes-effect-at-once'],
    rules: {
      setAttribute: (image, name, value) => !(name === 'visibility' && value === 'private') && rules.setAttribute(image, name, value),
    },
  },
  {
    id: 'visibility-hidden-is-gone',
    says: 'A hidden image is not shown.',
    kills: ['visibility.hidden-is-still-shown'],
    rules: { canSee: (operation, caller, image) => rules.canSee(operation, caller, image) && !image.attributes.os_hidden },
  },
  {
    id: 'visibility-public-is-not-shown',
    says: 'A public image is listed, but not shown to other projects.',
    kills: ['visibility.public.shown-to-all'],
    rules: hidesPublic('showImage'),
  },
  {
    id: 'visibility-public-is-not-downloaded',
    says: 'A public image cannot be downloaded by other projects.',
    kills: ['visibility.public.downloaded-by-all'],
    rules: hidesPublic('downloadImageData'),
  },
  {
    id: 'visibility-public-is-not-listed',
    says: 'A public image stands in no list of other projects.',
    kills: ['visibility.public.listed-for-all'],
    rules: hidesPublic('listImages'),
  },
  {
    id: 'visibility-public-without-token',
    says: 'Public images are shown to whoever asks, without a token.',
    kills: ['visibility.public.not-for-anonymous'],
    rules: {
      admit: (operation, token, lookUp) =>
        token === undefined && operation === 'showImage'
          ? { userId: '', projectId: '', roles: ['reader'] }
          : rules.admit(operation, token, lookUp),
    },
  },
  {
    id: 'visibility-public-for-ever',
    says: 'What an admin made public only an admin changes.',
    kills: ['visibility.public.owner-takes-it-back'],
    rules: {
      mayChange: (operation, caller, image) =>
        rules.mayChange(operation, caller, image) && (image.attributes.visibility !== 'public' || caller.roles.includes('admin')),
    },
  },
];
