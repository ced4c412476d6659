import type { OperationId } from '../../../specs/schemas.gen.ts';
import { type Body, contractMutantsOf, each, without } from './contract.ts';
import type { Mutant } from './mutant.ts';

/** Answers that depart from the documented form in one detail: objects and properties. */
const departures = [
  ['listMetadefObjects', 'The listed objects have no time.', each('objects', without('created_at'))],
  ['createMetadefObject', 'A created object has no time.', without('created_at')],
  ['showMetadefObject', 'A shown object has no time.', without('created_at')],
  ['updateMetadefObject', 'An updated object has no time.', without('created_at')],
  [
    'listMetadefProperties',
    'The listed properties have no type.',
    (body) => ({
      properties: Object.fromEntries(Object.entries(body.properties as Body).map(([name, one]) => [name, without('type')(one as Body)])),
    }),
  ],
  ['createMetadefProperty', 'A created property has no type.', without('type')],
  ['showMetadefProperty', 'A shown property has no type.', without('type')],
  ['updateMetadefProperty', 'An updated property has no type.', without('type')],
] as const satisfies readonly (readonly [OperationId, string, (body: Body) => Body])[];

const bodyless = ['deleteMetadefObject', 'deleteAllMetadefObjects', 'deleteMetadefProperty', 'deleteAllMetadefProperties'] as const;

export const metadefPropertyContractMutants: readonly Mutant[] = contractMutantsOf(departures, bodyless);
