import type { Scene, Stage } from '../../lib/conformance.ts';

/** What a part of a namespace is made with, in a namespace of the test's own or in one that tests share. */
export interface Means extends Pick<Stage, 'given' | 'projectOf' | 'random'> {
  readonly shared: <T>(wanted: Scene<T>) => Promise<T>;
}
