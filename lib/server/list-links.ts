/** The links of a list, relative as Glance gives them. */
export function link(path: string, query: URLSearchParams): string {
  return query.size === 0 ? path : `${path}?${query}`;
}

export function withoutMarker(query: URLSearchParams): URLSearchParams {
  const first = lastOfEach(query);
  first.delete('marker');
  return first;
}

/** Of a parameter that is repeated the last stays: so do the links of Glance, which hold the query as a dictionary. */
export function lastOfEach(query: URLSearchParams): URLSearchParams {
  return new URLSearchParams(Object.fromEntries(query));
}
