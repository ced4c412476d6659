import { covers, describe, expect, type Patch, test, wrong } from '../../lib/conformance.ts';
import type { RequirementId } from '../../specs/requirements/index.ts';

interface Refusal {
  readonly shows: RequirementId;
  readonly title: string;
  /** Each is refused with 400; a text goes out as it is, and undefined is no body. */
  readonly bodies: readonly unknown[];
  /** The same without the defect; the image has the property conformance. */
  readonly twin: Patch;
}

const add: Patch[number] = { op: 'add', path: '/conformance_new', value: 'new' };
const replace: Patch[number] = { op: 'replace', path: '/conformance', value: 'new' };
const remove: Patch[number] = { op: 'remove', path: '/conformance' };
const withPaths = (...paths: readonly unknown[]) => paths.map((path) => [{ ...add, path }]);

const refused: readonly Refusal[] = [
  {
    shows: 'patch.body.malformed-refused',
    title: 'a patch that is no JSON, or has no body',
    bodies: [JSON.stringify([add]).slice(0, -1), 'conformance', undefined],
    twin: [add],
  },
  {
    shows: 'patch.body.not-a-list-refused',
    title: 'a patch that is an object, a string or null',
    bodies: [add, JSON.stringify('add'), null],
    twin: [add],
  },
  {
    shows: 'patch.body.element-not-an-object-refused',
    title: 'a patch with an element that is no object',
    bodies: [[add, 'add'], [add, 5], [add, null], [[add]]],
    twin: [add, replace],
  },
  {
    shows: 'patch.operation.without-op-refused',
    title: 'an operation without op, or with one in capitals',
    bodies: [[{ path: add.path, value: 'new' }], [{ ...add, op: 'ADD' }], [{ ...replace, op: 'Replace' }]],
    twin: [add, replace],
  },
  {
    shows: 'patch.operation.without-path-refused',
    title: 'an operation without path',
    bodies: [[{ op: 'add', value: 'new' }], [{ op: 'replace', value: 'new' }], [{ op: 'remove' }]],
    twin: [add, replace, remove],
  },
  {
    shows: 'patch.operation.without-value-refused',
    title: 'add and replace without a value',
    bodies: [[{ op: 'add', path: add.path }], [{ op: 'replace', path: '/conformance' }], [{ op: 'replace', path: '/name' }]],
    twin: [add, replace, { op: 'replace', path: '/name', value: null }],
  },
  {
    shows: 'patch.operation.path-is-a-string',
    title: 'a path that is a number',
    bodies: withPaths(5, 0),
    twin: [{ ...add, path: '/5' }],
  },
  {
    shows: 'patch.path.without-slash-refused',
    title: 'a path that is empty or does not begin with a slash',
    bodies: withPaths('', 'conformance_new'),
    twin: [add],
  },
  {
    shows: 'patch.path.trailing-slash-refused',
    title: 'a path that ends with a slash, or has two in a row',
    bodies: withPaths('/conformance_new/', '/conformance_new//a'),
    twin: [add],
  },
  {
    shows: 'patch.path.bad-escape-refused',
    title: 'a path with a tilde that is followed by neither 0 nor 1',
    bodies: withPaths('/conformance~2', '/conformance~', '/conformance~a'),
    twin: [
      { ...add, path: '/conformance~1' },
      { ...add, path: '/conformance~0' },
    ],
  },
  {
    shows: 'patch.path.nested-refused',
    title: 'a path that leads into a property',
    bodies: [...withPaths('/conformance/new', '/conformance/0'), [{ op: 'remove', path: '/conformance/new' }]],
    twin: [add, remove],
  },
  {
    shows: 'patch.path.into-tags-refused',
    title: 'a path to one of the tags',
    bodies: [...withPaths('/tags/-', '/tags/0'), [{ op: 'replace', path: '/tags/0', value: 'new' }], [{ op: 'remove', path: '/tags/0' }]],
    twin: [{ op: 'replace', path: '/tags', value: ['new'] }],
  },
];

describe('patches that are none', () => {
  for (const { shows, title, bodies, twin } of refused) {
    test(`refused with 400: ${title}`, covers(shows), async ({ member, given, random }) => {
      const { id } = await given.queued({ conformance: 'here', tags: [random.word('tag')] });
      const before = await member.showImage(id);
      for (const body of bodies) expect(await member.updateImage(id, wrong(body))).toHaveStatus(400);
      const after = await member.showImage(id);
      expect(after).toHaveStatus(200);
      expect(after.body).toEqual(before.body);
      expect(await member.updateImage(id, twin)).toHaveStatus(200);
    });
  }
});
