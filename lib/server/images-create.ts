import { type Call, isObject, json, jsonBody } from './call.ts';
import { Fault } from './fault.ts';
import { checkValue, serverNames, settableNames } from './image-schema.ts';
import type { Attributes } from './model.ts';
import { demandUnifiedLimit, demandWithin } from './quotas.ts';
import type { Rules } from './rules/index.ts';

const disallowed = ['direct_url', 'self', 'file', 'schema', 'stores'];

/**
 * POST /v2/images. The order of the refusals is Glance's: names that never go (403), the schema (400), reserved
 * names (403), the policy (403), quotas (413), read-only attributes (403), an id that is taken (409).
 */
export async function createImage(call: Call): Promise<Response> {
  const body = await jsonBody(call);
  if (!isObject(body)) throw new Fault(400, 'Expected an object.');
  const names = Object.keys(body);
  refuseAny(names, (name) => disallowed.includes(name), 'is read-only');
  for (const name of names) {
    checkValue(name, body[name], call.rules);
  }
  refuseAny(names, (name) => call.rules.isReserved(name), 'is reserved');
  const { attributes, properties } = sort(body, call.rules);
  demandPolicy(call, attributes);
  // Tags are counted as they were sent: one that is named twice counts twice.
  demandQuotas(call, Array.isArray(body.tags) ? body.tags.length : 0, Object.keys(properties).length);
  refuseAny(names, (name) => call.rules.readOnlyAtCreation.includes(name), 'is read-only');

  const id = call.rules.chooseId(typeof body.id === 'string' ? body.id : undefined, call.catalogue, attributes);
  if (call.rules.isTaken(call.catalogue, id, call.caller)) throw new Fault(409, `Image ID ${id} already exists!`);
  const image = call.rules.newImage(id, call.caller, attributes, properties);
  call.catalogue.add(image);
  const headers = call.rules.creationHeaders(image, call.settings, call.url.origin);
  return json(call.rules.represent(call.operation, image, call.caller, call.settings), 201, headers);
}

function refuseAny(names: readonly string[], isRefused: (name: string) => boolean, why: string): void {
  const name = names.find(isRefused);
  if (name !== undefined) throw new Fault(403, `Attribute '${name}' ${why}.`);
}

/** Tells attributes from custom properties. The hashes may be sent, but mean nothing. */
function sort(body: Record<string, unknown>, rules: Rules): { attributes: Partial<Attributes>; properties: Record<string, string> } {
  const attributes: Record<string, unknown> = {};
  const properties: Record<string, string> = {};
  for (const [name, value] of Object.entries(body)) {
    if (name === 'tags') attributes.tags = rules.collapseTags(value as string[]);
    else if (settableNames.includes(name)) attributes[name] = value;
    else if (name !== 'id' && !serverNames.includes(name)) properties[name] = value as string;
  }
  return { attributes, properties };
}

function demandQuotas(call: Call, tags: number, properties: number): void {
  demandUnifiedLimit(call, 'image_count_total', 1);
  demandWithin(call, 'tags', tags);
  demandWithin(call, 'properties', properties);
}

function demandPolicy({ rules, caller }: Call, { owner, visibility }: Partial<Attributes>): void {
  if (!rules.mayCreate(caller)) throw new Fault(403);
  if (owner !== undefined && !rules.mayCreateFor(caller, owner))
    throw new Fault(403, 'You are not permitted to create images owned by others.');
  if (visibility === 'public' && !rules.mayPublish(caller)) throw new Fault(403);
}
