import type { OperationId } from '../../../specs/schemas.gen.ts';
import { Fault } from '../fault.ts';
import { rules } from '../rules/index.ts';
import { misfitPassedOver, namesTwice, unknownKeysDropped } from './metadef-documents.ts';
import type { Mutant } from './mutant.ts';

const operation: OperationId = 'createMetadefNamespace';

/** A namespace without a name takes its display name. */
function named(document: unknown): unknown {
  const { display_name: name } = document as { display_name?: unknown };
  return name === undefined ? document : { namespace: name, ...(document as object) };
}

export const metadefNamespaceCreateMutants: readonly Mutant[] = [
  {
    id: 'metadef-namespace-born-public',
    says: 'A namespace is public unless the request says otherwise.',
    kills: ['metadef-namespace.create.defaults'],
    rules: {
      newNamespace: (document, caller, metadefs) => rules.newNamespace({ visibility: 'public', ...document }, caller, metadefs),
    },
  },
  {
    id: 'metadef-namespace-born-with-an-empty-description',
    says: 'A namespace without a description is shown with an empty one.',
    kills: ['metadef-namespace.create.defaults'],
    rules: { newNamespace: (document, caller, metadefs) => rules.newNamespace({ description: '', ...document }, caller, metadefs) },
  },
  {
    id: 'metadef-namespace-protection-forgotten',
    says: 'A create request cannot protect a namespace.',
    kills: ['metadef-namespace.create.keeps-what-was-said'],
    rules: { newNamespace: (document, caller, metadefs) => rules.newNamespace({ ...document, protected: false }, caller, metadefs) },
  },
  {
    id: 'metadef-namespace-location-of-the-list',
    says: 'The Location header leads to the list.',
    kills: ['metadef-namespace.create.location-header'],
    rules: { namespaceLocation: (origin) => `${origin}/v2/metadefs/namespaces` },
  },
  {
    id: 'metadef-namespace-created-without-associations',
    says: 'The associations of a create request are answered and not stored.',
    kills: ['metadef-namespace.create.with-contents'],
    rules: {
      withDefinition: (asked, all, one) =>
        asked === operation && 'propertiesTarget' in (one as object) ? all : rules.withDefinition(asked, all, one),
    },
  },
  {
    id: 'metadef-namespace-owner-is-always-the-caller',
    says: 'The owner in a create request is passed over.',
    kills: ['metadef-namespace.create.owner-may-be-given'],
    rules: {
      newNamespace: ({ owner: _, ...document }, caller, metadefs) => rules.newNamespace(document, caller, metadefs),
    },
  },
  {
    id: 'metadef-namespace-two-of-a-name',
    says: 'Nobody looks whether a name is in use when a namespace is created.',
    kills: ['metadef-namespace.create.name-in-use-conflicts', 'metadef-namespace.create.conflict-within-leaves-nothing'],
    rules: namesTwice(operation),
  },
  {
    id: 'metadef-namespace-half-made',
    says: 'A create request that conflicts within itself leaves the namespace.',
    kills: ['metadef-namespace.create.conflict-within-leaves-nothing'],
    rules: { undoesNamespace: () => false },
  },
  {
    id: 'metadef-namespace-nameless',
    says: 'A namespace without a name takes its display name.',
    kills: ['metadef-namespace.create.without-a-name-refused'],
    rules: {
      metadefMisfit: (asked, schema, document) => rules.metadefMisfit(asked, schema, named(document)),
      metadefDocument: (asked, model, document) => rules.metadefDocument(asked, model, named(document)),
    },
  },
  {
    id: 'metadef-namespace-long-texts-taken',
    says: 'Names and texts of a new namespace may have any length.',
    kills: ['metadef-namespace.create.over-80-refused', 'metadef-namespace.create.long-texts-refused'],
    rules: misfitPassedOver(operation, /is too long$/),
  },
  {
    id: 'metadef-namespace-any-visibility',
    says: 'A new namespace may have any visibility.',
    kills: ['metadef-namespace.create.unknown-visibility-refused'],
    rules: misfitPassedOver(operation, /is not one of \["public"/),
  },
  {
    id: 'metadef-namespace-any-property-type',
    says: 'A property of a new namespace may be of any type.',
    kills: ['metadef-namespace.create.bad-property-refused'],
    rules: misfitPassedOver(operation, /is not one of \["array"/),
  },
  {
    id: 'metadef-namespace-unknown-keys-dropped',
    says: 'Keys that a namespace does not have are dropped without a word.',
    kills: ['metadef-namespace.create.unknown-key-refused', 'metadef-namespace.update.invalid-refused'],
    rules: unknownKeysDropped(operation, 'updateMetadefNamespace'),
  },
  {
    id: 'metadef-namespace-nameless-part-500',
    says: 'The server stumbles over parts without a name, as every calibrated release does.',
    kills: ['metadef-namespace.create.nameless-part-refused'],
    rules: {
      metadefDocument(asked, model, document) {
        try {
          return rules.metadefDocument(asked, model, document);
        } catch {
          throw new Fault(500);
        }
      },
    },
  },
  {
    id: 'metadef-namespace-create-sets-the-time',
    says: 'What only the server sets is taken of a create request and passed over.',
    kills: ['metadef-namespace.create.read-only-refused'],
    rules: { metadefReadOnly: (asked, kind) => (asked === operation ? [] : rules.metadefReadOnly(asked, kind)) },
  },
  {
    id: 'metadef-json-mended',
    says: 'The last brace of a JSON document may be left out.',
    kills: [
      'metadef-namespace.create.malformed-json-refused',
      'metadef-namespace.update.malformed-json-refused',
      'metadef-resource-type.add.malformed-json-refused',
    ],
    rules: {
      parseJson(text) {
        try {
          return rules.parseJson(text);
        } catch {
          return rules.parseJson(`${text}}`);
        }
      },
    },
  },
];
