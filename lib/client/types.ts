import type { components, operations } from '../../specs/openapi.gen.ts';
import type { Exchange, OutgoingBody } from '../http/index.ts';

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
export type StoreDetailList = Schemas['StoreDetailList'];
export type NewLocation = Schemas['NewLocation'];
export type LocationList = Schemas['LocationList'];
export type Member = Schemas['Member'];
export type MemberList = Schemas['MemberList'];
export type MemberStatus = Schemas['MemberStatus'];
export type NewTask = Schemas['NewTask'];
export type Task = Schemas['Task'];
export type TaskList = Schemas['TaskList'];
export type TaskQuery = NonNullable<operations['listTasks']['parameters']['query']>;
export type CacheState = Schemas['CacheState'];
export type CachePruned = Schemas['CachePruned'];
export type CacheDeleted = Schemas['CacheDeleted'];
export type CachingNodes = Schemas['CachingNodes'];
export type CachedImageList = Schemas['CachedImageList'];
export type QueuedImageList = Schemas['QueuedImageList'];
export type NewMetadefNamespace = Schemas['NewMetadefNamespace'];
export type MetadefNamespace = Schemas['MetadefNamespace'];
export type MetadefNamespaceList = Schemas['MetadefNamespaceList'];
export type NamespaceQuery = NonNullable<operations['listMetadefNamespaces']['parameters']['query']>;
/** Page and order of the objects or tags of a namespace. */
export type MetadefPartQuery = NonNullable<operations['listMetadefTags']['parameters']['query']>;
export type NewMetadefObject = Schemas['NewMetadefObject'];
export type MetadefObject = Schemas['MetadefObject'];
export type MetadefObjectList = Schemas['MetadefObjectList'];
export type MetadefPropertyBody = Schemas['MetadefPropertyBody'];
export type MetadefProperty = Schemas['MetadefProperty'];
export type MetadefPropertyList = Schemas['MetadefPropertyList'];
export type MetadefResourceTypeList = Schemas['MetadefResourceTypeList'];
export type NewMetadefAssociation = Schemas['NewMetadefAssociation'];
export type MetadefAssociation = Schemas['MetadefAssociation'];
export type MetadefAssociationList = Schemas['MetadefAssociationList'];
export type MetadefTag = Schemas['MetadefTag'];
export type MetadefTagList = Schemas['MetadefTagList'];
export type NewMetadefTagList = Schemas['NewMetadefTagList'];
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

/** Data to upload: bytes, files and streams of a known size go out with a length, other streams in chunks without one. */
export type ImageData = Exclude<OutgoingBody, string>;
