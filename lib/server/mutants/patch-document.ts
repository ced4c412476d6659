import type { RequirementId } from '../../../specs/requirements/index.ts';
import { Fault } from '../fault.ts';
import { rules } from '../rules/index.ts';
import type { Mutant } from './mutant.ts';

/** What is done with a pointer before it is read. */
const mends =
  (mend: (pointer: string) => string) =>
  (pointer: unknown): string[] =>
    rules.readPointer(typeof pointer === 'string' ? mend(pointer) : pointer);

/** A patch document, or the media type that announces it, is taken although it is none. */
export const patchDocumentMutants: readonly Mutant[] = [
  {
    id: 'patch-media-type-without-parameters',
    says: 'The media type of a patch is not known any more when it has a parameter.',
    kills: ['patch.media-type.with-a-parameter'],
    rules: { patchDialect: (contentType) => (contentType.includes(';') ? undefined : rules.patchDialect(contentType)) },
  },
  {
    id: 'patch-media-type-is-assumed',
    says: 'A patch without a media type is taken for one of v2.1.',
    kills: ['patch.media-type.none-refused'],
    rules: { patchDialect: (contentType) => (contentType === '' ? 'v2.1' : rules.patchDialect(contentType)) },
  },
  {
    id: 'patch-names-one-media-type',
    says: 'Accept-Patch leaves out the older of the two media types.',
    kills: ['patch.media-type.accept-patch'],
    onResponse: (_operation, response) => {
      const { headers } = response;
      if (headers.has('accept-patch')) headers.set('accept-patch', 'application/openstack-images-v2.1-json-patch');
      return response;
    },
  },
  {
    id: 'patch-broken-json-is-empty',
    says: 'A patch that is no JSON counts as one without operations.',
    kills: ['patch.body.malformed-refused'],
    rules: {
      parseJson: (text) => {
        try {
          return rules.parseJson(text);
        } catch {
          return [];
        }
      },
    },
  },
  {
    id: 'patch-of-one-operation',
    says: 'A patch may be an operation without a list around it.',
    kills: ['patch.body.not-a-list-refused'],
    rules: { patchItems: (document) => rules.patchItems(typeof document === 'object' && !Array.isArray(document) ? [document] : document) },
  },
  {
    id: 'patch-skips-what-is-no-object',
    says: 'Elements of a patch that are no objects are passed over.',
    kills: ['patch.body.element-not-an-object-refused'],
    rules: { patchItems: (document) => rules.patchItems(document).filter((item) => item?.constructor === Object) },
  },
  {
    id: 'patch-op-in-capitals',
    says: 'The op of an operation may be in capitals.',
    kills: ['patch.operation.without-op-refused'],
    rules: { unknownVerb: (verb) => (verb === 'ADD' ? 'add' : rules.unknownVerb(verb)) },
  },
  {
    id: 'patch-op-is-add',
    says: 'An operation without op adds.',
    kills: ['patch.operation.without-op-refused'],
    rules: { unknownVerb: (verb) => (verb === undefined ? 'add' : rules.unknownVerb(verb)) },
  },
  {
    id: 'patch-path-is-the-name',
    says: 'An operation without path is about the name.',
    kills: ['patch.operation.without-path-refused'],
    rules: { readPointer: (pointer) => (pointer === undefined ? ['name'] : rules.readPointer(pointer)) },
  },
  {
    id: 'patch-value-is-null',
    says: 'A value that is left out is null.',
    kills: ['patch.operation.without-value-refused'],
    rules: { valueOf: (item) => item.value ?? null },
  },
  {
    id: 'patch-stumbles-over-a-number',
    says: 'A path that is a number is answered 500, as Glance does.',
    kills: ['patch.operation.path-is-a-string'],
    rules: {
      readPointer: (pointer) => {
        if (typeof pointer === 'number') throw new Fault(500);
        return rules.readPointer(pointer);
      },
    },
  },
  {
    id: 'patch-path-without-slash',
    says: 'A path may be a bare name.',
    kills: ['patch.path.without-slash-refused'],
    rules: { readPointer: mends((pointer) => pointer.replace(/^(?!\/)/, '/')) },
  },
  {
    id: 'patch-path-with-slashes-too-many',
    says: 'Slashes too many in a path are passed over.',
    kills: ['patch.path.trailing-slash-refused'],
    rules: { readPointer: mends((pointer) => pointer.replace(/\/+$/, '').replaceAll(/\/+/g, '/')) },
  },
  {
    id: 'patch-path-with-any-tilde',
    says: 'A tilde without 0 or 1 stands for itself.',
    kills: ['patch.path.bad-escape-refused'],
    rules: { readPointer: mends((pointer) => pointer.replaceAll(/~(?![01])/g, '~0')) },
  },
  ...(
    [
      ['patch-nested-path-is-a-name', 'patch.path.nested-refused', 'A slash in a path belongs to the name of a property.', '/conformance'],
      ['patch-path-into-tags-is-a-name', 'patch.path.into-tags-refused', 'A path into the tags makes a property.', '/tags'],
    ] as const satisfies readonly (readonly [string, RequirementId, string, string])[]
  ).map(([id, requirement, says, start]): Mutant => {
    const nested = new RegExp(`^${start}/`);
    return {
      id,
      says,
      kills: [requirement],
      rules: { readPointer: mends((pointer) => (nested.test(pointer) ? `/${pointer.slice(1).replaceAll('/', '~1')}` : pointer)) },
    };
  }),
  {
    id: 'patch-v20-takes-two-verbs',
    says: 'Of two verbs in one operation of the v2.0 media type the first counts.',
    kills: ['patch.v20.two-verbs-refused'],
    rules: { legacyVerb: (item) => (['add', 'replace', 'remove'] as const).find((verb) => verb in item) },
  },
  {
    id: 'patch-v20-takes-the-newer-form',
    says: 'Operations of the newer form are taken under the v2.0 media type.',
    kills: ['patch.v20.other-form-refused'],
    rules: { operationForm: (item, dialect) => ('op' in item ? 'v2.1' : dialect) },
  },
  {
    id: 'patch-v21-takes-the-older-form',
    says: 'Operations of the older form are taken under the v2.1 media type.',
    kills: ['patch.v20.other-form-refused'],
    rules: { operationForm: (item) => ('op' in item ? 'v2.1' : 'v2.0') },
  },
  {
    id: 'patch-v20-forgets-to-remove',
    says: 'Under the v2.0 media type remove is answered 200 and does nothing.',
    kills: ['patch.v20.replaces-and-removes'],
    rules: { legacyVerb: (item) => ('remove' in item ? undefined : rules.legacyVerb(item)) },
  },
  {
    id: 'patch-v20-add-overwrites',
    says: 'Adding overwrites under the v2.0 media type, too.',
    kills: ['patch.v20.add-existing-conflicts'],
    rules: { isStrictAdd: () => false },
  },
  {
    id: 'patch-v20-takes-missing-properties',
    says: 'Under the v2.0 media type replacing and removing what is not there is answered 200.',
    kills: ['patch.v20.missing-property-conflicts'],
    rules: { missingProperty: (image, change) => (change.strictAdd ? undefined : rules.missingProperty(image, change)) },
  },
];
