import { Fault } from '../fault.ts';
import type { Image } from '../model.ts';
import type { Settings } from '../settings.ts';

const mebibyte = 2 ** 20;

/** How much a project and an image may have, and what of it counts. */
export const quota = {
  isOver(count: number, limit: number): boolean {
    return limit >= 0 && count > limit;
  },

  /** Bytes that images take up in all stores together. */
  storageUsage(images: readonly Image[]): number {
    return images.reduce((sum, { size, locations }) => sum + (size ?? 0) * locations.length, 0);
  },

  /** Bytes that wait in staging. */
  stagingUsage(images: readonly Image[]): number {
    return images.filter(isStaged).reduce((sum, { size }) => sum + (size ?? 0), 0);
  },

  uploadingCount(images: readonly Image[]): number {
    return images.filter((image) => image.status === 'saving' || isStaged(image)).length;
  },

  /** What GET /v2/info/usage tells of a project: nothing where Keystone holds no limits. */
  usage(images: readonly Image[], { unifiedLimits: limits }: Settings): Record<string, { usage: number; limit: number }> {
    if (limits === undefined) return {};
    return {
      image_size_total: { usage: Math.floor(quota.storageUsage(images) / mebibyte), limit: limits.image_size_total },
      image_stage_total: { usage: Math.floor(quota.stagingUsage(images) / mebibyte), limit: limits.image_stage_total },
      image_count_total: { usage: images.length, limit: limits.image_count_total },
      image_count_uploading: { usage: quota.uploadingCount(images), limit: limits.image_count_uploading },
    };
  },

  /** Refuses with 413 what would take a project over one of Keystone's limits. `more` counts in the unit of the limit. */
  checkUnifiedLimit(name: UnifiedLimit, images: readonly Image[], more: number, settings: Settings): void {
    const found = quota.usage(images, settings)[name];
    if (found !== undefined && quota.isOver(found.usage + more, found.limit))
      throw new Fault(413, `Resource ${name} is over limit of ${found.limit} due to current usage ${found.usage} and delta ${more}`);
  },

  /** Bytes that a project may still store; Infinity without a limit of its own. */
  remainingBytes(images: readonly Image[], { quotas, unifiedLimits }: Settings): number {
    if (quotas.userStorageBytes <= 0 || unifiedLimits !== undefined) return Number.POSITIVE_INFINITY;
    return quotas.userStorageBytes - quota.storageUsage(images);
  },
};

export type UnifiedLimit = 'image_size_total' | 'image_stage_total' | 'image_count_total' | 'image_count_uploading';

function isStaged({ status, internal }: Image): boolean {
  const isImporting = (internal.os_glance_importing_to_stores ?? '') !== '';
  return status === 'uploading' || status === 'importing' || isImporting;
}
