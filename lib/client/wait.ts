import { setTimeout as sleep } from 'node:timers/promises';
import type { Image, ImageStatus, Reply } from './types.ts';

export interface WaitOptions {
  /** Seconds until the last look. */
  readonly deadlineSeconds: number;
  /** The request to import that is waited for. */
  readonly asked?: Asked | undefined;
}

/** When a request was answered, as performance.now() has it, and after how many milliseconds. */
export interface Asked {
  readonly answeredAt: number;
  readonly ms: number;
}

/** How long something was seen in one state. */
export interface Stay {
  readonly status: string;
  readonly seconds: number;
}

/** The last look of a wait, and the way that led there. */
export interface Waited<Body> extends Reply<Body> {
  readonly stays: readonly Stay[];
}

const shortestPauseMs = 20;
const longestPauseMs = 1000;
/** A look that takes long is made by a service that is busy, maybe with what is waited for. */
const pausePerLook = 8;
const growth = 1.6;

/** Milliseconds before the next look, after so many, the last of which took so long. */
export function pauseAfter(looks: number, lookMs: number): number {
  return Math.min(Math.max(shortestPauseMs, lookMs * pausePerLook) * growth ** (looks - 1), longestPauseMs);
}

/** Milliseconds before the first look: an import takes longer than its request, and who looks at once looks in vain. */
export function pauseBefore(asked: Asked | undefined, now: number): number {
  return asked ? Math.max(0, pauseAfter(1, asked.ms) - (now - asked.answeredAt)) : 0;
}

/**
 * Looks at an image until it has the status and no import holds it, or until it cannot come to it any more, or until the
 * deadline. Returns the last look whatever it shows: the caller judges it.
 */
export async function waitForImage(
  show: () => Promise<Reply<Image>>,
  status: ImageStatus,
  { deadlineSeconds, asked: request }: WaitOptions,
): Promise<Waited<Image>> {
  const begun = performance.now();
  const seen: { status: string; since: number }[] = [];
  const waited = (reply: Reply<Image>): Waited<Image> => ({ ...reply, stays: staysOf(seen, performance.now()) });
  const pause = Math.min(pauseBefore(request, begun), deadlineSeconds * 1000);
  if (pause > 0) await sleep(pause);
  for (let looks = 1; ; looks += 1) {
    const asked = performance.now();
    const reply = await show();
    const answered = performance.now();
    if (reply.status !== 200 || typeof reply.body !== 'object' || reply.body === null) return waited(reply);
    const label = reply.body.os_glance_import_task ? `${reply.body.status}, held by an import` : reply.body.status;
    if (seen.at(-1)?.status !== label) seen.push({ status: label, since: answered });
    if (isThere(reply.body, status) || isLost(reply.body, status)) return waited(reply);
    if (answered - begun >= deadlineSeconds * 1000) return waited(reply);
    await sleep(pauseAfter(looks, answered - asked));
  }
}

/** "importing for 12.3 s, then active": what a wait saw, for a person. */
export function describeStays(stays: readonly Stay[]): string {
  return stays.map(({ status, seconds }) => `${status} for ${seconds.toFixed(1)} s`).join(', then ') || 'nothing was seen';
}

/** What was seen from when on, as how long it stayed. */
export function staysOf(seen: readonly { status: string; since: number }[], now: number): Stay[] {
  return seen.map(({ status, since }, i) => ({ status, seconds: ((seen[i + 1]?.since ?? now) - since) / 1000 }));
}

/** The lock property disappears last, after status and task (measured: 25.1.0 to 33.0.0). */
function isThere(image: Image, status: ImageStatus): boolean {
  return image.status === status && !image.os_glance_import_task;
}

/**
 * The list of failed stores outlives the attempt: it tells of this one only when no import holds the image. Where its data are gone Glance leaves
 * the image importing (measured: 25.1.0 to 33.0.0).
 */
function isLost(image: Image, wanted: ImageStatus): boolean {
  if (image.os_glance_import_task) return false;
  const failed = image.os_glance_failed_import;
  const isIdle = image.status === 'queued' || image.status === 'importing';
  return image.status === 'killed' || (wanted === 'active' && isIdle && typeof failed === 'string' && failed !== '');
}
