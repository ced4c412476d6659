import { Fault, faultResponse } from '../fault.ts';
import type { Caller } from '../model.ts';
import { rules } from '../rules/index.ts';
import type { Mutant } from './mutant.ts';

/** A caller made up for want of a token. */
const nobody: Caller = { userId: '', projectId: '', roles: ['reader', 'member'] };

export const versionMutants: readonly Mutant[] = [
  {
    id: 'version-root-answers-200',
    says: 'The root lists the versions with 200, as if there were no choice to make.',
    kills: ['version.root.offers-a-choice'],
    rules: { statusAtRoot: () => 200 },
  },
  {
    id: 'version-list-behind-login',
    says: 'The list of versions is given to those who have a token only.',
    kills: ['version.list.needs-no-token'],
    rules: { needsTokenForVersions: () => true },
  },
  {
    id: 'version-two-current',
    says: 'The newest version but one has kept its status CURRENT.',
    kills: ['version.list.one-is-current'],
    rules: {
      versions: (where, settings) =>
        rules.versions(where, settings).map((entry) => (entry.id === 'v2.15' ? { ...entry, status: 'CURRENT' } : entry)),
    },
  },
  {
    id: 'version-listed-twice',
    says: 'A version stands in the list twice.',
    kills: ['version.list.one-is-current'],
    rules: { versions: (where, settings) => [...rules.versions(where, settings), { id: 'v2.0', status: 'SUPPORTED' }] },
  },
  {
    id: 'version-root-is-stale',
    says: 'The root still lists the versions of the release before.',
    kills: ['version.list.same-as-at-root'],
    rules: { versions: (where, settings) => rules.versions(where, settings).filter(({ id }) => where === 'list' || id !== 'v2.15') },
  },
  {
    id: 'token-not-asked-for',
    says: 'The list of images is given without a token.',
    kills: ['token.missing-is-unauthorized'],
    rules: {
      admit: (operation, token, lookUp) =>
        token === undefined && operation === 'listImages' ? nobody : rules.admit(operation, token, lookUp),
    },
  },
  {
    id: 'token-not-verified',
    says: 'Any token at all opens the list of images.',
    kills: ['token.invalid-is-unauthorized'],
    rules: {
      admit: (operation, token, lookUp) =>
        rules.admit(operation, token, lookUp) ?? (token !== undefined && operation === 'listImages' ? nobody : undefined),
    },
  },
  {
    id: 'token-not-needed-to-create',
    says: 'An image can be created without a token.',
    kills: ['token.missing-creates-nothing'],
    rules: {
      admit: (operation, token, lookUp) =>
        token === undefined && operation === 'createImage' ? nobody : rules.admit(operation, token, lookUp),
    },
  },
  {
    id: 'token-checked-after-the-deed',
    says: 'A create request without a token is answered 401, but the image has been made by then.',
    kills: ['token.missing-creates-nothing'],
    rules: {
      admit: (operation, token, lookUp) =>
        token === undefined && operation === 'createImage' ? nobody : rules.admit(operation, token, lookUp),
      newImage: (id, caller, attributes, properties) =>
        rules.newImage(id, caller, caller === nobody ? { ...attributes, owner: null } : attributes, properties),
    },
    onResponse: (operation, response, request) => {
      if (operation !== 'createImage' || request.headers.has('x-auth-token')) return response;
      return faultResponse(
        new Fault(401, undefined, { 'www-authenticate': 'Keystone uri="http://127.0.0.1/identity/v3"' }),
        request.headers.get('accept'),
      );
    },
  },
  {
    id: 'request-id-always-the-same',
    says: 'Every request has the same id.',
    kills: ['request-id.is-returned'],
    rules: { requestId: () => 'req-00000000-0000-4000-8000-000000000000' },
  },
  {
    id: 'request-id-missing',
    says: 'No answer names its request.',
    kills: ['request-id.is-returned'],
    onResponse: (_operation, response) => {
      response.headers.delete('x-openstack-request-id');
      return response;
    },
  },
];
