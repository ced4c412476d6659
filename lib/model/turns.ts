import type { Change, Move } from './move.ts';
import type { Ground, Theme } from './themes.ts';

const set = (path: Change['path'], value: unknown): Move => ({
  ...({ by: 'member', does: 'patch' } as const),
  changes: [{ op: path.startsWith('property') ? 'add' : 'replace', path, value } as Change],
});
const tag = (does: 'add tag' | 'remove tag', label: string): Move => ({ by: 'member', does, tag: label });
const upload: Move = { by: 'member', does: 'upload', data: 'data 1' };
const deactivate: Move = { by: 'admin', does: 'deactivate' };
const reactivate: Move = { by: 'admin', does: 'reactivate' };
const addStranger: Move = { by: 'member', does: 'add member', project: 'stranger' };

const turns: Readonly<Record<Theme, readonly (readonly Move[])[]>> = {
  statuses: [
    [upload, deactivate, reactivate, deactivate],
    [upload, set('protected', false), { by: 'member', does: 'delete' }, { by: 'member', does: 'create' }],
  ],
  attributes: [
    [upload, deactivate, reactivate, set('protected', true), set('min_disk', 1)],
    [tag('add tag', 'tag 1'), tag('add tag', 'tag 2'), tag('add tag', 'tag 3'), tag('remove tag', 'tag 1'), tag('remove tag', 'tag 2')],
    [
      set('property 1', 'value 1'),
      { by: 'member', does: 'patch', changes: [{ op: 'remove', path: 'property 1' }] },
      set('property 1', 'value 2'),
    ],
    [upload, tag('add tag', 'tag 1'), tag('add tag', 'tag 2'), deactivate],
  ],
  sharing: [
    [
      ...[
        set('visibility', 'shared'),
        addStranger,
        { by: 'stranger', does: 'answer for', project: 'stranger', status: 'accepted' } as const,
      ],
      ...[set('visibility', 'community'), set('visibility', 'shared')],
    ],
    [
      ...[set('visibility', 'shared'), addStranger, { by: 'member', does: 'remove member', project: 'stranger' } as const],
      ...[set('visibility', 'community'), set('visibility', 'shared')],
    ],
  ],
  stores: [[deactivate, reactivate]],
};

/**
 * Turns of an image's life that every walk of a theme is to take: their moves in this order, with chance before, between and after. Chance
 * alone takes the longer ones too seldom.
 */
export function turnsOf(theme: Theme, { stores, hasCopying }: Ground): readonly (readonly Move[])[] {
  const [, second] = stores;
  if (theme !== 'stores' || second === undefined || !hasCopying) return turns[theme];
  return [
    [upload, { by: 'admin', does: 'copy', store: second }, deactivate, reactivate, { by: 'admin', does: 'delete from', store: second }],
  ];
}
