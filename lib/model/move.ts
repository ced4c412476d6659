import type { MemberStatus, Visibility } from '../client/index.ts';
import type { DataLabel, Project } from './image-state.ts';

/** The owner, an admin, and one who is in another project. */
export type Actor = 'member' | 'admin' | 'stranger';

/** A step of a patch. Properties are those that nobody but a walk has. */
export type Change =
  | { readonly op: 'replace'; readonly path: 'name'; readonly value: string }
  | { readonly op: 'replace'; readonly path: 'visibility'; readonly value: Exclude<Visibility, 'public'> }
  | { readonly op: 'replace'; readonly path: 'protected' | 'os_hidden'; readonly value: boolean }
  | { readonly op: 'replace'; readonly path: 'min_disk' | 'min_ram'; readonly value: number }
  | { readonly op: 'replace'; readonly path: 'tags'; readonly value: readonly string[] }
  | { readonly op: 'add' | 'replace'; readonly path: PropertyLabel; readonly value: string }
  | { readonly op: 'remove'; readonly path: PropertyLabel };

export type PropertyLabel = `property ${number}`;

/** What is asked of an image, whether it is to be had or not. */
export type Act =
  | { readonly does: 'create' | 'create with the old id' }
  | { readonly does: 'upload'; readonly data: DataLabel; readonly store?: string }
  | { readonly does: 'stage'; readonly data: DataLabel }
  | { readonly does: 'import staged'; readonly stores?: readonly string[] }
  | { readonly does: 'import from a URL'; readonly data: DataLabel }
  | { readonly does: 'copy'; readonly store: string }
  | { readonly does: 'delete from'; readonly store: string }
  | { readonly does: 'deactivate' | 'reactivate' }
  | { readonly does: 'delete' }
  | { readonly does: 'patch'; readonly changes: readonly Change[] }
  | { readonly does: 'add tag' | 'remove tag'; readonly tag: string }
  | { readonly does: 'add member' | 'remove member'; readonly project: Project }
  | { readonly does: 'answer for'; readonly project: Project; readonly status: MemberStatus }
  | Look;

/** What changes nothing. */
export type Look =
  | { readonly does: 'show' | 'download' | 'list members' }
  | { readonly does: 'list by tag'; readonly tag: string }
  | { readonly does: 'list by membership'; readonly status: MemberStatus };

export type Move = Act & { readonly by: Actor };
export type MoveOf<Does extends Act['does']> = Extract<Act, { readonly does: Does }> & { readonly by: Actor };

const looks: readonly Act['does'][] = ['show', 'download', 'list members', 'list by tag', 'list by membership'];

export function isLook(move: Move): boolean {
  return looks.includes(move.does);
}

/** "member: upload, data 2, slow": a move in one line. */
export function describeMove({ by, does, ...rest }: Move): string {
  const details = Object.entries(rest).flatMap(([key, value]) =>
    key === 'changes' ? (value as unknown as Change[]).map(describeChange) : [Array.isArray(value) ? value.join(' and ') : String(value)],
  );
  return `${by}: ${[does, ...details].join(', ')}`;
}

function describeChange(change: Change): string {
  return `${change.op} ${change.path}${'value' in change ? ` = ${JSON.stringify(change.value)}` : ''}`;
}
