import { type Call, json, type Service } from './call.ts';
import { Fault } from './fault.ts';
import type { Image } from './model.ts';
import type { UnifiedLimit } from './rules/quota.ts';

/** GET /v2/info/usage: any token may ask, of its own project. */
export function showUsage(call: Call): Response {
  if (Number(call.request.headers.get('content-length') ?? 0) > 0) throw new Fault(500);
  return json({ usage: call.rules.usage(ownedBy(call, call.caller.projectId), call.settings) });
}

const counted = { tags: 'tags', properties: 'properties', members: 'members for this image', locations: 'locations' } as const;

/** Refuses with 413 more of something than an image may have; `tell` puts the reason into the words of an operation. */
export function demandWithin(
  { rules, settings }: Call,
  kind: keyof typeof counted,
  attempted: number,
  tell = (reason: string): string => reason,
): void {
  const maximum = settings.quotas[kind];
  const reason = `The limit has been exceeded on the number of allowed image ${counted[kind]}. Attempted: ${attempted}, Maximum: ${maximum}`;
  if (rules.isOver(attempted, maximum)) throw new Fault(413, tell(reason));
}

/** Refuses with 413 a change that leaves an image with more properties than it may have. Who has too many may still change and remove. */
export function demandRoomForProperties(call: Call, before: Image, after: Image): void {
  const names = Object.keys(after.properties);
  if (names.some((name) => !Object.hasOwn(before.properties, name))) demandWithin(call, 'properties', names.length);
}

/** Refuses with 413 what one of Keystone's limits forbids; `bytes` or a number of images. */
export function demandUnifiedLimit(call: Call, name: UnifiedLimit, more: number): void {
  const delta = name === 'image_size_total' || name === 'image_stage_total' ? Math.floor(more / 2 ** 20) : more;
  call.rules.checkUnifiedLimit(name, ownedBy(call, call.caller.projectId), delta, call.settings);
}

/** The bytes of a body that the limits let through; 413 as soon as there is one too many, or when more are announced. */
export function limitedBody(
  call: Call,
  image: Image,
  body: AsyncIterable<Uint8Array>,
  announced: number | null,
): AsyncIterable<Uint8Array> {
  const { imageBytes } = call.settings.quotas;
  const remaining = call.operation === 'stageImageData' ? Number.POSITIVE_INFINITY : remainingFor(call, image);
  // Nothing announced and 0 announced are the same to Glance.
  const size = announced || null;
  const full = () =>
    new Fault(
      413,
      `Image exceeds the storage quota: The size of the data ${size ?? 'None'} will exceed the limit. ${remaining} bytes remaining.`,
    );
  if (size === null ? remaining <= 0 : size > remaining) throw full();
  const most = Math.min(remaining, imageBytes);
  const tooMuch = (received: number): Fault => {
    if (announced !== null && !call.rules.isAnnouncedSize(announced, received)) return exceeds(announced, received);
    return remaining < imageBytes ? full() : tooLarge();
  };
  return limit(body, most, tooMuch);
}

/** Whether a store may take so many bytes more for the owner of an image. */
export function hasRoomFor(service: Pick<Service, 'rules' | 'catalogue' | 'settings'>, image: Image, bytes: number): boolean {
  return bytes <= remainingFor(service, image);
}

function remainingFor({ rules, catalogue, settings }: Pick<Service, 'rules' | 'catalogue' | 'settings'>, image: Image): number {
  return rules.remainingBytes(ownedBy({ catalogue }, image.attributes.owner), settings);
}

function tooLarge(): Fault {
  return new Fault(413, 'The incoming image is too large: The provided image is too large.');
}

/** A file takes no byte more than were announced. */
function exceeds(announced: number, received: number): Fault {
  return new Fault(400, `Size exceeds: expected ${announced} bytes, got ${received} bytes`);
}

async function* limit(body: AsyncIterable<Uint8Array>, most: number, tooMuch: (received: number) => Fault): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) throw tooMuch(size);
    yield chunk;
  }
}

function ownedBy({ catalogue }: Pick<Service, 'catalogue'>, owner: string | null): Image[] {
  return catalogue.all().filter((image) => image.attributes.owner === owner);
}
