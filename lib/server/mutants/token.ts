import type { RequirementId } from '../../../specs/requirements/index.ts';
import type { OperationId } from '../../../specs/schemas.gen.ts';
import type { Caller } from '../model.ts';
import { rules } from '../rules/index.ts';
import type { Mutant } from './mutant.ts';

const anybody: Caller = { userId: '', projectId: '', roles: ['admin', 'member', 'reader'] };

/** One operation asks for no token. */
function opensToAll(operation: OperationId, kills: RequirementId): Mutant {
  return {
    id: `token-not-asked-by-${operation.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    says: `${operation} is carried out without a token.`,
    kills: [kills],
    rules: { admit: (asked, token, lookUp) => rules.admit(asked, token, lookUp) ?? (asked === operation ? anybody : undefined) },
  };
}

export const tokenMutants: readonly Mutant[] = [
  opensToAll('showImage', 'token.show.required'),
  opensToAll('updateImage', 'token.update.required'),
  opensToAll('deleteImage', 'token.delete.required'),
  opensToAll('uploadImageData', 'token.upload.required'),
  opensToAll('downloadImageData', 'token.download.required'),
  opensToAll('stageImageData', 'token.stage.required'),
  opensToAll('importImage', 'token.import.required'),
  opensToAll('addTag', 'token.add-tag.required'),
  opensToAll('removeTag', 'token.remove-tag.required'),
  opensToAll('deactivateImage', 'token.deactivate.required'),
  opensToAll('reactivateImage', 'token.reactivate.required'),
  opensToAll('listImageTasks', 'token.image-tasks.required'),
  opensToAll('getImportInfo', 'token.import-info.required'),
  opensToAll('listStores', 'token.stores.required'),
];
