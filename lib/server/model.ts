/** What the server remembers. Attributes that a client may set keep their wire names, so that a patch can address them. */

export type ImageStatus = 'queued' | 'saving' | 'uploading' | 'importing' | 'active' | 'deactivated';

export interface Attributes {
  name: string | null;
  disk_format: string | null;
  container_format: string | null;
  visibility: string;
  protected: boolean;
  os_hidden: boolean;
  min_disk: number;
  min_ram: number;
  owner: string | null;
  tags: string[];
}

/** Data of an image in one store. `store` is empty where there is but one store without a name. */
export interface Location {
  readonly store: string;
  /** The file of ours that holds them; null where they lie elsewhere, at `url`. */
  readonly path: string | null;
  readonly url?: string;
  /** What a client said about the location, besides its store. */
  readonly metadata?: Readonly<Record<string, unknown>>;
}

export type MemberStatus = 'pending' | 'accepted' | 'rejected';

/** A project that an image is shared with. */
export interface Member {
  readonly memberId: string;
  readonly status: MemberStatus;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Removed; the row is kept, because it is taken up again when the project is added again. */
  readonly isDeleted: boolean;
}

export interface Image {
  readonly id: string;
  attributes: Attributes;
  /** Custom properties. */
  properties: Record<string, string>;
  /** Properties of the os_glance namespace, which only the server sets. */
  internal: Record<string, string>;
  status: ImageStatus;
  size: number | null;
  virtualSize: number | null;
  checksum: string | null;
  hashAlgorithm: string | null;
  hashValue: string | null;
  /** Seconds since the epoch: databases of deployments keep no finer ones, so nobody may count on them here either. */
  readonly createdAt: number;
  updatedAt: number;
  locations: readonly Location[];
  members: readonly Member[];
  /** The file that waits in staging for an import. */
  staged: string | null;
}

/** A copy that can be changed without touching the original. */
export function copyOf(image: Image): Image {
  return {
    ...image,
    attributes: { ...image.attributes, tags: [...image.attributes.tags] },
    properties: { ...image.properties },
    internal: { ...image.internal },
  };
}

/** Who sends a request, as its token says. */
export interface Caller {
  readonly userId: string;
  readonly projectId: string;
  readonly roles: readonly string[];
}

export type TaskType = 'import' | 'api_image_import' | 'location_import';
export type TaskStatus = 'pending' | 'processing' | 'success' | 'failure';

export interface Task {
  readonly id: string;
  readonly type: TaskType;
  /** Null for a task that makes its image itself. */
  readonly imageId: string | null;
  readonly owner: string;
  readonly userId: string;
  readonly requestId: string;
  readonly input: unknown;
  status: TaskStatus;
  message: string;
  result: { readonly image_id: string } | null;
  /** Seconds since the epoch; null until the task is over. */
  expiresAt: number | null;
  readonly createdAt: number;
  updatedAt: number;
}

/** The time now in whole seconds since the epoch. */
export function nowInSeconds(): number {
  return Math.floor(Date.now() / 1000);
}

/** A time as the Image API writes it: to the second, in UTC. */
export function wireTime(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}
