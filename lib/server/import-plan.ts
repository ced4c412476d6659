import type { RemoteImage } from './glance-download.ts';

/** What an import is about to do, once its request has been accepted. */
export interface ImportPlan {
  readonly method: string;
  /** As it was sent; of no use but to methods that download. */
  readonly uri: unknown;
  readonly stores: readonly string[];
  readonly allMustSucceed: boolean;
  /** The image to take, for glance-download. */
  readonly remote?: RemoteImage;
}
