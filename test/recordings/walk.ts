/** The requests of a recording: every operation with success, and with the refusals that a common cloud can be brought to. */
import { setTimeout as pause } from 'node:timers/promises';
import type { RoleName } from '../../specs/roles.ts';
import { cleanUpMetadefs, metadefs } from './metadefs.ts';

export type Caller = RoleName;

export interface Sending {
  readonly json?: unknown;
  readonly data?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A step on the way to what is recorded. */
  readonly quiet?: boolean;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** The parsed body, or an empty object. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever the server sends; only ids and states are read from it.
  readonly json: any;
}

/** Sends a request, written as `METHOD /path`, and records it unless it is quiet. */
export type Ask = (role: Caller, request: string, sending?: Sending) => Promise<Answer>;

export interface Stage {
  readonly ask: Ask;
  readonly routes: readonly { readonly method: string; readonly path: string; readonly token: boolean; readonly takesJson: boolean }[];
  /** URL of a content server (lib/content) that the target may fetch from. */
  readonly content: string;
  /** Project of the stranger. */
  readonly guest: string;
  readonly hasService: boolean;
}

const unknown = 'f0000000-0000-4000-8000-00000000ffff';
/** On every image of a recording, so that what a killed one left is found. */
const mark = 'image-api-recording';
const patchType = 'application/openstack-images-v2.1-json-patch';
const raw = { container_format: 'bare', disk_format: 'raw' };
const words = (count: number) => Array.from({ length: count }, (_, i) => `word-${i}`);

/** Plays all of it. Leaves behind what cleanUp takes away. */
export async function walk(stage: Stage): Promise<void> {
  const actor = { ...stage, ...makersOf(stage.ask) };
  for (const step of [versions, discovery, images, imageData, imports, members, tags, tasks, cache, locations, metadefs, nobodyAndNothing])
    await step(actor);
}

type Actor = Stage & ReturnType<typeof makersOf>;

function makersOf(ask: Ask) {
  async function newImage(more: object = {}, role: Caller = 'member'): Promise<string> {
    const made = await ask(role, 'POST /v2/images', {
      json: { name: mark, ...raw, tags: [mark], visibility: 'private', ...more },
      quiet: true,
    });
    if (made.status !== 201) throw new Error(`No image could be made: ${made.status} ${made.text}`);
    return made.json.id as string;
  }

  async function activeImage(more: object = {}): Promise<string> {
    const id = await newImage(more);
    const put = await ask('member', `PUT /v2/images/${id}/file`, { data: 'recorded data\n', quiet: true });
    if (put.status !== 204) throw new Error(`No data could be uploaded: ${put.status} ${put.text}`);
    return id;
  }

  /** Waits until no import works on an image. */
  async function settled(id: string): Promise<void> {
    for (let turn = 0; turn < 100; turn += 1) {
      const { json } = await ask('admin', `GET /v2/images/${id}`, { quiet: true });
      if (!json.os_glance_import_task && json.status !== 'importing') return;
      await pause(200);
    }
  }

  return { newImage, activeImage, settled };
}

async function versions({ ask }: Actor) {
  await ask('anonymous', 'GET /');
  await ask('anonymous', 'GET /versions');
  await ask('member', 'GET /versions');
}

async function discovery({ ask, routes }: Actor) {
  for (const role of ['member', 'reader'] as const) {
    for (const what of ['import', 'stores', 'usage']) await ask(role, `GET /v2/info/${what}`);
    for (const { path } of routes.filter((r) => r.path.startsWith('/v2/schemas/'))) await ask(role, `GET ${path}`);
  }
  await ask('admin', 'GET /v2/info/stores/detail');
  await ask('member', 'GET /v2/info/stores/detail');
}

async function images({ ask, newImage, activeImage }: Actor) {
  const full = { name: 'recorded image', ...raw, tags: [mark], min_disk: 1, min_ram: 64, protected: true, os_hidden: false, colour: 'red' };
  const made = await ask('member', 'POST /v2/images', { json: full });
  const id = made.json.id as string;
  await ask('member', 'POST /v2/images', { json: { tags: [mark] } });
  await ask('admin', 'POST /v2/images', { json: { ...full, name: 'recorded public image', visibility: 'public', protected: false } });
  const community = await newImage({ visibility: 'community' });
  const bodies = [{ disk_format: 'nope' }, { min_ram: -1 }, { visibility: 'public' }, { owner: 'nobody' }, { status: 'active' }, { id }];
  for (const json of [...bodies, { tags: words(129) }, Object.fromEntries(words(129).map((w) => [w, w])), []])
    await ask('member', 'POST /v2/images', { json });
  await ask('member', 'POST /v2/images', { data: '{', type: 'application/json' });
  await ask('reader', 'POST /v2/images', { json: { tags: [mark] } });

  // Made in one second, they come in any order unless one is asked for.
  const byName = `tag=${mark}&sort=name:asc`;
  for (const role of ['member', 'reader', 'stranger', 'admin'] as const) {
    await ask(role, `GET /v2/images/${id}`);
    await ask(role, `GET /v2/images?${byName}`);
  }
  await ask('stranger', `GET /v2/images/${community}`);
  for (const wrong of ['sort_key=nope', 'sort_dir=nope', 'sort=nope']) await ask('member', `GET /v2/images?${wrong}`);
  const queries = ['limit=1', 'limit=0', 'limit=-1', 'limit=x', 'visibility=nope', 'member_status=nope'];
  for (const query of [...queries, 'status=queued', 'size_min=x', 'created_at=nope', 'os_hidden=nope', `marker=${unknown}`, `marker=${id}`])
    await ask('member', `GET /v2/images?${byName}&${query}`);

  const patch = (role: Caller, what: string, json: unknown, type = patchType) => ask(role, `PATCH /v2/images/${what}`, { json, type });
  await patch('member', id, [
    { op: 'add', path: '/size_of_shoe', value: '44' },
    { op: 'replace', path: '/name', value: 'renamed' },
    { op: 'remove', path: '/colour' },
  ]);
  await patch('member', id, [{ add: '/shape', value: 'round' }], 'application/openstack-images-v2.0-json-patch');
  await patch('admin', id, [{ op: 'replace', path: '/visibility', value: 'public' }]);
  await patch('member', id, []);
  const refused = [
    { op: 'move', path: '/name' },
    { op: 'replace', path: '/status', value: 'active' },
    { op: 'replace', path: '/nope', value: '1' },
  ];
  for (const change of [
    ...refused,
    { op: 'replace', path: '/visibility', value: 'nope' },
    { op: 'replace', path: '/tags', value: words(129) },
  ])
    await patch('member', community, [change]);
  await patch('member', community, {});
  await patch('member', community, [], 'application/json');
  for (const role of ['reader', 'stranger'] as const) await patch(role, community, [{ op: 'replace', path: '/name', value: 'x' }]);

  await ask('member', `DELETE /v2/images/${id}`);
  await ask('stranger', `DELETE /v2/images/${community}`);
  await ask('reader', `DELETE /v2/images/${community}`);
  await ask('member', `DELETE /v2/images/${community}`);
  await ask('member', `DELETE /v2/images/${community}`);

  const active = await activeImage({ visibility: 'community' });
  for (const action of ['deactivate', 'reactivate']) {
    for (const role of ['reader', 'stranger', 'member', 'admin'] as const) await ask(role, `POST /v2/images/${active}/actions/${action}`);
    await ask('member', `POST /v2/images/${id}/actions/${action}`);
    await ask('member', `POST /v2/images/${active}/actions/${action}`, { json: {} });
    for (const role of ['member', 'admin'] as const) await ask(role, `GET /v2/images/${active}/file`);
  }
}

async function imageData({ ask, newImage, activeImage }: Actor) {
  const id = await newImage({ visibility: 'community' });
  const put = (role: Caller, image: string, more: Sending = {}) =>
    ask(role, `PUT /v2/images/${image}/file`, { data: 'recorded data\n', ...more });
  await ask('member', `GET /v2/images/${id}/file`);
  for (const role of ['reader', 'stranger'] as const) await put(role, id);
  await put('member', id, { type: 'text/plain' });
  await put('member', id, { headers: { 'x-image-meta-store': 'nope' } });
  await put('member', id, { headers: { 'x-openstack-image-size': 'nope' } });
  await put('member', await newImage(), { headers: { 'x-openstack-image-size': '3' } });
  await put('member', await newImage(), { headers: { 'x-openstack-image-size': String(2 ** 45) } });
  await put('member', await newImage({ disk_format: null, container_format: null }));
  await put('member', await newImage({ disk_format: 'qcow2' }));
  await put('member', id);
  await put('member', id);
  for (const role of ['member', 'reader', 'stranger', 'admin'] as const) await ask(role, `GET /v2/images/${id}/file`);
  for (const range of ['bytes=0-3', 'bytes=-4', 'bytes=99-', 'bytes=0-1,3-4', 'nope'])
    await ask('member', `GET /v2/images/${id}/file`, { headers: { range } });
  await ask('stranger', `GET /v2/images/${await activeImage()}/file`);
}

async function imports({ ask, newImage, settled, content }: Actor) {
  const stage = (role: Caller, id: string, more: Sending = {}) =>
    ask(role, `PUT /v2/images/${id}/stage`, { data: 'recorded data\n', ...more });
  const start = (role: Caller, id: string, json: unknown) => ask(role, `POST /v2/images/${id}/import`, { json });
  const direct = { method: { name: 'glance-direct' } };
  const id = await newImage({ visibility: 'community' });
  await stage('member', id, { type: 'text/plain' });
  await stage('member', id, { headers: { 'x-openstack-image-size': 'nope' } });
  await stage('member', await newImage(), { headers: { 'x-openstack-image-size': String(2 ** 45) } });
  for (const role of ['reader', 'stranger', 'member', 'member'] as const) await stage(role, id);
  for (const role of ['reader', 'stranger'] as const) await start(role, id, direct);
  for (const json of [{}, { method: { name: 'nope' } }, { ...direct, stores: ['nope'] }, { ...direct, all_stores: true, stores: ['fast'] }])
    await start('member', id, json);
  await start('member', id, direct);
  await settled(id);
  await start('member', id, direct);
  await ask('member', `GET /v2/images/${id}/tasks`);
  await ask('reader', `GET /v2/images/${id}/tasks`);
  const copy = { method: { name: 'copy-image' }, stores: ['slow'] };
  await start('member', id, copy);
  await start('admin', id, copy);
  await settled(id);
  await start('admin', id, copy);

  const downloaded = await newImage();
  await start('member', downloaded, { method: { name: 'web-download', uri: 'ftp://glance.example/x' } });
  await start('member', downloaded, { method: { name: 'web-download' } });
  await start('stranger', downloaded, { method: { name: 'web-download', uri: `${content}/bytes/recorded/64` } });
  await start('member', downloaded, { method: { name: 'web-download', uri: `${content}/bytes/recorded/64` } });
  await settled(downloaded);
  await start('member', await newImage({ disk_format: null, container_format: null }), {
    method: { name: 'web-download', uri: `${content}/bytes/recorded/64` },
  });
  await ask('member', `GET /v2/images/${downloaded}/tasks`);
  await ask('admin', `GET /v2/images/${downloaded}/tasks`);
  await ask('stranger', `GET /v2/images/${downloaded}/tasks`);

  // Stores: the image is in two of them now.
  const take = (role: Caller, store: string, image: string) => ask(role, `DELETE /v2/stores/${store}/${image}`);
  await take('member', 'slow', id);
  await take('reader', 'slow', id);
  await take('admin', 'nope', id);
  await take('admin', 'slow', unknown);
  await take('admin', 'tape', id);
  await take('admin', 'slow', id);
  await take('admin', 'fast', id);
  await take('admin', 'fast', await newImage());
}

async function members({ ask, newImage, guest }: Actor) {
  const id = await newImage({ visibility: 'shared' });
  const closed = await newImage();
  const open = await newImage({ visibility: 'community' });
  const of = (image: string, member = '') => `/v2/images/${image}/members${member && `/${member}`}`;
  await ask('member', `GET ${of(id)}`);
  for (const json of [{}, { member: '' }, [], { member: guest }, { member: guest }]) await ask('member', `POST ${of(id)}`, { json });
  for (const role of ['reader', 'stranger', 'admin'] as const) await ask(role, `POST ${of(id)}`, { json: { member: 'somebody' } });
  for (const image of [closed, open]) {
    await ask('member', `POST ${of(image)}`, { json: { member: guest } });
    for (const role of ['member', 'stranger'] as const) await ask(role, `GET ${of(image)}`);
    await ask('member', `PUT ${of(image, guest)}`, { json: { status: 'accepted' } });
    await ask('member', `DELETE ${of(image, guest)}`);
  }
  for (const role of ['member', 'reader', 'stranger', 'admin'] as const) {
    await ask(role, `GET ${of(id)}`);
    await ask(role, `GET ${of(id, guest)}`);
  }
  for (const role of ['member', 'reader'] as const) await ask(role, `PUT ${of(id, guest)}`, { json: { status: 'accepted' } });
  for (const json of [{}, { status: 'nope' }, { status: 'rejected' }, { status: 'accepted' }])
    await ask('stranger', `PUT ${of(id, guest)}`, { json });
  await ask('admin', `PUT ${of(id, guest)}`, { json: { status: 'pending' } });
  for (const role of ['stranger', 'reader', 'member', 'member'] as const) await ask(role, `DELETE ${of(id, guest)}`);
  for (const member of words(128)) await ask('member', `POST ${of(id)}`, { json: { member }, quiet: true });
  await ask('member', `POST ${of(id)}`, { json: { member: guest } });
}

async function tags({ ask, newImage }: Actor) {
  const id = await newImage({ visibility: 'community' });
  const full = await newImage({ tags: [mark, ...words(127)] });
  for (const role of ['reader', 'stranger', 'member', 'member'] as const) await ask(role, `PUT /v2/images/${id}/tags/seen`);
  await ask('member', `PUT /v2/images/${id}/tags/${'x'.repeat(256)}`);
  await ask('member', `PUT /v2/images/${full}/tags/seen`);
  await ask('stranger', `PUT /v2/images/${full}/tags/seen`);
  for (const role of ['reader', 'stranger', 'member', 'member'] as const) await ask(role, `DELETE /v2/images/${id}/tags/seen`);
}

async function tasks({ ask, content }: Actor) {
  const input = { import_from: `${content}/bytes/recorded/64`, import_from_format: 'raw', image_properties: { ...raw, name: mark } };
  const made = await ask('admin', 'POST /v2/tasks', { json: { type: 'import', input } });
  for (const json of [{}, { type: 'import' }, { type: 'nope', input }, { type: 'import', input: { ...input, import_from: 'file:///x' } }])
    await ask('admin', 'POST /v2/tasks', { json });
  await ask('member', 'POST /v2/tasks', { json: { type: 'import', input } });
  // Long enough for it to end, one way or the other.
  await pause(1500);
  await ask('admin', `GET /v2/tasks/${made.json.id}`);
  await ask('member', `GET /v2/tasks/${made.json.id}`);
  for (const query of [
    'limit=2',
    'limit=1&type=import',
    'limit=-1',
    'status=nope',
    'type=nope',
    'sort_dir=nope',
    'sort_key=nope',
    `marker=${unknown}`,
  ])
    await ask('admin', `GET /v2/tasks?${query}`);
  await ask('member', 'GET /v2/tasks');
}

async function cache({ ask, newImage, activeImage }: Actor) {
  // What others left in it is none of this recording's business.
  await ask('admin', 'DELETE /v2/cache', { quiet: true });
  const id = await activeImage({ visibility: 'community' });
  const queued = await newImage({ visibility: 'community' });
  for (const role of ['member', 'admin'] as const) {
    await ask(role, `PUT /v2/cache/${id}`);
    await ask(role, 'GET /v2/cache');
  }
  await ask('admin', `PUT /v2/cache/${queued}`);
  for (let turn = 0; turn < 2; turn += 1) await ask('member', `GET /v2/images/${id}/file`);
  await pause(1000);
  await ask('admin', 'GET /v2/cache');
  // The legacy calls, of which the first queues whatever it is told to.
  const legacy = [`PUT /v2/queued_images/${id}`, 'GET /v2/queued_images', `DELETE /v2/queued_images/${id}`, 'DELETE /v2/queued_images'];
  const nodes = `GET /v2/cache/nodes/${id}`;
  for (const role of ['member', 'reader', 'admin'] as const) {
    for (const request of [nodes, ...legacy, 'GET /v2/cached_images', `DELETE /v2/cached_images/${id}`, 'DELETE /v2/cached_images'])
      await ask(role, request);
  }
  for (const role of ['member', 'admin', 'admin'] as const) await ask(role, `DELETE /v2/cache/${id}`);
  for (const target of ['nope', 'queue', 'cache'])
    await ask('admin', 'DELETE /v2/cache', { headers: { 'x-image-cache-clear-target': target } });
  for (const role of ['member', 'admin'] as const)
    for (const request of ['DELETE /v2/cache', 'POST /v2/cache/clean', 'POST /v2/cache/prune']) await ask(role, request);
}

async function locations({ ask, newImage, activeImage, settled, content, hasService }: Actor) {
  const id = await newImage({ visibility: 'community' });
  const path = `/v2/images/${id}/locations`;
  const url = `${content}/bytes/recorded/64`;
  for (const json of [{}, { url, nope: 5 }]) await ask('member', `POST ${path}`, { json });
  for (const role of ['member', 'reader', 'stranger', 'admin'] as const) {
    await ask(role, `GET ${path}`);
    await ask(role, `POST ${path}`, { json: { url } });
  }
  const wrongHash = { url, validation_data: { os_hash_algo: 'sha512', os_hash_value: 'nope' } };
  if (hasService) for (const json of [wrongHash, { url }]) await ask('service', `POST ${path}`, { json });
  await settled(id);
  const active = await activeImage({ visibility: 'community' });
  await ask('member', `POST /v2/images/${active}/locations`, { json: { url } });
  for (const role of ['admin', 'member'] as const) await ask(role, `GET /v2/images/${active}/locations`);
  if (hasService) await ask('service', `GET /v2/images/${active}/locations`);
}

/** Every operation without a token, with a body that it can't read or doesn't take, and as an admin where there is nothing. */
async function nobodyAndNothing({ ask, routes }: Actor) {
  for (const { method, path, takesJson } of routes.filter(({ token }) => token)) {
    const nowhere = path
      .replace('{image_id}', unknown)
      .replace('{task_id}', unknown)
      .replace(/\{[^}]+\}/g, 'nope');
    const body: Sending = /\/(file|stage)$/.test(path) ? { data: 'x' } : method === 'PATCH' ? { json: [], type: patchType } : {};
    const withBody: Sending = method === 'GET' ? {} : body;
    await ask('anonymous', `${method} ${nowhere}`, withBody);
    const broken = { data: '{', type: method === 'PATCH' ? patchType : 'application/json' };
    if (takesJson || method === 'DELETE' || path.startsWith('/v2/cache/'))
      if (method !== 'GET') await ask('admin', `${method} ${nowhere}`, broken);
    if (!path.includes('{')) continue;
    const json = path.endsWith('/import')
      ? { method: { name: 'glance-direct' } }
      : { url: 'https://glance.example/x', member: 'x', status: 'accepted' };
    await ask('admin', `${method} ${nowhere}`, method === 'POST' && /\/(import|members|locations)$/.test(path) ? { json } : withBody);
    if (method === 'PUT' && path.includes('/members/')) await ask('admin', `${method} ${nowhere}`, { json });
  }
}

/** Takes away what this recording made, or one before that was killed. */
export async function cleanUp(ask: Ask) {
  const found = [`tag=${mark}`, `name=${mark}`].flatMap((query) => [query, `${query}&os_hidden=true`]);
  for (const query of found) {
    for (let round = 0; round < 10; round += 1) {
      const { json } = await ask('admin', `GET /v2/images?${query}&visibility=all&limit=100`, { quiet: true });
      const left = json.images as { id: string; protected: boolean }[];
      if (left.length === 0) break;
      for (const { id, protected: isProtected } of left) {
        const unprotect = { json: [{ op: 'replace', path: '/protected', value: false }], type: patchType, quiet: true };
        if (isProtected) await ask('admin', `PATCH /v2/images/${id}`, unprotect);
        await ask('admin', `DELETE /v2/images/${id}`, { quiet: true });
      }
    }
  }
  // A queued id would be fetched again and again.
  await ask('admin', 'DELETE /v2/cache', { quiet: true });
  await cleanUpMetadefs(ask);
}
