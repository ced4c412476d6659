import { type Call, json } from '../call.ts';
import { Fault } from '../fault.ts';
import type { Row } from '../rules/metadef-listing.ts';
import { absent, demandRead } from './access.ts';
import { page, readOrder } from './list-query.ts';
import type { Json, Namespace } from './model.ts';
import { sortedAssociations } from './resource-types.ts';

/** GET /v2/metadefs/namespaces */
export function listMetadefNamespaces(call: Call): Response {
  const query = call.url.searchParams;
  const limit = call.rules.namespacePageSize(query.get('limit'), call.settings);
  const order = readOrder(call);
  demandRead(call);
  const marker = markerOf(call, query.get('marker'));
  const candidates = filtered(call);
  const isVoid = query.has('resource_types') && candidates.length === 0;
  const namespaces = isVoid ? [] : page(call, candidates, row, { ...order, limit, marker, columns });
  const last = namespaces.at(-1);
  const next = last !== undefined && call.rules.hasNextNamespaces(namespaces.length, limit) ? last.attributes.namespace : undefined;
  const first = call.rules.firstNamespacesQuery(query);
  return json({
    namespaces: namespaces.map((namespace) => shown(call, namespace)),
    ...(next !== undefined && { next: `${path}?${call.rules.nextNamespacesQuery(query, next)}` }),
    schema: '/v2/schemas/metadefs/namespaces',
    first: first === '' ? path : `${path}?${first}`,
  });
}

const path = '/v2/metadefs/namespaces';
const columns = ['id', 'namespace', 'display_name', 'description', 'visibility', 'protected', 'owner', 'created_at', 'updated_at'];

function row({ id, attributes, createdAt, updatedAt }: Namespace): Row {
  return { id, ...attributes, created_at: createdAt, updated_at: updatedAt };
}

/** A marker that names no namespace, and one that the caller may not see. */
function markerOf(call: Call, name: string | null): Namespace | undefined {
  if (name === null) return undefined;
  const marker = call.rules.findNamespace(call.operation, call.metadefs, name);
  if (marker === undefined || name === '')
    throw absent(call, `Metadata definition namespace${name === '' ? ' not found for id=' : `=${name} was not found.`}`);
  if (!call.rules.canSeeNamespace(call.operation, call.caller, marker))
    throw new Fault(call.rules.statusForHiddenMarker(), `Metadata definition namespace=${name} was not found.`);
  return marker;
}

function filtered(call: Call): readonly Namespace[] {
  const { namespaceFilters, canSeeNamespace } = call.rules;
  const query = call.url.searchParams;
  const [visibility, types] = [query.get('visibility'), query.get('resource_types')?.split(',')];
  return call.metadefs
    .all()
    .filter((namespace) => canSeeNamespace(call.operation, call.caller, namespace))
    .filter((namespace) => visibility === null || namespaceFilters.visibility(namespace, visibility))
    .filter((namespace) => types === undefined || namespaceFilters.resourceTypes(namespace, types));
}

/** In a list a namespace has its associations, and nothing else of what it holds. */
function shown(call: Call, namespace: Namespace): Json {
  const associations = sortedAssociations(call, namespace.contents.associations);
  return {
    ...call.rules.showNamespace(call.operation, namespace),
    ...(associations.length > 0 && {
      resource_type_associations: associations.map((one) => call.rules.showMetadefAssociation(call.operation, one)),
    }),
  };
}
