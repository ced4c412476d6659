import { randomUUID } from 'node:crypto';
import { Fault, faultResponse } from '../fault.ts';
import { rules } from '../rules/index.ts';
import { type Body, each, rewrites } from './contract.ts';
import { letsNobodyIn, takesBodies } from './defects.ts';
import type { Mutant } from './mutant.ts';

/** Answers of one status, changed on their way out, those of the gatekeeper included. */
function faults(status: number, change: (body: string, headers: Headers) => string): NonNullable<Mutant['onRequest']> {
  return async (request, next) => {
    const response = await next(request);
    if (response.status !== status) return response;
    const headers = new Headers(response.headers);
    headers.delete('content-length');
    return new Response(change(await response.text(), headers), { status, headers });
  };
}

const asPage = (body: string, headers: Headers) => {
  headers.set('content-type', 'text/html; charset=UTF-8');
  return `<html><body>${body}</body></html>`;
};

const bodyless = [
  ['body.show-refused', 'showImage'],
  ['body.delete-refused', 'deleteImage'],
  ['body.deactivate-refused', 'deactivateImage'],
  ['body.reactivate-refused', 'reactivateImage'],
  ['body.untag-refused', 'removeTag'],
  ['body.import-info-refused', 'getImportInfo'],
  ['body.image-schema-refused', 'showImageSchema'],
] as const;

const isTooLong = (header: string | null) => header !== null && header.length > 64;

/** What goes for all of the API: bodies, faults, paths, request ids, media types. */
export const protocolMutants: readonly Mutant[] = [
  ...bodyless.map(
    ([id, operation]): Mutant => ({
      id: `body-${operation}`,
      says: `${operation} does what it is for though there is a body.`,
      kills: [id],
      rules: takesBodies(operation),
    }),
  ),
  {
    id: 'fault-404-is-a-page',
    says: 'A 404 is a page for people, whatever the caller accepts.',
    kills: ['fault.not-found'],
    onRequest: faults(404, asPage),
  },
  {
    id: 'fault-400-without-code',
    says: 'A 400 does not tell its code.',
    kills: ['fault.bad-request'],
    onRequest: faults(400, (body) => JSON.stringify({ ...(JSON.parse(body) as Body), code: undefined })),
  },
  {
    id: 'fault-409-without-message',
    says: 'A 409 has no message.',
    kills: ['fault.conflict'],
    onRequest: faults(409, (body) => JSON.stringify({ ...(JSON.parse(body) as Body), message: '' })),
  },
  {
    id: 'fault-401-is-a-page',
    says: 'A 401 is a page for people, whatever the caller accepts.',
    kills: ['fault.unauthorized'],
    onRequest: faults(401, asPage),
  },
  {
    id: 'fault-401-without-identity',
    says: 'A 401 does not say where to sign in.',
    kills: ['fault.says-where-to-sign-in'],
    onRequest: faults(401, (body, headers) => {
      headers.set('www-authenticate', 'Keystone');
      return body;
    }),
  },
  {
    id: 'fault-404-before-401',
    says: 'Without a token one learns which images exist.',
    kills: ['fault.unauthorized-comes-before-not-found'],
    rules: letsNobodyIn('showImage'),
  },
  {
    id: 'path-unknown-leads-to-the-root',
    says: 'A path that the API does not have leads to the choice of versions.',
    kills: ['path.unknown-is-not-found'],
    onRequest: (request, next) => {
      const { pathname, origin } = new URL(request.url);
      return next(pathname.endsWith('/nothing') ? new Request(origin, { headers: request.headers }) : request);
    },
  },
  {
    id: 'path-unknown-version-not-found',
    says: 'A path of an unknown version is not found.',
    kills: ['path.unknown-version-offers-a-choice'],
    onRequest: async (request, next) => {
      const isKnown = /^\/(v2[./]|versions|$)/.test(new URL(request.url).pathname);
      return isKnown ? next(request) : faultResponse(new Fault(404), request.headers.get('accept'));
    },
  },
  {
    id: 'path-old-version-not-found',
    says: 'Version 2.3 is listed, but its paths are not found.',
    kills: ['path.each-version-works'],
    onRequest: async (request, next) => {
      const isOld = new URL(request.url).pathname.startsWith('/v2.3/');
      return isOld ? faultResponse(new Fault(404), request.headers.get('accept')) : next(request);
    },
  },
  {
    id: 'version-links-astray',
    says: 'The links of the versions have a path that only the gateway in front of the service knows.',
    kills: ['version.links-lead-to-the-service'],
    onResponse: rewrites(
      'listVersions',
      each('versions', (version) => ({
        ...version,
        links: (version.links as { href: string }[]).map((link) => ({ ...link, href: link.href.replace(/\/v2\/$/, '/image/v2/') })),
      })),
    ),
  },
  {
    id: 'request-id-of-its-own',
    says: 'The id that a caller gives its request is passed over.',
    kills: ['request-id.adopted'],
    rules: { requestId: () => `req-${randomUUID()}` },
  },
  {
    id: 'request-id-too-long-stumbles',
    says: 'A request id that is too long is a server error, as in every release of Glance.',
    kills: ['request-id.too-long'],
    rules: {
      requestId(header) {
        if (isTooLong(header)) throw new Fault(500);
        return rules.requestId(header);
      },
    },
  },
  {
    id: 'request-id-not-on-a-fault',
    says: 'Refusals do not name their request.',
    kills: ['request-id.on-a-fault'],
    onResponse: (_operation, response) => {
      if (response.status >= 400) response.headers.delete('x-openstack-request-id');
      return response;
    },
  },
  {
    id: 'media-type-as-accepted',
    says: 'An image is called what the caller asked for.',
    kills: ['media-type.json'],
    onResponse: (operation, response, request) => {
      const accept = request.headers.get('accept');
      if (operation === 'showImage' && accept === 'text/html') response.headers.set('content-type', accept);
      return response;
    },
  },
];
