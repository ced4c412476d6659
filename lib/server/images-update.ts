import { type Call, demandChange, findImage, json, jsonBody, withImage } from './call.ts';
import { Fault } from './fault.ts';
import { serverNames, settableNames } from './image-schema.ts';
import type { Image } from './model.ts';
import { parsePatch } from './patch.ts';
import { changeLocations, lookUpSizes, type RemoteSizes } from './patch-locations.ts';
import { demandRoomForProperties, demandWithin } from './quotas.ts';
import { type Change, mediaTypeV20, mediaTypeV21 } from './rules/changing.ts';

const acceptedPatches = `${mediaTypeV20}, ${mediaTypeV21}`;

/** PATCH /v2/images/{image_id}. The media type and the document are judged before the image is looked up. */
export async function updateImage(call: Call): Promise<Response> {
  const contentType = call.request.headers.get('content-type') ?? '';
  const dialect = call.rules.patchDialect(contentType);
  if (dialect === undefined) throw unsupported(contentType);
  const changes = parsePatch(await jsonBody(call), dialect, call.rules);
  const sizes = findImage(call) === undefined ? new Map() : await lookUpSizes(call, changes);
  if (findImage(call) !== undefined && changes.some(({ name }) => name === 'image_id')) throw new Fault(404);
  return withImage((_call, image) => update(call, image, changes, sizes))(call);
}

async function update(call: Call, image: Image, changes: readonly Change[], sizes: RemoteSizes): Promise<Response> {
  const before = image.locations;
  call.rules.commit(image, changes, (draft, change) => {
    if (change.name === 'locations') changeLocations(call, draft, change, sizes);
    else apply(call, draft, change);
    if (change === changes.at(-1)) demandRoomForProperties(call, image, draft);
  });
  for (const { path } of before.filter((location) => !image.locations.some((other) => other.path === location.path)))
    if (path !== null) await call.blobs.remove(path);
  call.rules.touch(call.operation, image, changes.length);
  return json(call.rules.represent(call.operation, image, call.caller, call.settings));
}

function unsupported(contentType: string): Fault {
  const text = `The request media type ${contentType} is not supported by this server. Image PATCH expects Content-Type one of: ${acceptedPatches}`;
  return new Fault(415, text, { 'accept-patch': acceptedPatches });
}

function apply(call: Call, image: Image, change: Change): void {
  demandChange(call, image);
  if (settableNames.includes(change.name)) changeAttribute(call, image, change);
  else changeProperty(call, image, change);
}

function changeAttribute(call: Call, image: Image, change: Change): void {
  const { rules, caller } = call;
  const { verb, name, value } = change;
  if (verb === 'remove') {
    rules.checkRemoval(name);
    return;
  }
  if (name === 'owner') rules.checkNewOwner(caller, verb, value, image);
  if (name === 'visibility' && value === 'public' && !rules.mayPublish(caller)) throw new Fault(403);
  if (['disk_format', 'container_format'].includes(name) && rules.isFormatFixed(image))
    throw new Fault(403, `Attribute ${name} can be only replaced for a queued image.`);
  if (change.strictAdd && verb === 'add') throw new Fault(409, `Property ${name} already present.`);
  if (name === 'tags') demandWithin(call, 'tags', (value as string[]).length);
  rules.setAttribute(image, name, name === 'tags' ? rules.collapseTags(value as string[]) : value);
}

function changeProperty({ rules }: Call, image: Image, change: Change): void {
  const { verb, name, value } = change;
  if (serverNames.includes(name)) return;
  const exists = Object.hasOwn(image.properties, name);
  if (!exists && verb !== 'add') rules.missingProperty(image, change);
  if (verb === 'remove') {
    rules.removeProperty(image, name);
    return;
  }
  if (exists && verb === 'add' && change.strictAdd) throw new Fault(409, `Property ${name} already present.`);
  rules.setProperty(image, name, value as string, verb);
}
