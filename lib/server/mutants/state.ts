import { Fault } from '../fault.ts';
import type { Image } from '../model.ts';
import { type Rules, rules } from '../rules/index.ts';
import { answersAbsent, refusesWith } from './defects.ts';
import type { Mutant } from './mutant.ts';

type Status = Image['status'];

const takesUpload = (...statuses: readonly Status[]): Partial<Rules> => ({
  checkUploadStatus: (image) => !statuses.includes(image.status) && rules.checkUploadStatus(image),
});

const takesStaging = (...statuses: readonly Status[]): Partial<Rules> => ({
  checkStageStatus: (image) => !statuses.includes(image.status) && rules.checkStageStatus(image),
});

/** An import by this method is taken in every status. */
const importsAlways = (method: string): Partial<Rules> => ({
  checkImportStatus: (image, asked) => asked !== method && rules.checkImportStatus(image, asked),
  checkImportLock: () => undefined,
});

export const stateMutants: readonly Mutant[] = [
  {
    id: 'state-upload-takes-staged',
    says: 'An upload replaces staged data.',
    kills: ['state.upload.uploading-conflicts'],
    rules: takesUpload('uploading'),
  },
  {
    id: 'state-upload-takes-importing',
    says: 'An upload comes between an import and its image.',
    kills: ['state.upload.importing-conflicts'],
    rules: takesUpload('importing'),
  },
  {
    id: 'state-upload-takes-deactivated',
    says: 'An upload replaces the data of a deactivated image.',
    kills: ['state.upload.deactivated-conflicts'],
    rules: takesUpload('deactivated'),
  },
  {
    id: 'state-upload-takes-saving',
    says: 'A second upload is taken while the first goes on.',
    kills: ['state.upload.saving-conflicts', 'state.upload.only-one-wins'],
    rules: takesUpload('saving'),
  },
  {
    id: 'state-upload-of-a-deleted-image-is-fine',
    says: 'An upload to an image that was deleted meanwhile is answered 204.',
    kills: ['state.upload.deleted-meanwhile-is-gone'],
    ...refusesWith('uploadImageData', 410, 204),
  },
  {
    id: 'state-upload-aborted-stays-saving',
    says: 'When the connection breaks during an upload, the image stays saving.',
    kills: ['state.upload.aborted-goes-back-to-queued'],
    rules: { statusAfterBrokenUpload: (image) => image.status },
  },
  {
    id: 'state-upload-wants-one-format',
    says: 'One of the formats is enough for an upload.',
    kills: ['state.upload.missing-one-format-refused'],
    rules: {
      checkUploadFormats: (image) => {
        const { disk_format, container_format } = image.attributes;
        if (disk_format === null && container_format === null) rules.checkUploadFormats(image);
      },
    },
  },
  {
    id: 'state-stage-twice',
    says: 'Staged data can be replaced.',
    kills: ['state.stage.twice-conflicts'],
    rules: takesStaging('uploading'),
  },
  {
    id: 'state-stage-takes-importing',
    says: 'Data are staged for an image that is importing.',
    kills: ['state.stage.importing-conflicts'],
    rules: takesStaging('importing'),
  },
  {
    id: 'state-stage-takes-deactivated',
    says: 'Data are staged for a deactivated image.',
    kills: ['state.stage.deactivated-conflicts'],
    rules: takesStaging('deactivated'),
  },
  {
    id: 'state-stage-wants-formats',
    says: 'Data are staged only where the formats are set.',
    kills: ['state.stage.without-formats-allowed'],
    rules: {
      checkStageStatus: (image) => {
        rules.checkStageStatus(image);
        rules.checkUploadFormats(image);
      },
    },
  },
  {
    id: 'state-import-direct-minds-no-status',
    says: 'An import by glance-direct is accepted in every status.',
    kills: ['state.import.glance-direct-importing-conflicts', 'state.import.glance-direct-deactivated-conflicts'],
    rules: importsAlways('glance-direct'),
  },
  {
    id: 'state-import-web-minds-no-status',
    says: 'An import by web-download is accepted in every status.',
    kills: [
      'state.import.web-download-importing-conflicts',
      'state.import.web-download-active-conflicts',
      'state.import.web-download-deactivated-conflicts',
      'state.import.only-one-wins',
    ],
    rules: importsAlways('web-download'),
  },
  {
    id: 'state-import-copy-minds-no-status',
    says: 'A copy is accepted in every status.',
    kills: [
      'state.import.copy-image-queued-conflicts',
      'state.import.copy-image-uploading-conflicts',
      'state.import.copy-image-deactivated-conflicts',
    ],
    rules: importsAlways('copy-image'),
  },
  {
    id: 'state-importing-is-not-found',
    says: 'The data of an image that is importing are not found.',
    kills: ['state.download.importing-is-empty'],
    rules: { statusWithoutData: (image) => (image.status === 'importing' ? 404 : rules.statusWithoutData(image)) },
  },
  {
    id: 'state-deactivated-for-nobody',
    says: 'Not even an admin downloads a deactivated image, as the API reference has it.',
    kills: ['state.download.admin-reads-deactivated'],
    rules: { mayDownload: (caller, image) => image.status !== 'deactivated' && rules.mayDownload(caller, image) },
  },
  {
    id: 'state-deactivates-unfinished',
    says: 'An image that has no data yet can be deactivated.',
    kills: ['state.deactivate.uploading-refused', 'state.deactivate.importing-refused'],
    rules: {
      deactivate: (image) => {
        if (image.status === 'uploading' || image.status === 'importing') image.status = 'deactivated';
        else rules.deactivate(image);
      },
    },
  },
  {
    id: 'state-reactivates-silently',
    says: 'Reactivating an image that is not deactivated is answered 204.',
    kills: ['state.reactivate.queued-refused', 'state.reactivate.uploading-refused', 'state.reactivate.importing-refused'],
    rules: { reactivate: (image) => image.status === 'deactivated' && rules.reactivate(image) },
  },
  {
    id: 'state-reactivate-of-nothing-is-fine',
    says: 'Reactivating an image that does not exist is answered 204.',
    kills: ['state.reactivate.unknown-is-not-found'],
    rules: answersAbsent('reactivateImage', 204),
  },
  {
    id: 'state-delete-of-the-unfinished-refused',
    says: 'Only queued and active images can be deleted.',
    kills: ['state.delete.uploading-is-gone', 'state.delete.importing-is-gone', 'state.delete.deactivated-is-gone'],
    rules: {
      isProtected: (image, caller) => {
        if (image.status !== 'queued' && image.status !== 'active') throw new Fault(409);
        return rules.isProtected(image, caller);
      },
    },
  },
  {
    id: 'state-delete-minds-protection-when-queued',
    says: 'Only a queued image is protected.',
    kills: ['state.delete.protected-in-any-status'],
    rules: { isProtected: (image, caller) => image.status === 'queued' && rules.isProtected(image, caller) },
  },
  {
    id: 'state-delete-protects-from-users-only',
    says: 'An admin deletes a protected image.',
    kills: ['state.delete.protected-admin-refused'],
    rules: { isProtected: (image, caller) => !caller?.roles.includes('admin') && rules.isProtected(image, caller) },
  },
  {
    id: 'state-deleted-is-still-shown',
    says: 'A deleted image can still be shown.',
    kills: ['state.deleted.is-not-found-by-an-admin'],
    rules: {
      find: (operation, catalogue, id) =>
        rules.find(operation, catalogue, id) ?? (operation === 'showImage' ? catalogue.deleted(id) : undefined),
    },
  },
  {
    id: 'state-deleted-frees-its-id',
    says: 'The id of a deleted image is free again.',
    kills: ['state.deleted.id-is-never-free-again'],
    rules: { isTaken: (catalogue, id) => catalogue.get(id) !== undefined },
  },
];
