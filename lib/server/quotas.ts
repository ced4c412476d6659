import { type Call, json, type Service } from './call.ts';
import { Fault } from './fault.ts';
import type { Image } from './model.ts';
import type { UnifiedLimit } from './rules/quota.ts';

/** GET /v2/info/usage: any token may ask, of its own project. */
export function showUsage(call: Call): Response {
  if (Number(call.request.headers.get('content-length') ?? 0) > 0) throw new Fault(500);
  return json({ usage: call.rules.usage(ownedBy(call, call.caller.projectId), call.settings) });
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
  const full = () =>
    new Fault(413, `Image exceeds the storage quota: The size of the data will exceed the limit. ${remaining} bytes remaining.`);
  if (announced === null ? remaining <= 0 : announced > remaining) throw full();
  return limit(body, remaining < imageBytes ? { most: remaining, fault: full } : { most: imageBytes, fault: tooLarge });
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

async function* limit(body: AsyncIterable<Uint8Array>, { most, fault }: { most: number; fault: () => Fault }): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) throw fault();
    yield chunk;
  }
}

function ownedBy({ catalogue }: Pick<Service, 'catalogue'>, owner: string | null): Image[] {
  return catalogue.all().filter((image) => image.attributes.owner === owner);
}
