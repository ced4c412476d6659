import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../lib/http/index.ts';
import { doorLines, doorOf, type Failure } from '../../../lib/report/doors/index.ts';
import { exchangeOf } from '../../http/exchange-of.ts';

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
}

const id = { 'x-openstack-request-id': 'req-aa78ef90-3fc8-489a-8c69-798410c8f3d2' };
const fault = (code: string, message = 'words') => JSON.stringify({ message: `${message}<br /><br />`, code, title: code.slice(4) });

function answered({ status, headers = {}, text = '' }: Answer, changes: Partial<Exchange> = {}): Exchange {
  return exchangeOf('x', status, { response: { status, headers, body: { kind: 'text', text, truncated: false } }, ...changes });
}

const unanswered = (code: string, message = 'GET http://glance got no answer.') => exchangeOf('x', undefined, { fault: { code, message } });

const doorAt = (exchange: Exchange, failure: Partial<Failure> = {}) => doorOf({ id: 'image.show', ...failure, exchange });

const nginx =
  '<html>\r\n<head><title>413 Request Entity Too Large</title></head>\r\n<body>\r\n<center><h1>413</h1></center>\r\n<hr><center>nginx</center>';
const haproxy = '<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n</body></html>';
const apache = '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>404 Not Found</title>';
const webob = '<html>\n <head>\n  <title>404 Not Found</title>\n </head>\n <body>\n  <h1>404 Not Found</h1>\n';

describe('who answered', () => {
  test.each<[string, Exchange, string]>([
    ['glance by its request id', answered({ status: 200, headers: id }), 'glance'],
    [
      'glance by its request id, behind a proxy that adds its name',
      answered({ status: 404, headers: { ...id, server: 'nginx/1.24', via: '1.1 x' } }),
      'glance',
    ],
    ['glance by its fault', answered({ status: 404, text: fault('404 Not Found') }), 'glance'],
    ['glance by its page', answered({ status: 404, text: webob }), 'glance'],
    ['glance by its versions, behind Apache', answered({ status: 300, headers: { server: 'Apache' }, text: '{"versions": []}' }), 'glance'],
    [
      'the auth middleware',
      answered({ status: 401, headers: { 'WWW-Authenticate': 'Keystone uri="http://k/v3"' }, text: fault('401 Unauthorized') }),
      'auth-middleware',
    ],
    [
      'Keystone, which gives request ids as well',
      answered({ status: 404, headers: id, text: '{"error":{"code":404,"message":"m","title":"Not Found"}}' }),
      'keystone',
    ],
    ['nginx', answered({ status: 413, text: nginx }), 'proxy'],
    ['HAProxy', answered({ status: 503, text: haproxy }), 'proxy'],
    ['Apache', answered({ status: 404, text: apache }), 'proxy'],
    ['Envoy', answered({ status: 503, text: 'upstream connect error or disconnect/reset before headers' }), 'proxy'],
    ['Cloudflare', answered({ status: 403, headers: { 'cf-ray': '1' } }), 'proxy'],
    ['a gateway without a name', answered({ status: 504 }), 'proxy'],
    ['a proxy by its header', answered({ status: 400, headers: { server: 'openresty' } }), 'proxy'],
    ['a WSGI server', answered({ status: 500, text: 'Internal Server Error' }), 'wsgi-server'],
    ['a WSGI server by its header', answered({ status: 404, headers: { server: 'gunicorn' } }), 'wsgi-server'],
    ['nobody', unanswered('ERR_TIMEOUT'), 'nobody'],
    ['the proxy of this machine', unanswered('ERR_PROXY'), 'proxy'],
    ['somebody who did not finish', unanswered('ERR_TRUNCATED'), 'unknown'],
    ['somebody', answered({ status: 404 }), 'unknown'],
  ])('%s', (_, exchange, answeredBy) => {
    const door = doorAt(exchange);
    expect(door.answeredBy).toBe(answeredBy);
    expect(door.because).not.toBe('');
  });
});

const tls = { request: { ...exchangeOf('x', 200).request, url: 'https://glance/' }, operation: 'listVersions' } as const;
const post = (text: string) => ({
  request: { ...exchangeOf('x', 200).request, method: 'POST', body: { kind: 'text', text, truncated: false } as const },
});
const download = { operation: 'downloadImageData' };
const glance = (status: number, text = '', headers = {}) => ({ status, headers: { ...id, ...headers }, text });

describe('the setting to look at', () => {
  test.each<[string, Exchange, Partial<Failure>, RegExp]>([
    [
      'links of http behind TLS',
      answered({ status: 300, text: '{"versions":[{"links":[{"href":"http://glance/v2/"}]}]}' }, tls),
      {},
      /public_endpoint.*enable_proxy_headers_parsing/,
    ],
    [
      'links to another host',
      answered({ status: 300, text: '{"versions":[{"links":[{"href":"https://inner/v2/"}]}]}' }, tls),
      {},
      /public_endpoint/,
    ],
    [
      'the root is 200',
      answered(glance(200, '{"versions":[]}'), { operation: 'getVersionsAtRoot' }),
      { expected: '300' },
      /what the proxy does/,
    ],
    ['a body that nginx does not take', answered({ status: 413, text: nginx }), {}, /client_max_body_size/],
    ['a gateway that did not wait', answered({ status: 504, text: haproxy }), {}, /timeout server/],
    [
      'an import that hangs',
      answered(glance(200, '{}')),
      { id: 'import.glance-direct.activates-image', expected: 'active', got: 'uploading' },
      /os_glance_staging_store.*worker_self_reference_url/,
    ],
    [
      'a URL that the filter refuses',
      answered(
        glance(400, fault('400 Bad Request', 'URI for web-download does not pass filtering: x')),
        post('{"method":{"name":"web-download"}}'),
      ),
      { expected: '202' },
      /import_filtering_opts/,
    ],
    [
      'a web-download without end',
      answered(glance(200, '{}')),
      { id: 'import.web-download.activates-image', expected: 'active', got: 'queued' },
      /import_filtering_opts/,
    ],
    [
      'a method that is not on',
      answered(glance(400, fault('400 Bad Request', "Unknown import method name 'x'."))),
      { expected: '202' },
      /enabled_import_methods/,
    ],
    [
      'a policy that the answer names',
      answered(glance(403, fault('403 Forbidden', 'You are not authorized to complete download_image action.'))),
      { expected: '200' },
      /`download_image` in policy.yaml/,
    ],
    ['a policy of the operation', answered(glance(403), { operation: 'addMember' }), { expected: '200' }, /`add_member` in policy.yaml/],
    [
      'a policy of publishing',
      answered(glance(403), { operation: 'updateImage', ...post('[{"op":"replace","path":"/visibility","value":"public"}]') }),
      { expected: '200' },
      /`publicize_image`/,
    ],
    [
      'a reader who may write',
      answered(glance(201), { role: 'reader', operation: 'createImage' }),
      { expected: '403' },
      /enforce_new_defaults/,
    ],
    ['a member who may do as admins', answered(glance(200), { operation: 'listTasks' }), { expected: '403' }, /`tasks_api_access`/],
    [
      'too many members',
      answered(glance(413, fault('413 Request Entity Too Large', 'Image member limit exceeded for image 1'))),
      {},
      /image_member_quota/,
    ],
    [
      'too much for a user',
      answered(glance(413, fault('413 Request Entity Too Large', 'Image exceeds the storage quota: x'))),
      {},
      /user_storage_quota/,
    ],
    [
      'too much for a project',
      answered(glance(413, fault('413 Request Entity Too Large', 'Project x is over limit for image_count_total'))),
      {},
      /registered limits/,
    ],
    ['an exception', answered(glance(500, fault('500 Internal Server Error'))), { expected: '200' }, /search req-aa78ef90/],
    ['data that a proxy compresses', answered(glance(200, '', { 'content-encoding': 'gzip' }), download), {}, /gzip off/],
    ['a range that nobody heeds', answered(glance(200), download), { expected: '206', got: '200' }, /Range/],
    ['other bytes', answered(glance(200), download), { reason: 'expected the checksum of what was sent' }, /image_import_plugins/],
    [
      'pages that are too short',
      answered(glance(200, '{"images":[],"next":"/v2/images?marker=1"}'), {
        operation: 'listImages',
        request: { ...exchangeOf('x', 200).request, url: 'http://glance/v2/images?limit=4' },
      }),
      {},
      /api_limit_max/,
    ],
    ['what was made is not there', answered(glance(404)), { expected: '200' }, /wsrep_sync_wait/],
    [
      'a token that is not taken',
      answered({ status: 401, headers: { 'www-authenticate': 'Keystone uri="x"' } }),
      { expected: '200' },
      /keystone_authtoken/,
    ],
    [
      'a connection that was closed',
      unanswered('ERR_UNREACHABLE', 'GET x got no answer: the connection was closed before an answer came'),
      {},
      /harakiri/,
    ],
    ['a certificate', unanswered('ERR_TLS'), {}, /cacert/],
  ])('%s', (_, exchange, failure, setting) => {
    const door = doorAt(exchange, failure);
    expect(door.setting).toMatch(setting);
    expect(door.cause).toMatch(/^(Probably|Possibly) /);
  });

  test.each<[string, Exchange, Partial<Failure>]>([
    ['a 403 where a 404 was asked for', answered(glance(403)), { expected: '404' }],
    ['a read-only attribute that is taken', answered(glance(200), { operation: 'updateImage' }), { expected: '403' }],
    ['an answer with other words', answered(glance(200, '{}')), { expected: '1', got: '2' }],
  ])('is none for %s', (_, exchange, failure) => {
    expect(doorAt(exchange, failure)).toEqual({ answeredBy: 'glance', because: expect.any(String) });
    expect(doorLines(doorAt(exchange, failure))).toEqual([]);
  });
});

describe('where a calibrated release does the same', () => {
  test('no setting is blamed', () => {
    const failure = { id: 'x', expected: '400', exchange: answered(glance(500)) };
    expect(doorOf(failure, { release: '33.0.0' })).toMatchObject({ cause: expect.stringMatching(/^Probably the release.*33\.0\.0/) });
    expect(doorOf(failure, { release: '33.0.0' }).setting).toBeUndefined();
  });

  test('the older defaults of the policy are, for they can be changed', () => {
    const exchange = answered(glance(201), { role: 'reader', operation: 'createImage' });
    expect(doorOf({ id: 'x', expected: '403', exchange }, { release: '25.1.0' }).setting).toMatch(/enforce_new_defaults/);
  });

  test('nothing of a proxy is excused', () => {
    expect(doorOf({ id: 'x', exchange: answered({ status: 413, text: nginx }) }, { release: '33.0.0' }).setting).toMatch(
      /client_max_body_size/,
    );
  });
});

test('what a server sends in a header or an id does not leave its line', () => {
  const hostile = 'nginx`\u001b[2J\n# Certified <script>';
  const door = doorAt(answered({ status: 400, headers: { server: hostile } }));
  expect(['\n', '<', '\u001b'].filter((mark) => door.because.includes(mark))).toEqual([]);
  const exception = doorAt(answered({ status: 500, headers: { 'x-openstack-request-id': `req-${hostile}` } }), { expected: '200' });
  expect(['\n', '<', '`', '\u001b'].filter((mark) => exception.setting?.includes(mark))).toEqual([]);
});
