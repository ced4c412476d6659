import { documents, faults, gateway, withBody } from './gateway.ts';
import type { Variation } from './variation.ts';

type Body = Record<string, unknown>;

const isObject = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every link of a document and of what it lists; what a version links to stays. */
function relinked(value: unknown, relink: (link: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => relinked(one, relink));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isLink = ['self', 'file', 'schema', 'first', 'next'].includes(key) && typeof inner === 'string';
      return [key, isLink ? relink(inner) : relinked(inner, relink)];
    }),
  );
}

/** A schema says what the fields are; their names there are no links. */
const isSchema = (request: Request) => new URL(request.url).pathname.includes('/schemas/');

/** Deployments whose answers say the same in another form: servers and gateways differ in it, and clients do not mind. */
export const answerVariations: readonly Variation[] = [
  {
    id: 'faults-in-html',
    says: 'Refusals are HTML, whatever was asked for.',
    options: {
      alteration: faults('text/html; charset=UTF-8', (status, reason) => `<html><head><title>${status} ${reason}</title></head></html>`),
    },
  },
  {
    id: 'faults-in-json',
    says: 'Refusals are JSON, whatever was asked for.',
    options: {
      alteration: faults('application/json', (status, reason) =>
        JSON.stringify({ message: 'No.', code: `${status} ${reason}`, title: reason }),
      ),
    },
  },
  {
    id: 'faults-in-text',
    says: 'Refusals are plain text, whatever was asked for.',
    options: { alteration: faults('text/plain; charset=UTF-8', (status, reason) => `${status} ${reason}\n\nNo.\n\n   `) },
  },
  {
    id: 'faults-without-body',
    says: 'A gateway takes the body from every refusal.',
    options: { alteration: faults('text/html', () => null) },
  },
  {
    id: 'closes-connections',
    says: 'A connection serves one request.',
    options: { wire: { keepsConnections: false } },
  },
  { id: 'chunked-bodies', says: 'Bodies come in chunks, and their length is not told.', options: { wire: { framing: 'chunks' } } },
  {
    id: 'unsized-bodies',
    says: 'Bodies end with the connection, and their length is not told.',
    options: { wire: { framing: 'close', keepsConnections: false } },
  },
  { id: 'title-case-headers', says: 'Header names are spelt In-Title-Case.', options: { wire: { headerNames: 'title' } } },
  {
    id: 'extra-headers',
    says: 'A gateway adds headers of its own.',
    options: {
      alteration: gateway((response) => {
        const added = {
          server: 'nginx',
          via: '1.1 gateway',
          'strict-transport-security': 'max-age=31536000',
          vary: 'Accept',
          'cache-control': 'no-cache',
        };
        for (const [name, value] of Object.entries(added)) response.headers.set(name, value);
        return response;
      }),
    },
  },
  {
    id: 'charset-told',
    says: 'The media type of JSON says that it is in UTF-8.',
    options: {
      alteration: gateway((response) => {
        if (response.headers.get('content-type') === 'application/json')
          response.headers.set('content-type', 'application/json; charset=UTF-8');
        return response;
      }),
    },
  },
  {
    id: 'pretty-json',
    says: 'JSON is indented.',
    options: {
      alteration: gateway(async (response) => {
        if (response.headers.get('content-type') !== 'application/json') return response;
        const text = await response.text();
        return withBody(response, text === '' ? null : `${JSON.stringify(JSON.parse(text), null, 2)}\n`);
      }),
    },
  },
  {
    id: 'absolute-links',
    says: 'A proxy makes every link absolute.',
    options: {
      alteration: documents((body, request) =>
        isSchema(request) ? body : (relinked(body, (link) => new URL(link, request.url).href) as Body),
      ),
    },
  },
  {
    id: 'extra-keys',
    says: 'Documents about the service have keys of a later release.',
    options: {
      alteration: documents((body, request) => {
        const { pathname } = new URL(request.url);
        return /^\/(versions)?$|\/info\/|\/cache$/.test(pathname) ? { ...body, vendor: 'key of a later release' } : body;
      }),
    },
  },
];
