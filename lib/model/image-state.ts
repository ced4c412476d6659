import type { MemberStatus, Visibility } from '../client/index.ts';

/**
 * An image as its owner knows it. Names, tags, values, data and projects are labels here ("tag 2"): what they stand for on a target,
 * whoever walks there says.
 */
export interface ImageState {
  /** Between two moves; what passes by itself, saving and importing, is waited for. Deleted is an image that is gone. */
  readonly status: 'queued' | 'uploading' | 'active' | 'deactivated' | 'deleted';
  readonly name: string;
  readonly visibility: Exclude<Visibility, 'public'>;
  readonly protected: boolean;
  readonly os_hidden: boolean;
  readonly min_disk: number;
  readonly min_ram: number;
  /** In order, each once. */
  readonly tags: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
  /** With whom it is shared while it is shared, and what they have answered. Other visibilities keep it out of sight. */
  readonly members: Readonly<Partial<Record<Project, MemberStatus>>>;
  /** The data that it has, or that wait in staging. */
  readonly data: DataLabel | null;
  /** In which stores the data are, in order. */
  readonly stores: readonly string[];
}

/** The project of the stranger, and one in which nobody of ours is. */
export const projects = ['stranger', 'other'] as const;
export type Project = (typeof projects)[number];

/** Sizes of the data in bytes: small, and told apart by their size alone. */
export const dataSizes = { 'data 1': 1000, 'data 2': 4096, 'data 3': 20_000, 'data at a URL': 7000 } as const;
export type DataLabel = keyof typeof dataSizes;

/** An image as it is made: with formats, a name, and nothing else. */
export const newImage: ImageState = {
  status: 'queued',
  name: 'name 1',
  visibility: 'private',
  protected: false,
  os_hidden: false,
  min_disk: 0,
  min_ram: 0,
  tags: [],
  properties: {},
  members: {},
  data: null,
  stores: [],
};

/** The same image with some changes, its tags and stores in order. */
export function changed(state: ImageState, changes: Partial<ImageState>): ImageState {
  const next = { ...state, ...changes };
  return { ...next, tags: next.tags.toSorted(), stores: next.stores.toSorted() };
}
