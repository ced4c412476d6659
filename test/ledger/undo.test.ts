import { describe, expect, test } from 'vitest';
import type { ImageClient } from '../../lib/client/index.ts';
import { type LedgerEntry, undo as undoWithPauses } from '../../lib/ledger/index.ts';
import type { RoleName } from '../../specs/roles.ts';

/** No pauses between attempts. */
const undo: typeof undoWithPauses = (entry, clients) => undoWithPauses(entry, clients, async () => undefined);

interface Behaviour {
  /** Statuses of one delete after another; the last one for ever. Undefined: no answer. */
  deletes?: (number | undefined)[];
  /** Status of taking the protection off. */
  frees?: number;
  /** What a list by name gives. */
  named?: { id: string; name: string }[];
  lists?: number;
}

/** Clients that behave so, and what they were asked, as `role verb id`. */
function cloud(behaviours: Partial<Record<RoleName, Behaviour>>) {
  const asked: string[] = [];
  const clients = (role: RoleName): ImageClient | undefined => {
    const { deletes = [204], frees = 200, named = [], lists = 200 } = behaviours[role] ?? {};
    if (!behaviours[role]) return undefined;
    let count = 0;
    let last: number | undefined;
    let isProtected = deletes.includes(403);
    return {
      async showImage() {
        return last === 404 ? { status: 404 } : { status: 200, body: { protected: isProtected } };
      },
      async reactivateImage(id: string) {
        asked.push(`${role} reactivate ${id}`);
        return { status: role === 'admin' ? 204 : 403 };
      },
      async deleteImage(id: string) {
        asked.push(`${role} delete ${id}`);
        const status = deletes[Math.min(count++, deletes.length - 1)];
        last = status;
        if (status === undefined) throw new Error('no answer');
        return { status };
      },
      async updateImage(id: string, patch: unknown) {
        asked.push(`${role} frees ${id}`);
        expect(patch).toEqual([{ op: 'replace', path: '/protected', value: false }]);
        if (frees === 200) isProtected = false;
        return { status: frees };
      },
      async listImages({ name }: { name: string }) {
        asked.push(`${role} list ${name}`);
        return { status: lists, body: { images: named } };
      },
    } as unknown as ImageClient;
  };
  return { asked, clients };
}

const made = (more: Partial<LedgerEntry> = {}): LedgerEntry => ({ key: 'k', kind: 'image', role: 'member', id: '1', ...more });

describe('an image is gone', () => {
  test.each<[string, LedgerEntry, Partial<Record<RoleName, Behaviour>>, string[]]>([
    [
      'by another role, where its maker may not delete what nothing protects',
      made({ role: 'reader' }),
      { reader: { deletes: [401] }, member: {} },
      ['reader delete 1', 'member delete 1'],
    ],
    ['by admin, where its data is withheld from its owner', made({ deactivated: true }), { member: {}, admin: {} }, ['admin delete 1']],
    [
      'when it was gone already, as admin can tell',
      made({ deactivated: true }),
      { member: {}, admin: { deletes: [404] } },
      ['admin delete 1'],
    ],
    [
      'after its data was given out again, where admin may not delete it',
      made({ deactivated: true }),
      { member: {}, admin: { deletes: [403], frees: 403 } },
      ['admin delete 1', 'admin frees 1', 'admin reactivate 1', 'member delete 1'],
    ],
    [
      'where nobody may give out its data again',
      made({ deactivated: true }),
      { member: {} },
      ['member reactivate 1', 'member reactivate 1', 'member delete 1'],
    ],
    ['once it is deleted', made(), { member: {} }, ['member delete 1']],
    ['when it was gone already', made(), { member: { deletes: [404] } }, ['member delete 1']],
    [
      'after its protection was taken off',
      made(),
      { member: { deletes: [403, 204] } },
      ['member delete 1', 'member frees 1', 'member delete 1'],
    ],
    ['when it is let go at last', made(), { member: { deletes: [409, 409, 204] } }, Array(3).fill('member delete 1')],
    [
      'by another role, where its maker may not',
      made({ role: 'reader' }),
      { reader: { deletes: [403], frees: 403 }, member: {} },
      ['reader delete 1', 'reader frees 1', 'member delete 1'],
    ],
    [
      'by admin, where its maker gets no answer',
      made(),
      { member: { deletes: [undefined] }, admin: {} },
      ['member delete 1', 'admin delete 1'],
    ],
    ['by member, where its maker has no credential', made({ role: 'anonymous' }), { member: {} }, ['member delete 1']],
    [
      'by its exact name, where the server was to choose the id',
      { key: 'k', kind: 'image', role: 'member', name: 'image-conformance-mine' },
      {
        member: {
          named: [
            { id: '7', name: 'image-conformance-mine' },
            { id: '8', name: 'image-conformance-mine-too' },
            { id: '9', name: 'image-conformance-mine' },
          ],
        },
      },
      ['member list image-conformance-mine', 'member delete 7', 'member delete 9'],
    ],
    [
      'when nothing has its name',
      { key: 'k', kind: 'image', role: 'member', name: 'image-conformance-mine' },
      { member: {} },
      ['member list image-conformance-mine'],
    ],
  ])('%s', async (_, entry, behaviours, expected) => {
    const { asked, clients } = cloud(behaviours);
    expect(await undo(entry, clients)).toBeUndefined();
    expect(asked).toEqual(expected);
  });
});

describe('an image is left over, with who tried last and why', () => {
  test.each<[string, LedgerEntry, Partial<Record<RoleName, Behaviour>>, RegExp]>([
    ['when it stays busy', made(), { member: { deletes: [409] } }, /^member: .*409/],
    ['when its protection stays', made(), { member: { deletes: [403], frees: 403 } }, /^member: .*403.*protection/],
    ['when nobody gets an answer', made(), { member: { deletes: [undefined] }, admin: { deletes: [undefined] } }, /^admin: no answer/],
    [
      'when only a name is known that somebody else may use',
      made({ id: undefined, name: 'ubuntu' } as never),
      { member: { named: [{ id: '7', name: 'ubuntu' }] } },
      /only this suite gives/,
    ],
    ['when nobody has a credential', made({ role: 'stranger' }), {}, /no role/],
    ['when it cannot be looked for', made({ id: undefined, name: 'image-conformance-n' } as never), { member: { lists: 500 } }, /500/],
    [
      'when its maker is refused, and another project does not see it',
      made({ role: 'stranger' }),
      { stranger: { deletes: [409] }, member: { deletes: [404] } },
      /^stranger: .*409/,
    ],
    [
      'when its maker gets no answer, and another project does not see it',
      made({ role: 'stranger' }),
      { stranger: { deletes: [undefined] }, member: { deletes: [404] } },
      /^stranger: no answer/,
    ],
  ])('%s', async (_, entry, behaviours, why) => {
    const { clients } = cloud(behaviours);
    const { key: _key, ...rest } = entry;
    expect(await undo(entry, clients)).toMatchObject({ ...JSON.parse(JSON.stringify(rest)), why: expect.stringMatching(why) });
  });

  test('when several have its name and one of them stays', async () => {
    const { clients } = cloud({
      member: {
        deletes: [204, 409],
        named: [
          { id: '7', name: 'image-conformance-n' },
          { id: '8', name: 'image-conformance-n' },
        ],
      },
    });
    expect(await undo({ key: 'k', kind: 'image', role: 'member', name: 'image-conformance-n' }, clients)).toMatchObject({
      name: 'image-conformance-n',
    });
  });
});

test('an image that a test gave to another project is gone for its maker: an admin finds it', async () => {
  const { asked, clients } = cloud({ member: { deletes: [404] }, admin: { deletes: [204] } });
  expect(await undo(made(), clients)).toBeUndefined();
  expect(asked).toEqual(['member delete 1', 'admin delete 1']);
});

test('what is gone for its maker is looked for by the admin alone, who can tell', async () => {
  const looks: string[] = [];
  const gone = (role: string) =>
    ({
      deleteImage: async () => ({ status: 404 }),
      async showImage() {
        looks.push(role);
        return { status: 404 };
      },
    }) as unknown as ImageClient;
  expect(await undo(made(), gone)).toBeUndefined();
  expect(looks).toEqual(['admin']);
});

test('a namespace is deleted by its name, freed where it is protected, and left alone where the name is not ours', async () => {
  const asked: string[] = [];
  let isProtected = true;
  const client = {
    async deleteMetadefNamespace(name: string) {
      asked.push(`delete ${name}`);
      return { status: isProtected ? 403 : 204 };
    },
    async showMetadefNamespace() {
      return { status: 200, body: { protected: isProtected } };
    },
    async updateMetadefNamespace(name: string) {
      asked.push(`free ${name}`);
      isProtected = false;
      return { status: 200 };
    },
  } as unknown as ImageClient;
  const namespace = (id: string): LedgerEntry => ({ key: 'k', kind: 'metadef-namespace', role: 'admin', id });
  expect(await undo(namespace('image-conformance-x'), () => client)).toBeUndefined();
  expect(asked).toEqual(['delete image-conformance-x', 'free image-conformance-x', 'delete image-conformance-x']);
  expect(await undo(namespace('OS::Compute'), () => client)).toMatchObject({ id: 'OS::Compute', why: expect.stringContaining('name') });
});
