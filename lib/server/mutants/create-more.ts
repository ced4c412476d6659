import { Fault } from '../fault.ts';
import { nowInSeconds } from '../model.ts';
import { rules } from '../rules/index.ts';
import type { Mutant } from './mutant.ts';

/** What may be said at creation, and by whom. */
export const createMoreMutants: readonly Mutant[] = [
  {
    id: 'create-gives-formats',
    says: 'An image that is created without formats is raw and bare.',
    kills: ['create.nothing-said'],
    rules: {
      newImage: (id, caller, said, properties) =>
        rules.newImage(id, caller, { disk_format: 'raw', container_format: 'bare', ...said }, properties),
    },
  },
  {
    id: 'create-knows-no-community',
    says: 'An image that is created for the community is shared.',
    kills: ['create.each-visibility'],
    rules: {
      newImage: (id, caller, said, properties) =>
        rules.newImage(id, caller, said.visibility === 'community' ? { ...said, visibility: 'shared' } : said, properties),
    },
  },
  {
    id: 'create-hides-nothing',
    says: 'os_hidden is passed over at creation.',
    kills: ['create.hidden'],
    rules: { newImage: (id, caller, said, properties) => rules.newImage(id, caller, { ...said, os_hidden: false }, properties) },
  },
  {
    id: 'create-for-anybody',
    says: 'A member can create images for other projects.',
    kills: ['create.foreign-owner-refused'],
    rules: { mayCreateFor: () => true },
  },
  {
    id: 'create-only-for-oneself',
    says: 'Not even an admin can create images for other projects.',
    kills: ['create.foreign-owner-by-admin'],
    rules: { mayCreateFor: (caller, owner) => owner === caller.projectId },
  },
  {
    id: 'create-takes-ids-of-others',
    says: 'An id is taken only within the project that uses it.',
    kills: ['create.id.of-another-project-conflicts'],
    rules: {
      isTaken: (catalogue, id, caller) => rules.isTaken(catalogue, id, caller) && catalogue.get(id)?.attributes.owner === caller.projectId,
    },
  },
  {
    id: 'create-looks-twice-too-late',
    says: 'An id that was taken within the same second is not known to be taken.',
    kills: ['create.id.only-one-wins'],
    rules: {
      isTaken: (catalogue, id, caller) => rules.isTaken(catalogue, id, caller) && (catalogue.get(id)?.createdAt ?? 0) < nowInSeconds() - 1,
    },
  },
  {
    id: 'create-passes-over-sums-and-times',
    says: 'Read-only attributes in a create request are passed over, but for the status.',
    kills: ['create.read-only-refused'],
    rules: { readOnlyAtCreation: ['status'] },
  },
  {
    id: 'create-opens-the-reserved',
    says: 'Names of the os_glance namespace can be set at creation.',
    kills: ['create.reserved-refused'],
    rules: { isReserved: (name, verb) => rules.isReserved(name, verb) && !name.startsWith('os_glance') },
  },
  {
    id: 'create-stumbles-over-a-list',
    says: 'A create request whose body is a list is answered 500, as Glance does.',
    kills: ['create.list-refused'],
    rules: {
      parseJson: (text) => {
        const body = rules.parseJson(text);
        if (Array.isArray(body)) throw new Fault(500);
        return body;
      },
    },
  },
];
