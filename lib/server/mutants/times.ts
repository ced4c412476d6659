import type { RequirementId } from '../../../specs/requirements/index.ts';
import type { OperationId } from '../../../specs/schemas.gen.ts';
import { type Body, each, rewrites } from './contract.ts';
import type { Mutant } from './mutant.ts';

const aDayLater = (body: Body): Body => {
  const later = new Date(Date.parse(String(body.created_at)) + 86_400_000).toISOString().slice(0, 19);
  return { ...body, created_at: `${later}Z` };
};

/** Answers that tell another time of creation than the rest. */
const strayed: readonly [kills: RequirementId, operation: OperationId, rewrite: (body: Body) => Body][] = [
  ['member.update.times-agree', 'updateMember', aDayLater],
  ['metadef-namespace.list.times-agree', 'listMetadefNamespaces', each('namespaces', aDayLater)],
  [
    'metadef-namespace.show.times-of-its-parts-agree',
    'showMetadefNamespace',
    (body) => (body.objects ? each('objects', aDayLater)(body) : body),
  ],
  ['metadef-object.list.times-agree', 'listMetadefObjects', each('objects', aDayLater)],
  ['metadef-resource-type.add.times-agree', 'addMetadefAssociation', aDayLater],
  ['metadef-tag.update.times-agree', 'updateMetadefTag', aDayLater],
  ['task.show.times-agree', 'showTask', aDayLater],
];

export const timeMutants: readonly Mutant[] = strayed.map(([kills, operation, rewrite]) => ({
  id: `${operation}-tells-another-time`.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  says: `What ${operation} answers was made a day later than other answers say.`,
  kills: [kills],
  onResponse: rewrites(operation, rewrite),
}));
