import { setTimeout as sleep } from 'node:timers/promises';
import type { ImageClient } from '../client/index.ts';

/** Time as the waits see it. */
export interface Clock {
  /** Milliseconds since some moment. */
  now(): number;
  pause(milliseconds: number): Promise<unknown>;
}

export interface ImageOperationsOptions {
  /** disk_format of an image that names none: image_format of clouds.yaml. `qcow2` without it, as in openstacksdk. */
  readonly imageFormat?: string;
  /** Properties that a vendor's profile sets as disable_vendor_agent. None without it. */
  readonly vendorAgentProperties?: Readonly<Record<string, string>>;
  /** What the waits wait by. */
  readonly clock?: Clock;
}

/** What every operation stands on. */
export interface Operating extends Required<ImageOperationsOptions> {
  readonly client: ImageClient;
}

export const realClock: Clock = { now: () => performance.now(), pause: (milliseconds) => sleep(milliseconds) };

/** An image, or its id. */
export type ImageOrId = string | { readonly id: string };

export function idOf(resource: string | { readonly id: string }): string {
  return typeof resource === 'string' ? resource : resource.id;
}

/** Whether that which is not there may be passed over in silence. */
export interface Missing {
  /** True without it, as in openstacksdk. */
  readonly ignoreMissing?: boolean;
}
