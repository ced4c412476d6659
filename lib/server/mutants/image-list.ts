import { rules } from '../rules/index.ts';
import { ignoresFilter, shows } from './defects.ts';
import type { Mutant } from './mutant.ts';

export const imageListMutants: readonly Mutant[] = [
  {
    id: 'list-hides-the-owner',
    says: 'The list leaves the owner of the images empty.',
    kills: ['image.list.shows-own-images'],
    rules: shows(['listImages'], () => ({ owner: null })),
  },
  {
    id: 'list-page-one-too-long',
    says: 'A page holds one image more than limit says.',
    kills: ['image.list.limit'],
    rules: { cut: (rest, limit) => rules.cut(rest, limit === 0 ? 0 : limit + 1) },
  },
  {
    id: 'list-next-forgets-the-query',
    says: 'The next link keeps limit and marker, but not the filters.',
    kills: ['image.list.next-walks-all'],
    rules: {
      nextQuery: (query, marker) => {
        const kept = [...query].filter(([key]) => key === 'limit');
        return rules.nextQuery(new URLSearchParams(kept), marker);
      },
    },
  },
  {
    id: 'list-never-has-a-next',
    says: 'There is no next link, however many images are left.',
    kills: ['image.list.limit', 'image.list.next-walks-all'],
    rules: { cut: (rest, limit) => ({ ...rules.cut(rest, limit), more: false }) },
  },
  {
    id: 'list-marker-skips-one',
    says: 'The image after the marker is left out.',
    kills: ['image.list.marker'],
    rules: { startAfter: (sorted, marker) => rules.startAfter(sorted, marker) + (marker === null ? 0 : 1) },
  },
  {
    id: 'list-unknown-marker-begins-again',
    says: 'A marker that names no image counts as none.',
    kills: ['image.list.unknown-marker-refused'],
    rules: { unknownMarker: () => undefined },
  },
  {
    id: 'list-bad-limit-is-default',
    says: 'A limit that cannot be understood counts as none.',
    kills: ['image.list.bad-limit-refused'],
    rules: { pageSize: (limit, settings) => rules.pageSize(limit !== null && /^[0-9]+$/.test(limit) ? limit : null, settings) },
  },
  {
    id: 'list-always-descending',
    says: 'The direction of sort_dir is not looked at.',
    kills: ['image.list.sort-key-and-dir'],
    rules: { sortKeys: (keys) => keys.map(([key]) => [key, 'desc'] as const) },
  },
  {
    id: 'list-sorts-by-the-first-key-only',
    says: 'Of several sort keys only the first counts.',
    kills: ['image.list.sort-by-several-keys'],
    rules: { sortKeys: (keys) => [...keys.slice(0, 1), ['id', 'desc'] as const] },
  },
  {
    id: 'list-takes-any-sort-key',
    says: 'An unknown sort key is passed over.',
    kills: ['image.list.bad-sort-refused'],
    rules: { isSortKey: () => true, sortKeys: (keys) => keys.filter(([key]) => rules.isSortKey(key)) },
  },
  {
    id: 'list-hidden-beside-the-others',
    says: 'os_hidden=true lists the hidden images and the others too.',
    kills: ['image.list.hidden-are-left-out'],
    rules: { filters: { ...rules.filters, hidden: (image, wanted) => wanted || !image.attributes.os_hidden } },
  },
  {
    id: 'list-shows-the-hidden',
    says: 'Hidden images stand in the list like any other.',
    kills: ['image.list.hidden-are-left-out'],
    rules: ignoresFilter('hidden'),
  },
];
