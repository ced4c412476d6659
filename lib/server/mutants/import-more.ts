import { Fault } from '../fault.ts';
import { rules } from '../rules/index.ts';
import { refusesWith, rewritesImports, shows } from './defects.ts';
import type { Mutant } from './mutant.ts';

export const importMoreMutants: readonly Mutant[] = [
  {
    id: 'import-stage-tells-no-size',
    says: 'The size of a staged image is not told.',
    kills: ['import.stage.size-is-known'],
    rules: shows(['showImage'], (body) => (body.status === 'uploading' ? { size: null } : {})),
  },
  {
    id: 'import-stage-wants-a-length',
    says: 'Data without a length are refused.',
    kills: ['import.stage.chunked'],
    rules: {
      uploadBody: (body, length) => {
        if (length === null) throw new Fault(400, 'A Content-Length is needed.');
        return body;
      },
    },
  },
  {
    id: 'import-stage-takes-any-media-type',
    says: 'Data of any media type are staged.',
    kills: ['import.stage.media-type-refused'],
    rules: { isDataMediaType: () => true },
  },
  {
    id: 'import-stage-ignores-the-size-header',
    says: 'x-openstack-image-size is not held against what was staged.',
    kills: ['import.stage.size-header-differs-refused'],
    rules: { isAnnouncedSize: () => true },
  },
  {
    id: 'import-stage-of-a-deleted-image-is-fine',
    says: 'Data that were staged for an image that is gone are answered 204.',
    kills: ['import.stage.deleted-meanwhile-is-gone'],
    ...refusesWith('stageImageData', 410, 204),
  },
  {
    id: 'import-body-has-a-default-method',
    says: 'An import without a method is one by glance-direct.',
    kills: ['import.body.without-method-refused'],
    ...rewritesImports((body) => ({ method: { name: 'glance-direct' }, ...body })),
  },
  {
    id: 'import-body-malformed-is-an-error',
    says: 'The server stumbles over what is no JSON.',
    kills: ['import.body.malformed-refused'],
    rules: {
      parseJson: (text) => {
        try {
          return JSON.parse(text);
        } catch {
          throw new Fault(500);
        }
      },
    },
  },
  {
    id: 'import-body-list-is-an-error',
    says: 'The server stumbles over an import request that is a list, as Glance does.',
    kills: ['import.body.list-refused'],
    rules: { statusForOddImport: (part) => (part === 'body' ? 500 : 400) },
  },
  {
    id: 'import-body-method-as-a-text-is-an-error',
    says: 'The server stumbles over a method that is a text, as Glance does.',
    kills: ['import.body.method-as-a-string-refused'],
    rules: { statusForOddImport: (part) => (part === 'method' ? 500 : 400) },
  },
  {
    id: 'import-body-takes-texts-for-booleans',
    says: 'The text "true" is as good as true.',
    kills: ['import.body.not-a-boolean-refused'],
    ...rewritesImports((body) => Object.fromEntries(Object.entries(body).map(([name, value]) => [name, value === 'true' ? true : value]))),
  },
  {
    id: 'import-lock-is-anybodys',
    says: 'A patch takes the lock of an import away, or seems to.',
    kills: ['import.lock.while-importing'],
    rules: {
      isReserved: (name, verb) => name !== 'os_glance_import_task' && rules.isReserved(name, verb),
      missingProperty: () => undefined,
    },
  },
  {
    id: 'import-lists-a-failed-store',
    says: 'After an import the image lists a store as failed that did not fail.',
    kills: ['import.lock.is-gone-afterwards'],
    rules: shows(['showImage'], (body) => (body.status === 'active' ? { os_glance_failed_import: 'fast' } : {})),
  },
  {
    id: 'import-forgets-tags',
    says: 'An import takes the tags away.',
    kills: ['import.keeps-what-was-said'],
    rules: {
      fill: (image, data, virtualSize) => {
        rules.fill(image, data, virtualSize);
        image.attributes.tags = [];
      },
    },
  },
  {
    id: 'import-believes-disk-format',
    says: 'Staged data are not looked into.',
    kills: ['import.content-differs-from-format-fails'],
    rules: { judge: () => ({ virtualSize: null }) },
  },
  {
    id: 'import-methods-hidden-from-readers',
    says: 'A reader is told no import methods.',
    kills: ['import.info.same-for-everybody'],
    rules: { importMethods: (settings, caller) => (caller?.roles.includes('member') === false ? [] : rules.importMethods(settings)) },
  },
];
