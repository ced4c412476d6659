import { Fault } from '../fault.ts';
import { rules } from '../rules/index.ts';
import { answersAbsent, letsNobodyIn, opens, rewrites } from './defects.ts';
import type { Mutant } from './mutant.ts';

const isAddition = (request: Request) => request.method === 'POST' && request.url.endsWith('/locations');

export const locationMutants: readonly Mutant[] = [
  {
    id: 'location-list-names-no-store',
    says: 'The locations do not say in which store they are.',
    kills: ['location.list.service-sees-them'],
    rules: { representLocation: (image, location) => ({ ...rules.representLocation(image, location), metadata: {} }) },
  },
  {
    id: 'location-list-of-none-is-not-found',
    says: 'A list of locations that would be empty is answered 404.',
    kills: ['location.list.queued-has-none'],
    rules: {
      listLocations: (image, locations) => {
        if (locations.length === 0) throw new Fault(404);
        return rules.listLocations(image, locations);
      },
    },
  },
  {
    id: 'location-list-for-everybody',
    says: 'Whoever sees an image is told its locations.',
    kills: ['location.list.user-refused'],
    rules: { mayListLocations: () => true },
  },
  {
    id: 'location-list-tells-strangers',
    says: 'A private image is no secret to whoever asks for its locations.',
    kills: ['location.list.stranger-refused'],
    rules: opens('private', 'listLocations'),
  },
  {
    id: 'location-list-of-nothing',
    says: 'The locations of an image that does not exist are answered 200.',
    kills: ['location.list.unknown-is-not-found'],
    rules: answersAbsent('listLocations', 200),
  },
  {
    id: 'location-list-without-a-token',
    says: 'Nobody needs a token to be told locations.',
    kills: ['location.list.token-required'],
    rules: letsNobodyIn('listLocations'),
  },
  {
    id: 'location-add-does-nothing',
    says: 'A location is accepted, and the image stays as it was.',
    kills: ['location.add.activates-image'],
    onRequest: async (request, next) => (isAddition(request) ? new Response(null, { status: 202 }) : next(request)),
  },
  {
    id: 'location-add-takes-other-data',
    says: 'The data of another URL are taken.',
    kills: ['location.add.activates-image'],
    ...rewrites('/locations', ({ url, ...body }) => ({ ...body, url: String(url).replace(/(?<=\/)\d+$/, '1000') })),
  },
  {
    id: 'location-add-refuses-the-right-hash',
    says: 'No hash that is announced is the right one.',
    kills: ['location.add.hash-is-taken-over'],
    rules: { isAnnouncedHash: () => false },
  },
  {
    id: 'location-add-believes-any-hash',
    says: 'What is announced about data is not held against them.',
    kills: ['location.add.wrong-hash-is-not-active'],
    rules: { isAnnouncedHash: () => true },
  },
  {
    id: 'location-add-by-readers',
    says: 'A reader gives an image of its project a location.',
    kills: ['location.add.reader-refused'],
    rules: { mayAddLocation: (caller, image) => rules.mayAddLocation(caller, image) || caller.projectId === image.attributes.owner },
  },
  {
    id: 'location-add-minds-no-status',
    says: 'The status of an image does not matter when it is given a location.',
    kills: ['location.add.not-queued-conflicts'],
    rules: { checkLocationStatus: () => undefined },
  },
  {
    id: 'location-add-takes-any-url',
    says: 'Whatever is given as a url is made a text.',
    kills: ['location.add.without-url-refused'],
    ...rewrites('/locations', ({ url, ...body }) => ({ ...body, url: String(url) })),
  },
  {
    id: 'location-add-ignores-validation-data',
    says: 'Validation data are passed over.',
    kills: ['location.add.malformed-hash-refused', 'location.add.hash-is-taken-over', 'location.add.wrong-hash-is-not-active'],
    ...rewrites('/locations', ({ validation_data: _, ...body }) => body),
  },
  {
    id: 'location-add-takes-files',
    says: 'A member gives an image a file of the server.',
    kills: ['location.add.local-file-refused'],
    rules: { checkLocationUrl: () => undefined },
  },
  {
    id: 'location-add-tells-strangers',
    says: 'A private image is no secret to whoever gives it a location.',
    kills: ['location.add.stranger-refused'],
    rules: opens('private', 'addLocation'),
  },
  {
    id: 'location-add-to-nothing',
    says: 'A location for an image that does not exist is accepted.',
    kills: ['location.add.unknown-is-not-found'],
    rules: answersAbsent('addLocation', 202),
  },
  {
    id: 'location-add-without-a-token',
    says: 'Nobody needs a token to give a location.',
    kills: ['location.add.token-required'],
    rules: letsNobodyIn('addLocation'),
  },
];
