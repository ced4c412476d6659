import type { OperationId } from '../../../specs/schemas.gen.ts';
import type { Mutant } from './mutant.ts';

export type Body = Record<string, unknown>;
export type Departure = NonNullable<Mutant['onResponse']>;

/** An operation whose JSON answers are rewritten on their way out. */
export function rewrites(operation: OperationId, rewrite: (body: Body) => Body): Departure {
  return async (asked, response) => {
    if (asked !== operation || response.status >= 400) return response;
    const body = JSON.stringify(rewrite((await response.json()) as Body));
    return new Response(body, { status: response.status, headers: response.headers });
  };
}

export function without(name: string): (body: Body) => Body {
  return (body) => Object.fromEntries(Object.entries(body).filter(([key]) => key !== name));
}

/** Every entry of a list in the body, rewritten. */
export function each(list: string, rewrite: (entry: Body) => Body): (body: Body) => Body {
  return (body) => ({ ...body, [list]: (body[list] as Body[]).map(rewrite) });
}

/** An answer that departs from the documented form in one detail: an operation, the defect in a sentence, and the body rewritten. */
export type BodyDeparture = readonly [operation: OperationId, says: string, rewrite: (body: Body) => Body];

/** One mutant for each operation: by its body, or, where there is none that could be wrong, by an empty request id. */
export function contractMutantsOf(byBody: readonly BodyDeparture[], byHeader: readonly OperationId[]): readonly Mutant[] {
  return [
    ...byBody.map(
      ([operation, says, rewrite]): Mutant => ({
        id: `contract-${operation}`,
        says,
        kills: [`contract.${operation}`],
        onResponse: rewrites(operation, rewrite),
      }),
    ),
    ...byHeader.map(
      (operation): Mutant => ({
        id: `contract-${operation}`,
        says: `The answers to ${operation} have an empty request id.`,
        kills: [`contract.${operation}`],
        onResponse: (asked, response) => {
          if (asked === operation) response.headers.set('x-openstack-request-id', '');
          return response;
        },
      }),
    ),
  ];
}

/** Answers that do what they should, and depart from the documented form in one detail. */
const departures: readonly [operation: OperationId, says: string, onResponse: Departure][] = [
  ['getVersionsAtRoot', 'The versions at the root have no links.', rewrites('getVersionsAtRoot', each('versions', without('links')))],
  ['listVersions', 'The listed versions have no links.', rewrites('listVersions', each('versions', without('links')))],
  ['listImages', 'A page of the list does not name its schema.', rewrites('listImages', without('schema'))],
  ['createImage', 'A created image has no virtual_size.', rewrites('createImage', without('virtual_size'))],
  ['showImage', 'A shown image has no virtual_size.', rewrites('showImage', without('virtual_size'))],
  ['updateImage', 'An updated image has no virtual_size.', rewrites('updateImage', without('virtual_size'))],
  ['listImageTasks', 'The tasks of an image have no type.', rewrites('listImageTasks', each('tasks', without('type')))],
  [
    'listStores',
    'The description of a store is null.',
    rewrites(
      'listStores',
      each('stores', (store) => ({ ...store, description: null })),
    ),
  ],
  ['showImageSchema', 'The schema of an image has no name.', rewrites('showImageSchema', without('name'))],
  [
    'getImportInfo',
    'The import methods have no description.',
    rewrites('getImportInfo', (body) => ({ ...body, 'import-methods': without('description')(body['import-methods'] as Body) })),
  ],
  [
    'downloadImageData',
    'Content-MD5 is in base64, as RFC 1864 has it and the Image API has not.',
    (operation, response) => {
      const md5 = response.headers.get('content-md5');
      if (operation === 'downloadImageData' && md5 !== null)
        response.headers.set('content-md5', Buffer.from(md5, 'hex').toString('base64'));
      return response;
    },
  ],
];

/** Operations whose answers have no body: what can be wrong about them without changing what they do is a header. */
const bodyless = [
  ...(['deleteImage', 'uploadImageData', 'stageImageData', 'importImage', 'deactivateImage', 'reactivateImage'] as const),
  ...(['addTag', 'removeTag'] as const),
] satisfies OperationId[];

export const contractMutants: readonly Mutant[] = [
  ...departures.map(
    ([operation, says, onResponse]): Mutant => ({ id: `contract-${operation}`, says, kills: [`contract.${operation}`], onResponse }),
  ),
  ...contractMutantsOf([], bodyless),
  {
    id: 'schema-lacks-an-attribute',
    says: 'The schema of an image does not know min_ram, which every image has.',
    kills: ['schema.image.describes-the-image'],
    onResponse: rewritesSchema((properties) => without('min_ram')(properties)),
  },
  {
    id: 'schema-without-formats',
    says: 'The schema of an image does not tell which disk formats are taken.',
    kills: ['schema.image.describes-the-image'],
    onResponse: rewritesSchema((properties) => ({ ...properties, disk_format: without('enum')(properties.disk_format as Body) })),
  },
  {
    id: 'tasks-forgotten',
    says: 'The tasks of an image are forgotten once they are over.',
    kills: ['import.tasks.tell-how-it-ended'],
    onResponse: finishedTasksBecome(() => []),
  },
  {
    id: 'tasks-never-over',
    says: 'The task of an import that has ended is still said to be processing.',
    kills: ['import.tasks.tell-how-it-ended'],
    onResponse: finishedTasksBecome((task) => [{ ...task, status: 'processing' }]),
  },
];

function rewritesSchema(rewrite: (properties: Body) => Body): Departure {
  return rewrites('showImageSchema', (body) => ({ ...body, properties: rewrite(body.properties as Body) }));
}

function finishedTasksBecome(rewrite: (task: Body) => Body[]): Departure {
  const isOver = (task: Body) => task.status === 'success' || task.status === 'failure';
  return rewrites('listImageTasks', (body) => ({
    tasks: (body.tasks as Body[]).flatMap((task) => (isOver(task) ? rewrite(task) : [task])),
  }));
}
