import { type Call, json } from './call.ts';
import { Fault } from './fault.ts';
import { parseFilters } from './list-filters.ts';
import { lastOfEach, link, withoutMarker } from './list-links.ts';
import { compareBy, parseSort } from './list-sort.ts';
import type { Image } from './model.ts';

/** GET /v2/images: the images that the caller may see and asked for, sorted, page by page. */
export function listImages(call: Call): Response {
  const { rules, catalogue, caller, settings } = call;
  if (!caller.roles.includes('reader')) throw new Fault(403);
  const query = call.url.searchParams;
  const limit = rules.pageSize(query.get('limit'), settings);
  const keys = rules.sortKeys(parseSort(query, rules));
  const matches = parseFilters(query, rules);
  const visibility = query.get('visibility') ?? undefined;
  const memberStatus = query.get('member_status') ?? undefined;

  const seen = rules
    .candidates(catalogue.all(), catalogue.allDeleted())
    .filter((image) => rules.canSee(call.operation, caller, image) && rules.isListed(caller, image, visibility, memberStatus));
  const marker = knownMarker(call, query.get('marker'));
  const chosen = seen.filter((image) => image.id === marker || matches(image)).sort(compareBy(keys));
  // A marker that the filters leave out still tells where to go on.
  const rest = chosen.slice(rules.startAfter(chosen, marker)).filter(matches);
  const { page, more } = rules.cut(rest, limit);
  const last = page.at(-1);
  return json({
    images: page.map((image) => rules.represent(call.operation, image, caller, settings)),
    first: link('/v2/images', withoutMarker(query)),
    schema: '/v2/schemas/images',
    ...(more && last !== undefined && { next: link('/v2/images', rules.nextQuery(lastOfEach(query), last.id)) }),
  });
}

/** The marker, when it names an image. Glance tells an invisible one from one that is not there: 403. */
function knownMarker({ rules, catalogue, caller, operation }: Call, marker: string | null): string | null {
  if (marker === null) return null;
  const image: Image | undefined = catalogue.get(marker);
  if (image === undefined) {
    rules.unknownMarker();
    return null;
  }
  if (!rules.canSee(operation, caller, image)) throw new Fault(403, 'The marker is not visible.');
  return marker;
}
