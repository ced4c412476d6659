import { describe, expect, test } from 'vitest';
import { changed, describeMove, type ImageState, type Move, newImage, outcomesOf } from '../../lib/model/index.ts';

const stores = ['fast', 'slow'];
const active = changed(newImage, { status: 'active', data: 'data 1', stores: ['fast'] });
const both = changed(active, { stores });
const deactivated = changed(active, { status: 'deactivated' });
const staged = changed(newImage, { status: 'uploading', data: 'data 1' });
const gone = changed(active, { status: 'deleted' });
const shared = changed(active, { visibility: 'shared', members: { stranger: 'accepted' } });
const alone = changed(active, { visibility: 'shared' });
const tagged = changed(active, { tags: ['tag 2', 'tag 1'], properties: { 'property 1': 'value 1' } });

const member = (act: object) => ({ by: 'member', ...act }) as Move;
const admin = (act: object) => ({ by: 'admin', ...act }) as Move;
const stranger = (act: object) => ({ by: 'stranger', ...act }) as Move;
const patch = (...changes: object[]) => member({ does: 'patch', changes });

/** State, move, the statuses that may come, and what is different afterwards. */
const table: readonly (readonly [ImageState, Move, readonly number[], Partial<ImageState>])[] = [
  [newImage, member({ does: 'upload', data: 'data 2' }), [204], { status: 'active', data: 'data 2', stores: ['fast'] }],
  [newImage, member({ does: 'upload', data: 'data 2', store: 'slow' }), [204], { status: 'active', data: 'data 2', stores: ['slow'] }],
  [active, member({ does: 'upload', data: 'data 2' }), [409], {}],
  [staged, member({ does: 'upload', data: 'data 2' }), [409], {}],
  [newImage, stranger({ does: 'upload', data: 'data 2' }), [404], {}],
  [shared, stranger({ does: 'upload', data: 'data 2' }), [403], {}],
  [newImage, member({ does: 'stage', data: 'data 2' }), [204], { status: 'uploading', data: 'data 2' }],
  [staged, member({ does: 'stage', data: 'data 2' }), [409], {}],
  [staged, member({ does: 'import staged' }), [202], { status: 'active', stores: ['fast'] }],
  [staged, member({ does: 'import staged', stores: ['slow', 'fast'] }), [202], { status: 'active', stores }],
  [newImage, member({ does: 'import staged' }), [409], {}],
  [
    newImage,
    member({ does: 'import from a URL', data: 'data at a URL' }),
    [202],
    { status: 'active', data: 'data at a URL', stores: ['fast'] },
  ],
  [staged, member({ does: 'import from a URL', data: 'data at a URL' }), [409], {}],
  [gone, member({ does: 'import staged' }), [404], {}],
  [active, admin({ does: 'copy', store: 'slow' }), [202], { stores }],
  [active, admin({ does: 'copy', store: 'fast' }), [400], {}],
  [active, member({ does: 'copy', store: 'slow' }), [403], {}],
  [deactivated, admin({ does: 'copy', store: 'slow' }), [409], {}],
  [both, admin({ does: 'delete from', store: 'fast' }), [204], { stores: ['slow'] }],
  [active, admin({ does: 'delete from', store: 'slow' }), [403], {}],
  [changed(both, { stores: ['fast', 'tape'] }), admin({ does: 'delete from', store: 'slow' }), [404], {}],
  [deactivated, admin({ does: 'delete from', store: 'fast' }), [409], {}],
  [active, admin({ does: 'deactivate' }), [204], { status: 'deactivated' }],
  [deactivated, admin({ does: 'deactivate' }), [204], {}],
  [newImage, admin({ does: 'deactivate' }), [403], {}],
  [deactivated, admin({ does: 'reactivate' }), [204], { status: 'active' }],
  [staged, admin({ does: 'reactivate' }), [403], {}],
  [active, member({ does: 'delete' }), [204], { status: 'deleted' }],
  [changed(active, { protected: true }), member({ does: 'delete' }), [403], {}],
  [changed(active, { protected: true }), stranger({ does: 'delete' }), [404], {}],
  [gone, member({ does: 'delete' }), [404], {}],
  [gone, member({ does: 'create with the old id' }), [409], {}],
  [active, patch({ op: 'replace', path: 'protected', value: true }), [200], { protected: true }],
  [
    tagged,
    patch({ op: 'remove', path: 'property 1' }, { op: 'add', path: 'property 2', value: 'value 3' }),
    [200],
    { properties: { 'property 2': 'value 3' } },
  ],
  [tagged, patch({ op: 'replace', path: 'name', value: 'name 2' }, { op: 'remove', path: 'property 2' }), [409], {}],
  [tagged, member({ does: 'add tag', tag: 'tag 1' }), [204], {}],
  [tagged, member({ does: 'remove tag', tag: 'tag 1' }), [204], { tags: ['tag 2'] }],
  [tagged, member({ does: 'remove tag', tag: 'tag 3' }), [404], {}],
  [alone, member({ does: 'add member', project: 'stranger' }), [200], { members: { stranger: 'pending' } }],
  [shared, member({ does: 'add member', project: 'stranger' }), [409], {}],
  [active, member({ does: 'add member', project: 'stranger' }), [403], {}],
  [shared, stranger({ does: 'remove member', project: 'stranger' }), [403], {}],
  [shared, member({ does: 'remove member', project: 'stranger' }), [204], { members: {} }],
  [shared, stranger({ does: 'answer for', project: 'stranger', status: 'rejected' }), [200], { members: { stranger: 'rejected' } }],
  [shared, member({ does: 'answer for', project: 'stranger', status: 'rejected' }), [403], {}],
  [alone, member({ does: 'answer for', project: 'stranger', status: 'rejected' }), [403, 404], {}],
  [alone, stranger({ does: 'show' }), [404], {}],
  [changed(shared, { visibility: 'private' }), stranger({ does: 'show' }), [404], {}],
  [changed(active, { visibility: 'community' }), stranger({ does: 'show' }), [200], {}],
  [newImage, member({ does: 'download' }), [204], {}],
  [active, member({ does: 'download' }), [200], {}],
  [deactivated, member({ does: 'download' }), [403], {}],
  [deactivated, admin({ does: 'download' }), [200, 403], {}],
  [active, member({ does: 'list members' }), [403], {}],
];

describe('what a move may come to', () => {
  for (const [state, move, statuses, changes] of table) {
    test(`${describeMove(move)} is answered ${statuses.join(' or ')} where the image is ${state.status} and ${state.visibility}`, () => {
      const outcomes = outcomesOf(state, move, stores);
      expect(outcomes.map(({ status }) => status)).toEqual(statuses);
      for (const { next } of outcomes) expect(next).toEqual({ ...state, ...changes });
    });
  }

  test('a new image has nothing of the one before but its name', () => {
    const [outcome] = outcomesOf(changed(tagged, { status: 'deleted' }), member({ does: 'create' }), stores);
    expect(outcome).toMatchObject({ status: 201, next: newImage });
  });

  test('lists tell of an image while they should', () => {
    const listed = (state: ImageState, move: Move) => outcomesOf(state, move, stores)[0]?.facts?.listed;
    expect(listed(tagged, member({ does: 'list by tag', tag: 'tag 1' }))).toBe(true);
    expect(listed(tagged, member({ does: 'list by tag', tag: 'tag 3' }))).toBe(false);
    expect(listed(changed(tagged, { os_hidden: true }), member({ does: 'list by tag', tag: 'tag 1' }))).toBe(false);
    expect(listed(shared, stranger({ does: 'list by membership', status: 'accepted' }))).toBe(true);
    expect(listed(shared, stranger({ does: 'list by membership', status: 'pending' }))).toBe(false);
    expect(listed(changed(shared, { visibility: 'community' }), stranger({ does: 'list by membership', status: 'accepted' }))).toBe(false);
  });
});
