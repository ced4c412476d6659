import type { Image } from '../model.ts';
import { type Rules, rules } from '../rules/index.ts';
import { nothing } from '../store/blobs.ts';
import { answersAbsent } from './defects.ts';
import type { Mutant } from './mutant.ts';

/** An import by this method is taken in this status too. */
function takes(method: string, status: Image['status']): Partial<Rules> {
  return {
    checkImportStatus: (image, asked) => {
      if (asked !== method || image.status !== status) rules.checkImportStatus(image, asked);
    },
  };
}

export const importMutants: readonly Mutant[] = [
  {
    id: 'import-method-named-twice',
    says: 'info/import names a method twice.',
    kills: ['import.info.names-methods'],
    rules: { importMethods: (settings) => [...settings.importMethods, ...settings.importMethods.slice(0, 1)] },
  },
  {
    id: 'stage-gives-data-out',
    says: 'Staged data can be downloaded before they are imported.',
    kills: ['import.stage.is-uploading'],
    rules: { source: (image) => rules.source(image) ?? image.staged ?? undefined },
  },
  {
    id: 'stage-takes-active',
    says: 'Data can be staged for an active image, which is uploading then.',
    kills: ['import.stage.active-conflicts'],
    rules: { checkStageStatus: (image) => image.status !== 'active' && rules.checkStageStatus(image) },
  },
  {
    id: 'stage-for-nothing-is-fine',
    says: 'Staging data for an image that does not exist is answered 204.',
    kills: ['import.stage.unknown-is-not-found'],
    rules: answersAbsent('stageImageData', 204),
  },
  {
    id: 'import-of-staged-is-empty',
    says: 'An import by glance-direct ends in an active image without its data.',
    kills: ['import.glance-direct.activates-image'],
    rules: { importedBody: (chunks, method) => (method === 'glance-direct' ? nothing() : chunks) },
  },
  {
    id: 'import-takes-unstaged',
    says: 'An import by glance-direct is accepted although nothing is staged.',
    kills: ['import.glance-direct.unstaged-conflicts'],
    rules: takes('glance-direct', 'queued'),
  },
  {
    id: 'import-of-web-is-empty',
    says: 'An import by web-download ends in an active image without its data.',
    kills: ['import.web-download.activates-image'],
    rules: { importedBody: (chunks, method) => (method === 'web-download' ? nothing() : chunks) },
  },
  {
    id: 'import-keeps-the-error-page',
    says: 'The page that says 404 becomes the data of the image.',
    kills: ['import.web-download.failure-is-not-active'],
    rules: { isGoodAnswer: () => true },
  },
  {
    id: 'import-without-uri-is-accepted',
    says: 'An import by web-download is accepted without a uri, and fails later.',
    kills: ['import.web-download.without-uri-refused'],
    rules: { checkUri: () => undefined },
  },
  {
    id: 'import-of-web-takes-staged',
    says: 'An import by web-download replaces data that are staged.',
    kills: ['import.web-download.staged-conflicts'],
    rules: takes('web-download', 'uploading'),
  },
  {
    id: 'import-takes-any-method',
    says: 'An import by an unknown method is accepted, and fails later.',
    kills: ['import.unknown-method-refused'],
    rules: { checkMethod: () => undefined },
  },
  {
    id: 'import-takes-active',
    says: 'An import into an active image is accepted.',
    kills: ['import.active-conflicts'],
    rules: takes('glance-direct', 'active'),
  },
  {
    id: 'import-without-formats',
    says: 'An import is accepted although the image has no formats.',
    kills: ['import.without-formats-conflicts'],
    rules: { checkImportFormats: () => undefined },
  },
  {
    id: 'import-into-nothing-is-accepted',
    says: 'An import into an image that does not exist is accepted.',
    kills: ['import.unknown-image-is-not-found'],
    rules: answersAbsent('importImage', 202),
  },
];
