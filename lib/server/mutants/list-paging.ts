import { Fault } from '../fault.ts';
import { lastOfEach } from '../list-links.ts';
import { rules } from '../rules/index.ts';
import { passesOver } from './list-query.ts';
import type { Mutant } from './mutant.ts';

const brokenPage = 2;

export const listPagingMutants: readonly Mutant[] = [
  {
    id: 'list-limit-zero-is-none',
    says: 'A limit of 0 counts as none.',
    kills: ['list.limit.zero-is-empty'],
    ...passesOver((name, value) => name === 'limit' && value === '0'),
  },
  {
    id: 'list-limit-too-large',
    says: 'A limit larger than the largest page is answered 400.',
    kills: ['list.limit.huge-is-capped'],
    rules: {
      pageSize(limit, settings) {
        if (Number(limit) > settings.maxPageSize) throw new Fault(400);
        return rules.pageSize(limit, settings);
      },
    },
  },
  {
    id: 'list-default-page-ends-there',
    says: 'A list without a limit breaks off after a few images and has no next link.',
    kills: ['list.limit.default-page'],
    rules: {
      pageSize: (limit, settings) => (limit === null ? brokenPage : rules.pageSize(limit, settings)),
      cut: (rest, limit) => ({ ...rules.cut(rest, limit), ...(limit === brokenPage && { more: false }) }),
    },
  },
  {
    id: 'list-first-keeps-the-marker',
    says: 'The first link leads to the page that it stands on.',
    kills: ['list.first.leads-to-the-first-page'],
    rules: { firstQuery: (query) => query },
  },
  {
    id: 'list-next-after-the-last',
    says: 'Every page that holds an image has a next link.',
    kills: ['list.next.absent-on-a-short-page'],
    rules: { cut: (rest, limit) => ({ ...rules.cut(rest, limit), more: limit > 0 && rest.length > 0 }) },
  },
  {
    id: 'list-next-of-a-full-page',
    says: 'Glance: every full page has a next link, be it the last one.',
    kills: ['list.next.of-an-exactly-full-last-page'],
    rules: { cut: (rest, limit) => ({ ...rules.cut(rest, limit), more: limit > 0 && rest.length >= limit }) },
  },
  {
    id: 'list-next-forgets-in',
    says: 'The next link leaves out filters with in: lists.',
    kills: ['list.next.keeps-operators'],
    rules: {
      nextQuery: (query, marker) =>
        rules.nextQuery(new URLSearchParams([...query].filter(([, value]) => !value.startsWith('in:'))), marker),
    },
  },
  {
    id: 'list-next-keeps-the-last-of-each',
    says: 'Glance: of a filter that is repeated the next link keeps the last one.',
    kills: ['list.next.keeps-repeated-filters'],
    rules: { nextQuery: (query, marker) => rules.nextQuery(lastOfEach(query), marker) },
  },
  {
    id: 'list-hidden-marker-unknown',
    says: 'A hidden image is unknown as a marker.',
    kills: ['list.marker.of-a-hidden-image'],
    rules: { canBeMarker: (image) => !image.attributes.os_hidden },
  },
  {
    id: 'list-marker-has-to-be-chosen',
    says: 'A marker that the filters leave out is unknown.',
    kills: ['list.marker.outside-the-filter'],
    rules: { canBeMarker: (_image, isChosen) => isChosen },
  },
  {
    id: 'list-deleted-marker-begins-again',
    says: 'A marker that names a deleted image counts as none.',
    kills: ['list.marker.of-a-deleted-image-refused'],
    rules: {
      unknownMarker(marker, gone) {
        if (!gone) rules.unknownMarker(marker, gone);
      },
    },
  },
  {
    id: 'list-foreign-marker-begins-again',
    says: 'A marker that the caller may not see counts as none.',
    kills: ['list.marker.of-another-project-refused'],
    rules: { invisibleMarker: () => undefined },
  },
  {
    id: 'list-schema-of-one-image',
    says: 'The list says that its schema is that of an image.',
    kills: ['list.schema.link'],
    async onResponse(operation, response) {
      if (operation !== 'listImages' || response.status !== 200) return response;
      const body = (await response.json()) as Record<string, unknown>;
      const headers = new Headers(response.headers);
      headers.delete('content-length');
      return new Response(JSON.stringify({ ...body, schema: '/v2/schemas/image' }), { status: 200, headers });
    },
  },
];
