import type { RequirementId } from '../../../specs/requirements/index.ts';
import type { OperationId } from '../../../specs/schemas.gen.ts';
import { letsMembersChangeMetadefs, letsNobodyIn, revealsNamespaces, takesBodies } from './defects.ts';
import type { Mutant } from './mutant.ts';

/** A requirement, and the operation that a defect is built into. */
export type Pair = readonly [id: RequirementId, operation: OperationId];

/** Each operation is open to whoever has no token. */
export function openToNobody(pairs: readonly Pair[]): readonly Mutant[] {
  return pairs.map(([id, operation]) => ({
    id: `${operation}-without-token`,
    says: `The operation ${operation} is open to whoever has no token.`,
    kills: [id],
    rules: letsNobodyIn(operation),
  }));
}

/** Each operation does what it is for though there is a body. */
export function blindToBodies(pairs: readonly Pair[]): readonly Mutant[] {
  return pairs.map(([id, operation]) => ({
    id: `${operation}-takes-a-body`,
    says: `The operation ${operation} pays no attention to a body.`,
    kills: [id],
    rules: takesBodies(operation),
  }));
}

/** The operations of one kind of definitions by the words that their requirements have for them. */
type Verbs = readonly (readonly [verb: string, operation: OperationId])[];

/** Who is let in to the definitions of a namespace: \`resource\` begins the ids of their requirements. */
export function metadefAccessMutants(
  resource: 'metadef-object' | 'metadef-property' | 'metadef-tag',
  reads: Verbs,
  writes: Verbs,
): readonly Mutant[] {
  const asked = (verb: string, what: string) => `${resource}.${verb}.${what}` as RequirementId;
  return [
    ...[...reads, ...writes].flatMap(([verb, operation]): Mutant[] => [
      {
        id: `${resource}-${verb}-reveals-the-hidden`,
        says: `${operation} lets everybody know of a private namespace.`,
        kills: [asked(verb, 'hidden-is-not-found')],
        rules: revealsNamespaces(operation),
      },
      {
        id: `${resource}-${verb}-open`,
        says: `${operation} asks for no token.`,
        kills: [asked(verb, 'token-required')],
        rules: letsNobodyIn(operation),
      },
    ]),
    ...writes.map(
      ([verb, operation]): Mutant => ({
        id: `${resource}-${verb}-for-members`,
        says: `${operation} is for everybody who sees the namespace.`,
        kills: [asked(verb, 'member-refused')],
        rules: letsMembersChangeMetadefs(operation),
      }),
    ),
  ];
}
