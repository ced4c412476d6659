import fc from 'fast-check';
import { propertyLabels } from './facts.ts';
import { type DataLabel, projects } from './image-state.ts';
import type { Act, Actor, Change, Move } from './move.ts';

/** What of a target decides which moves there are. */
export interface Ground {
  /** Ids of the writable stores, the default first; none where stores have no names. */
  readonly stores: readonly string[];
  readonly hasStaging: boolean;
  /** Whether the target can fetch data from us. */
  readonly hasFetching: boolean;
  readonly hasCopying: boolean;
}

/** What a walk is about. */
export type Theme = 'statuses' | 'attributes' | 'sharing' | 'stores';

type Choice = { readonly weight: number; readonly arbitrary: fc.Arbitrary<Move> };

const tags = fc.constantFrom('tag 1', 'tag 2', 'tag 3');
const values = fc.constantFrom('value 1', 'value 2', 'value 3');
const flags = fc.boolean();
const own = fc.constantFrom<DataLabel>('data 1', 'data 2', 'data 3');
const memberStatuses = fc.constantFrom('pending', 'accepted', 'accepted', 'rejected');
/** Of the other project nobody is there to look. */
const guests = fc.constantFrom(...projects, 'stranger' as const);
const visibilities = fc.constantFrom('private', 'shared', 'shared', 'community');

/** Moves with these parameters, by these actors, so many times as likely as one of weight 1. */
function choice<Does extends Act['does']>(
  weight: number,
  by: Actor,
  does: Does,
  parameters: Record<string, fc.Arbitrary<unknown>> = {},
): Choice {
  return { weight, arbitrary: fc.record({ by: fc.constant(by), does: fc.constant(does), ...parameters }) as fc.Arbitrary<Move> };
}

const replacing = (path: Change['path'], value: fc.Arbitrary<unknown>) =>
  fc.record({ op: fc.constant('replace'), path: fc.constant(path), value });
const paths = fc.constantFrom(...propertyLabels);
const changes = {
  name: replacing('name', fc.constantFrom('name 1', 'name 2')),
  visibility: replacing('visibility', visibilities),
  protection: replacing('protected', flags),
  hiding: replacing('os_hidden', flags),
  minDisk: replacing('min_disk', fc.nat(3)),
  minRam: replacing('min_ram', fc.nat(3)),
  tags: replacing('tags', fc.uniqueArray(tags)),
  adding: fc.record({ op: fc.constant('add'), path: paths, value: values }),
  replacing: fc.record({ op: fc.constant('replace'), path: paths, value: values }),
  removing: fc.record({ op: fc.constant('remove'), path: paths }),
};

function patching(weight: number, by: Actor, ...kinds: readonly (keyof typeof changes)[]): Choice {
  const one = fc.oneof(...kinds.map((kind) => changes[kind] as fc.Arbitrary<unknown>));
  return choice(weight, by, 'patch', { changes: fc.array(one, { minLength: 1, maxLength: kinds.length > 1 ? 3 : 1, size: 'max' }) });
}

const turning = (weight: number): Choice[] => [choice(weight, 'admin', 'deactivate'), choice(weight, 'admin', 'reactivate')];
const ending = (weight: number): Choice[] => [
  choice(weight, 'member', 'delete'),
  choice(6, 'member', 'create'),
  choice(1, 'member', 'create with the old id'),
];

/** The moves of each theme and how likely they are. What a target lacks is left out. */
export function choicesOf(theme: Theme, { stores, hasStaging, hasFetching, hasCopying }: Ground): readonly Choice[] {
  const store = fc.constantFrom(...(stores.length > 0 ? stores : ['']));
  const several = fc.uniqueArray(store, { minLength: 1, maxLength: 2, size: 'max' });
  const when = (there: boolean, ...choices: Choice[]) => (there ? choices : []);
  switch (theme) {
    case 'statuses':
      return [
        ...[choice(4, 'member', 'upload', { data: own }), choice(1, 'stranger', 'upload', { data: own }), ...turning(5), ...ending(2)],
        ...when(hasStaging, choice(4, 'member', 'stage', { data: own }), choice(5, 'member', 'import staged')),
        ...when(hasFetching, choice(1, 'member', 'import from a URL', { data: fc.constant('data at a URL') })),
        ...[patching(2, 'member', 'protection'), choice(1, 'member', 'add tag', { tag: tags }), choice(1, 'stranger', 'delete')],
        ...[choice(3, 'member', 'download'), choice(1, 'admin', 'download'), choice(1, 'stranger', 'show')],
      ];
    case 'attributes':
      return [
        ...[choice(5, 'member', 'add tag', { tag: tags }), choice(5, 'member', 'remove tag', { tag: tags })],
        ...[patching(5, 'member', 'protection'), patching(2, 'member', 'hiding'), patching(1, 'member', 'tags')],
        patching(6, 'member', 'adding', 'replacing', 'removing'),
        patching(2, 'member', 'name', 'visibility', 'minDisk', 'minRam', 'adding', 'removing'),
        ...[choice(6, 'member', 'upload', { data: own }), ...turning(5), ...ending(1)],
        ...[
          patching(1, 'stranger', 'name', 'adding'),
          choice(1, 'stranger', 'add tag', { tag: tags }),
          choice(2, 'member', 'list by tag', { tag: tags }),
        ],
      ];
    case 'sharing':
      return [
        patching(8, 'member', 'visibility'),
        ...[choice(5, 'member', 'add member', { project: guests }), choice(4, 'member', 'remove member', { project: guests })],
        choice(6, 'stranger', 'answer for', { project: fc.constant('stranger'), status: memberStatuses }),
        ...[
          choice(1, 'admin', 'answer for', { project: fc.constantFrom(...projects), status: memberStatuses }),
          choice(1, 'member', 'answer for', { project: fc.constant('stranger'), status: memberStatuses }),
        ],
        ...[
          choice(1, 'stranger', 'add member', { project: fc.constant('other') }),
          choice(1, 'stranger', 'remove member', { project: fc.constantFrom(...projects) }),
        ],
        ...[choice(1, 'member', 'upload', { data: own }), choice(1, 'stranger', 'delete'), patching(1, 'stranger', 'name')],
        ...[choice(2, 'stranger', 'list by membership', { status: memberStatuses }), choice(1, 'stranger', 'download'), ...ending(1)],
      ];
    case 'stores':
      return [
        ...[choice(4, 'member', 'upload', { data: own, store }), choice(4, 'admin', 'delete from', { store })],
        ...when(hasStaging, choice(4, 'member', 'stage', { data: own }), choice(5, 'member', 'import staged', { stores: several })),
        ...when(hasCopying, choice(6, 'admin', 'copy', { store }), choice(1, 'member', 'copy', { store })),
        ...[...turning(4), patching(1, 'member', 'protection'), choice(2, 'member', 'download'), ...ending(1)],
      ];
  }
}
