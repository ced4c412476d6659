import type { OperationId } from '../../../specs/schemas.gen.ts';
import { type Body, contractMutantsOf, each, without } from './contract.ts';
import type { Mutant } from './mutant.ts';

/** Answers that depart from the documented form in one detail: members, tasks, the cache. */
const departures = [
  ['listMembers', 'The members of an image have no times.', each('members', without('created_at'))],
  ['addMember', 'A new member does not name its schema.', without('schema')],
  ['showMember', 'A shown member does not name its schema.', without('schema')],
  ['updateMember', 'A changed member does not name its schema.', without('schema')],
  ['listTasks', 'The listed tasks have no type.', each('tasks', without('type'))],
  ['createTask', 'A new task has no message.', without('message')],
  ['showTask', 'A shown task has no message.', without('message')],
  ['listCache', 'The cache is listed without what waits for it.', without('queued_images')],
  ['pruneCache', 'What was pruned is not counted in bytes.', without('total_bytes_pruned')],
  ['listCachedImages', 'Cached images are listed under another name.', ({ cached_images }) => ({ images: cached_images })],
  ['dropCachedImages', 'How many were dropped is a text.', ({ num_deleted }) => ({ num_deleted: String(num_deleted) })],
  ['listQueuedImages', 'Queued images are listed under another name.', ({ queued_images }) => ({ images: queued_images })],
  ['unqueueImages', 'How many were taken out is a text.', ({ num_deleted }) => ({ num_deleted: String(num_deleted) })],
] as const satisfies readonly (readonly [OperationId, string, (body: Body) => Body])[];

/** What can be wrong about an answer without a body, or of any form, is a header. */
const byHeader = [
  ...(['removeMember', 'deleteImageFromStore', 'clearCache', 'queueCachedImage', 'deleteCachedImage', 'listCachingNodes'] as const),
  ...(['cleanCache', 'dropCachedImage', 'queueImage', 'unqueueImage', 'listLocations'] as const),
] satisfies OperationId[];

export const contractMoreMutants: readonly Mutant[] = [
  {
    // Without a store behind HTTP nothing but refusals comes of it.
    id: 'contract-addLocation',
    says: 'Whoever may not add a location is answered 406, which is not documented.',
    kills: ['contract.addLocation'],
    onResponse: (asked, response) =>
      asked === 'addLocation' && response.status === 403
        ? new Response(response.body, { status: 406, headers: response.headers })
        : response,
  },
  ...contractMutantsOf(departures, byHeader),
];
