/** Makes what a server sent repeatable: ids, times, hosts and paths become placeholders that still satisfy their formats. */

export interface Exchange {
  readonly operation: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Users and projects: 32 digits, as a checksum has, so only these keys tell them. */
const identityId = /("(?:owner|user_id|member_id|project_id)": ?")([0-9a-f]{32})"/g;
const time = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/g;
const epoch = /("last_(?:accessed|modified)": ?)(\d+)(\.\d+)?/g;
/** Numbers of rows, in the list of cached images. */
const row = /("id": ?)\d+/g;
const schemaLimit = 64 * 1024;
const bodyLimit = 4096;

/** What must be known of a recording to take it out of the answers. */
export interface Circumstances {
  /** Origins (http://HOST:PORT) that stand in answers. */
  readonly hosts: readonly string[];
  /** Ids of the users and projects that took part, for where no key tells what they are. */
  readonly identities: readonly string[];
  /** When it began and ended, in UTC, as `2026-11-21T04:05:06`. */
  readonly begun: string;
  readonly ended: string;
}

/** All exchanges of a recording at once, in the order in which they were made. Two recordings of one server give nearly the same. */
export function normalised(exchanges: readonly Exchange[], { hosts, identities, begun, ended }: Circumstances): Exchange[] {
  // A request id tells nothing unless a task names it; numbered, each new request would change all lines after it.
  const named = new Set(exchanges.flatMap(({ body }) => body.match(uuid) ?? []));
  const uuids = numbered((n) => `00000000-0000-4000-8000-${n.padStart(12, '0')}`);
  // Before, during or after the recording: seconds would differ each time.
  const ageOf = (moment: string) => (moment < begun ? 1 : moment <= ended ? 2 : 3);
  const rows = numbered((n) => n);
  const people = numbered((n) => n.padStart(32, '0'));

  const text = (original: string): string => {
    let result = original.replace(identityId, (_, key: string, id: string) => `${key}${people(id)}"`);
    for (const id of identities) result = result.replaceAll(id, people(id));
    for (const host of hosts) result = result.replaceAll(host, 'http://glance.example');
    return result
      .replace(uuid, (found) => (named.has(found) ? uuids(found) : '00000000-0000-4000-8000-000000000000'))
      .replace(time, (found) => `2026-01-01${found.charAt(10)}00:00:0${ageOf(found.replace(' ', 'T'))}`)
      .replace(/(\d{2}:\d{2}:\d{2})\.\d{6}/g, '$1.000000')
      .replace(epoch, (_, key: string, _whole, fraction?: string) => `${key}1767225600${fraction === undefined ? '' : '.5'}`)
      .replace(row, (found, key: string) => `${key}${rows(found)}`)
      .replace(/file:\/\/\/[^"\s]*\//g, 'file:///store/')
      .replace(/("data_dir": ?)"[^"]*"/g, '$1"/store"');
  };
  return exchanges.map(({ operation, status, headers, body }) => ({
    operation,
    status,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, text(value)])),
    body: shortened(text(body), operation.endsWith('Schema') ? schemaLimit : bodyLimit),
  }));
}

function numbered(write: (number: string) => string): (original: string) => string {
  const seen = new Map<string, string>();
  return (original) => {
    const known = seen.get(original) ?? write(String(seen.size + 1));
    seen.set(original, known);
    return known;
  };
}

/** JSON without blanks, and with lists and long texts (refusals that quote a whole schema) cut until it is short enough; other text is cut. */
function shortened(body: string, limit: number): string {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return body.slice(0, limit);
  }
  for (let most = 64; ; most = Math.floor(most / 2)) {
    const text = JSON.stringify(value, (_, inner: unknown) =>
      Array.isArray(inner) ? inner.slice(0, most) : typeof inner === 'string' ? inner.slice(0, 32 * most) : inner,
    );
    if (text.length <= limit || most <= 8) return text;
  }
}
