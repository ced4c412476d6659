import type { RequirementId } from '../../../specs/requirements/index.ts';
import type { OperationId } from '../../../specs/schemas.gen.ts';
import { rules } from '../rules/index.ts';
import { letsReadersChange } from './defects.ts';
import type { Mutant } from './mutant.ts';

/** What readers must not do, and do. */
const open: readonly (readonly [OperationId, RequirementId])[] = [
  ['uploadImageData', 'role.reader.upload-refused'],
  ['stageImageData', 'role.reader.stage-refused'],
  ['importImage', 'role.reader.import-refused'],
  ['deleteImage', 'role.reader.delete-refused'],
  ['deactivateImage', 'role.reader.deactivate-refused'],
  ['reactivateImage', 'role.reader.reactivate-refused'],
  ['removeTag', 'tag.remove.reader-refused'],
];

/** What readers and admins may. */
export const roleMutants: readonly Mutant[] = [
  ...open.map(
    ([operation, requirement]): Mutant => ({
      id: `role-${operation}-for-readers`,
      says: `${operation} is open to readers of the project.`,
      kills: [requirement],
      rules: letsReadersChange(operation),
    }),
  ),
  {
    id: 'role-reader-sees-no-tags',
    says: 'The tags of an image are not shown to readers.',
    kills: ['role.reader.sees-the-same'],
    rules: {
      represent: (operation, image, caller, settings) => ({
        ...rules.represent(operation, image, caller, settings),
        ...(!caller.roles.includes('member') && { tags: [] }),
      }),
    },
  },
  {
    id: 'role-reader-sees-no-tasks',
    says: 'Tasks are shown to members alone.',
    kills: ['role.reader.lists-tasks'],
    rules: { canSeeTask: (caller, task) => rules.canSeeTask(caller, task) && caller.roles.includes('member') },
  },
  {
    id: 'role-admin-sees-no-properties',
    says: 'The properties of an image are shown to its own project alone.',
    kills: ['role.admin.shows-the-same'],
    rules: {
      represent: (operation, image, caller, settings) =>
        rules.represent(operation, caller.projectId === image.attributes.owner ? image : { ...image, properties: {} }, caller, settings),
    },
  },
  {
    id: 'role-admin-downloads-nothing',
    says: 'An admin downloads the images of the own project alone.',
    kills: ['role.admin.downloads'],
    rules: { mayDownload: (caller, image) => rules.mayDownload(caller, image) && caller.projectId === image.attributes.owner },
  },
  {
    id: 'role-admin-deletes-nothing',
    says: 'An admin deletes the images of the own project alone.',
    kills: ['role.admin.deletes'],
    rules: {
      mayChange: (operation, caller, image) =>
        rules.mayChange(operation, caller, image) && (operation !== 'deleteImage' || caller.projectId === image.attributes.owner),
    },
  },
];
