/**
 * A refusal, thrown wherever it is found out and turned into an answer at the border. The explanation is for people;
 * the shape of the body (HTML, JSON, plain text) follows the Accept header, as in webob, on which Glance is built.
 */
export class Fault extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, explanation?: string, headers: Readonly<Record<string, string>> = {}) {
    super(explanation ?? explanations[status] ?? '');
    this.name = 'Fault';
    this.status = status;
    this.headers = headers;
  }
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Request Entity Too Large',
  415: 'Unsupported Media Type',
  416: 'Request Range Not Satisfiable',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

const explanations: Readonly<Record<number, string>> = {
  400: 'The server could not comply with the request since it is either malformed or otherwise incorrect.',
  401:
    'This server could not verify that you are authorized to access the document you requested. Either you supplied the wrong ' +
    'credentials (e.g., bad password), or your browser does not understand how to supply the credentials required.',
  403: 'You are not authorized to complete this action.',
  404: 'The resource could not be found.',
  500: 'The server has either erred or is incapable of performing the requested operation.',
};

/** The answer that says a fault, in the form that the Accept header prefers; plain text without one. */
export function faultResponse(fault: Fault, accept: string | null): Response {
  const title = titles[fault.status] ?? 'Error';
  const status = `${fault.status} ${title}`;
  const headers = new Headers(fault.headers);
  const form = preferredForm(accept ?? '');
  headers.set('content-type', form === 'application/json' ? form : `${form}; charset=UTF-8`);
  return new Response(bodies[form](status, title, fault.message), { status: fault.status, statusText: title, headers });
}

type Form = 'text/html' | 'application/json' | 'text/plain';

const bodies: Readonly<Record<Form, (status: string, title: string, text: string) => string>> = {
  'text/html': (status, _title, text) =>
    `<html>\n <head>\n  <title>${status}</title>\n </head>\n <body>\n  <h1>${status}</h1>\n  ${escapeHtml(text)}<br /><br />\n\n\n\n </body>\n</html>`,
  'application/json': (status, title, text) => JSON.stringify({ message: `${text}<br /><br />\n\n\n`, code: status, title }),
  'text/plain': (status, _title, text) => `${status}\n\n${text}\n\n   `,
};

/** The better liked of HTML and JSON; HTML where both are liked the same, plain text where neither is. */
function preferredForm(accept: string): Form {
  const html = quality(accept, 'text/html');
  const json = quality(accept, 'application/json');
  if (html === 0 && json === 0) return 'text/plain';
  return html >= json ? 'text/html' : 'application/json';
}

/** The quality that an Accept header gives a media type; the most specific range counts (RFC 9110 section 12.5.1). */
function quality(accept: string, type: string): number {
  let best = { specificity: -1, quality: 0 };
  for (const item of accept.split(',')) {
    const [range = '', ...parameters] = item.split(';').map((part) => part.trim());
    const specificity = [`*/*`, `${type.split('/')[0]}/*`, type].indexOf(range.toLowerCase());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    if (specificity > best.specificity) best = { specificity, quality: q === undefined ? 1 : Number(q.slice(2)) };
  }
  return best.quality;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#x27;');
}
