import type { Untestable } from '../requirement.ts';
import { untestablePartA } from './part-a.ts';
import { untestablePartB } from './part-b.ts';
import { untestablePartC } from './part-c.ts';

/** Documented statuses that no test can bring about. */
export const untestable: readonly Untestable[] = [...untestablePartA, ...untestablePartB, ...untestablePartC];
