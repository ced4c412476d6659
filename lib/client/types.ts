import type { components, operations } from '../../specs/openapi.gen.ts';
import type { Exchange } from '../http/index.ts';

type Schemas = components['schemas'];
export type Image = Schemas['Image'];
export type NewImage = Schemas['NewImage'];
export type ImageList = Schemas['ImageList'];
export type ImageStatus = Schemas['ImageStatus'];
export type Visibility = Schemas['Visibility'];
export type Patch = Schemas['Patch'];
export type PatchV20 = Schemas['PatchV20'];
export type ImportRequest = Schemas['ImportRequest'];
export type ImportInfo = Schemas['ImportInfo'];
export type StoreList = Schemas['StoreList'];
export type ImageTaskList = Schemas['ImageTaskList'];
export type Usage = operations['getUsage']['responses'][200]['content']['application/json'];
export type VersionList = Schemas['VersionList'];
export type ServedSchema = Schemas['ServedSchema'];

/** Filters, order and page of a list; any further key is taken for a custom property. */
export type ListQuery = NonNullable<operations['listImages']['parameters']['query']> &
  Record<string, string | number | readonly string[] | undefined>;

/**
 * An answer. The client never throws on a status, because the status is the subject: `body` has the type of the
 * successful answer and holds it only when `status` says so.
 */
export interface Reply<Body = undefined> {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly text: string;
  readonly exchange: Exchange;
}

/** What a download gave, with the sums that were taken while it streamed by. */
export interface Content {
  readonly size: number;
  /** Hexadecimal. */
  readonly md5: string;
  /** Hexadecimal, by the algorithm that was asked for; empty where this machine does not know it. */
  readonly hash: string;
  /** The bytes themselves, up to keptBytes; the sums are of all. */
  readonly bytes: Uint8Array;
}

export interface DataReply extends Reply {
  readonly content: Content;
}

/** Data to upload: bytes go out with a length, a stream in chunks without one. */
export type ImageData = Uint8Array | AsyncIterable<Uint8Array>;
