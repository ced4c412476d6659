import type { OperationId } from '../../../specs/schemas.gen.ts';
import { Fault } from '../fault.ts';
import type { Json, Namespace, NamespaceAttributes } from '../metadefs/model.ts';
import { nowInSeconds } from '../model.ts';
import { type Rules, rules } from '../rules/index.ts';
import { misfitPassedOver, namesTwice } from './metadef-documents.ts';
import type { Mutant } from './mutant.ts';

const operation: OperationId = 'updateMetadefNamespace';

/** What an update leaves differs from what it should in some attributes. */
function leaves(
  change: (before: NamespaceAttributes, document: Json, namespace: Namespace) => Partial<NamespaceAttributes>,
): Partial<Rules> {
  return {
    replacedNamespace: (namespace, document, caller) => ({
      ...rules.replacedNamespace(namespace, document, caller),
      ...change(namespace.attributes, document, namespace),
    }),
  };
}

export const metadefNamespaceUpdateMutants: readonly Mutant[] = [
  {
    id: 'metadef-namespace-display-name-for-ever',
    says: 'An update leaves the display name.',
    kills: ['metadef-namespace.update.replaces'],
    rules: leaves(({ display_name }) => ({ display_name })),
  },
  {
    id: 'metadef-namespace-protection-for-ever',
    says: 'An update cannot take protection away.',
    kills: ['metadef-namespace.update.replaces'],
    rules: leaves((before, document) => ({ protected: before.protected || document.protected === true })),
  },
  {
    id: 'metadef-namespace-update-merges',
    says: 'An update keeps the description and display name that it leaves out.',
    kills: ['metadef-namespace.update.left-out-is-reset'],
    rules: leaves(({ description, display_name }, document) => ({ description, display_name, ...document })),
  },
  {
    id: 'metadef-namespace-update-keeps-visibility',
    says: 'An update that leaves visibility out keeps it.',
    kills: ['metadef-namespace.update.left-out-is-reset'],
    rules: leaves(({ visibility }, document) => ('visibility' in document ? {} : { visibility })),
  },
  {
    id: 'metadef-namespace-update-keeps-owner',
    says: 'An update without owner leaves the owner.',
    kills: ['metadef-namespace.update.owner-left-out-is-the-caller'],
    rules: leaves(({ owner }, document) => ('owner' in document ? {} : { owner })),
  },
  {
    id: 'metadef-namespace-owner-for-ever',
    says: 'An update cannot give a namespace to another project.',
    kills: ['metadef-namespace.update.owner-moves-it'],
    rules: leaves(({ owner }) => ({ owner })),
  },
  {
    id: 'metadef-namespace-update-empties',
    says: 'An update takes everything out of a namespace.',
    kills: ['metadef-namespace.update.contents-stay'],
    rules: { keptContents: () => ({ objects: [], properties: [], tags: [], associations: [] }) },
  },
  {
    id: 'metadef-namespace-update-adds-properties',
    says: 'An update adds the properties of its request.',
    kills: ['metadef-namespace.update.contents-stay'],
    rules: {
      keptContents: ({ contents }, { properties = {} }) => ({
        ...contents,
        properties: [
          ...contents.properties,
          ...Object.entries(properties as Record<string, Json>).map(([name, definition]) => ({ name, definition })),
        ],
      }),
    },
  },
  {
    id: 'metadef-namespace-name-for-ever',
    says: 'An update cannot rename a namespace.',
    kills: ['metadef-namespace.update.renames'],
    rules: leaves(({ namespace }) => ({ namespace })),
  },
  {
    id: 'metadef-namespace-visibility-for-ever',
    says: 'An update cannot change the visibility.',
    kills: ['metadef-namespace.update.visibility-hides'],
    rules: leaves(({ visibility }) => ({ visibility })),
  },
  {
    id: 'metadef-namespace-made-anew',
    says: 'An update sets created_at to its own time.',
    kills: ['metadef-namespace.update.created-at-stays'],
    rules: leaves((_before, _document, namespace) => {
      Object.assign(namespace, { createdAt: nowInSeconds() });
      return {};
    }),
  },
  {
    id: 'metadef-namespace-updated-at-for-ever',
    says: 'An update leaves updated_at.',
    kills: ['metadef-namespace.update.moves-updated-at'],
    rules: { movedTime: (asked, before, changed) => (asked === operation ? before : rules.movedTime(asked, before, changed)) },
  },
  {
    id: 'metadef-namespace-answers-old-time',
    says: 'The answer to an update has the time of the one before, as with every calibrated release.',
    kills: ['metadef-namespace.update.answers-what-is-shown'],
    rules: { answeredTime: (asked, before, now) => (asked === operation ? before : rules.answeredTime(asked, before, now)) },
  },
  {
    id: 'metadef-namespace-protected-from-updates',
    says: 'A protected namespace cannot be updated.',
    kills: ['metadef-namespace.update.protected-may-be-updated'],
    rules: {
      replacedNamespace(namespace, document, caller) {
        if (namespace.attributes.protected) throw new Fault(403);
        return rules.replacedNamespace(namespace, document, caller);
      },
    },
  },
  {
    id: 'metadef-namespace-update-any-visibility',
    says: 'An update takes any visibility.',
    kills: ['metadef-namespace.update.invalid-refused'],
    rules: misfitPassedOver(operation, /is not one of \["public"/),
  },
  {
    id: 'metadef-namespace-update-sets-the-time',
    says: 'What only the server sets is taken of an update and passed over.',
    kills: ['metadef-namespace.update.read-only-refused'],
    rules: { metadefReadOnly: (asked, kind) => (asked === operation ? [] : rules.metadefReadOnly(asked, kind)) },
  },
  {
    id: 'metadef-namespace-renamed-to-another',
    says: 'Nobody looks whether the new name of a namespace is in use.',
    kills: ['metadef-namespace.update.name-in-use-conflicts'],
    rules: namesTwice(operation),
  },
];
