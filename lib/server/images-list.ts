import { type Call, json } from './call.ts';
import { Fault } from './fault.ts';
import { parseFilters } from './list-filters.ts';
import { link } from './list-links.ts';
import { compareBy, parseSort } from './list-sort.ts';
import type { Image } from './model.ts';

/** GET /v2/images: the images that the caller may see and asked for, sorted, page by page. */
export function listImages(call: Call): Response {
  const { rules, catalogue, caller, settings } = call;
  if (!caller.roles.includes('reader')) throw new Fault(403);
  const query = call.url.searchParams;
  const limit = rules.pageSize(query.get('limit'), settings);
  const keys = rules.sortKeys(parseSort(query, rules), query);
  const matches = parseFilters(query, rules);
  const visibility = query.get('visibility') ?? undefined;
  const memberStatus = query.get('member_status') ?? undefined;

  const seen = rules
    .candidates(catalogue.all(), catalogue.allDeleted())
    .filter((image) => rules.canSee(call.operation, caller, image) && rules.isListed(caller, image, visibility, memberStatus));
  const marker = knownMarker(call, query.get('marker'), matches);
  const chosen = seen.filter((image) => image.id === marker || matches(image)).sort(compareBy(keys));
  const rest = chosen.slice(rules.startAfter(chosen, marker)).filter(matches);
  const { page, more } = rules.cut(rest, limit);
  const last = page.at(-1);
  return json({
    images: page.map((image) => rules.represent(call.operation, image, caller, settings)),
    first: link('/v2/images', rules.firstQuery(query)),
    schema: '/v2/schemas/images',
    ...(more && last !== undefined && { next: link('/v2/images', rules.nextQuery(query, last.id)) }),
  });
}

/** The marker, when it names an image. */
function knownMarker(
  { rules, catalogue, caller, operation }: Call,
  marker: string | null,
  matches: (image: Image) => boolean,
): string | null {
  if (marker === null) return null;
  const image = catalogue.get(marker);
  if (image !== undefined && !rules.canSee(operation, caller, image)) {
    rules.invisibleMarker();
    return null;
  }
  if (image !== undefined && rules.canBeMarker(image, matches(image))) return marker;
  rules.unknownMarker(marker, catalogue.isTaken(marker));
  return null;
}
