import { Fault } from '../fault.ts';
import { type Rules, rules } from '../rules/index.ts';
import type { Mutant } from './mutant.ts';

const keepsStoresInPlace: Partial<Rules> = {
  storesForImport: (wanted, all, stores, known = stores) =>
    rules.storesForImport(
      wanted?.filter((store) => known.includes(store)),
      all,
      stores,
      known,
    ),
  storesToCopyTo: (stores, _all, image) => stores.filter((store) => !image.locations.some((one) => one.store === store)),
};

export const importMethodMutants: readonly Mutant[] = [
  {
    id: 'import-copy-goes-nowhere',
    says: 'A copy is accepted and copies nothing.',
    kills: ['import.copy-image.adds-a-store'],
    rules: { isWorking: () => false, goesOnWithout: () => true },
  },
  {
    id: 'import-copy-once-only',
    says: 'A second copy into all stores is refused.',
    kills: ['import.copy-image.all-stores'],
    rules: { storesToCopyTo: (stores, _all, image) => rules.storesToCopyTo(stores, false, image) },
  },
  {
    id: 'import-copy-takes-what-is-there',
    says: 'A copy into a store that has the data is accepted.',
    kills: ['import.copy-image.present-refused', 'import.copy-image.without-stores-refused'],
    rules: { storesToCopyTo: (stores, _all, image) => rules.storesToCopyTo(stores, true, image) },
  },
  {
    id: 'import-copy-takes-unknown-stores',
    says: 'A copy drops the stores that do not exist without a word.',
    kills: ['import.copy-image.unknown-store-conflicts'],
    rules: keepsStoresInPlace,
  },
  {
    id: 'import-copy-for-the-owner',
    says: 'The owner of an image may copy it, as the API reference has it.',
    kills: ['import.copy-image.owner-refused'],
    rules: { mayCopy: (caller) => caller.roles.includes('member') },
  },
  {
    id: 'import-copy-tells-strangers',
    says: 'A private image is no secret to whoever imports.',
    kills: ['import.copy-image.stranger-is-not-found'],
    rules: { canSee: (operation, caller, image) => operation === 'importImage' || rules.canSee(operation, caller, image) },
  },
  {
    id: 'import-glance-download-takes-incomplete',
    says: 'glance-download is accepted without a region and an id, and fails later.',
    kills: ['import.glance-download.incomplete-refused'],
    rules: { checkRemoteImage: (remote) => (remote.glance_image_id && remote.glance_region ? rules.checkRemoteImage(remote) : undefined) },
  },
  {
    id: 'import-glance-download-takes-any-id',
    says: 'glance-download of an id that is no UUID is accepted, and fails later.',
    kills: ['import.glance-download.bad-id-refused'],
    rules: {
      checkRemoteImage: (remote) => rules.checkRemoteImage({ ...remote, glance_image_id: remote.glance_image_id && '0'.repeat(32) }),
    },
  },
  {
    id: 'import-failure-is-a-success',
    says: 'The task of a failed import tells of a success.',
    kills: ['import.glance-download.unknown-region-fails', 'import.tasks.failure-is-told'],
    rules: {
      representImageTask: (task) => {
        const shown = rules.representImageTask(task);
        return task.status === 'failure' ? { ...shown, status: 'success' } : shown;
      },
    },
  },
  {
    id: 'import-glance-download-takes-active',
    says: 'An active image takes an import by glance-download.',
    kills: ['import.glance-download.active-conflicts'],
    rules: { checkImportStatus: (image, method) => method !== 'glance-download' && rules.checkImportStatus(image, method) },
  },
  {
    id: 'import-web-takes-any-address',
    says: 'An address that must not be fetched is accepted, and fails later.',
    kills: ['import.web-download.scheme-refused', 'import.web-download.link-local-refused'],
    rules: { isAllowedUri: () => true },
  },
  {
    id: 'import-web-stumbles-over-a-number',
    says: 'The server stumbles over an address that is a number, as Glance does.',
    kills: ['import.web-download.uri-is-a-string'],
    rules: { statusForOddImport: (part) => (part === 'uri' ? 500 : 400) },
  },
  {
    id: 'import-web-minds-no-formats',
    says: 'web-download is accepted although the image has no formats.',
    kills: ['import.web-download.without-formats-conflicts'],
    rules: { checkImportFormats: (image) => image.status !== 'queued' && rules.checkImportFormats(image) },
  },
  {
    id: 'import-web-follows-nothing',
    says: 'web-download fails at a redirection.',
    kills: ['import.web-download.follows-redirects'],
    rules: { mostRedirects: 0 },
  },
  {
    id: 'import-web-wants-a-length',
    says: 'web-download fails when the answer has no length, as in older releases.',
    kills: ['import.web-download.without-length'],
    rules: { isGoodAnswer: (status, headers) => rules.isGoodAnswer(status, headers) && headers.has('content-length') },
  },
  {
    id: 'import-web-takes-half',
    says: 'What has come when the connection ends is taken for the data.',
    kills: ['import.web-download.short-answer-is-not-active'],
    rules: {
      async *importedBody(chunks) {
        try {
          yield* chunks;
        } catch {
          // What is missing is not missed.
        }
      },
    },
  },
  {
    id: 'import-web-once-only',
    says: 'After a failed import an image takes no other.',
    kills: ['import.web-download.again-after-a-failure'],
    rules: {
      checkImportStatus: (image, method) => {
        rules.checkImportStatus(image, method);
        if (image.internal.os_glance_failed_import) throw new Fault(409);
      },
    },
  },
];
