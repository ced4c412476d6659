import type { Ask, Sending } from './walk.ts';

const namespace = 'recorded-namespace';
const secretNamespace = 'recorded-private-namespace';
const ns = `/v2/metadefs/namespaces/${namespace}`;

/** The requests for the catalog of metadata definitions. */
export async function metadefs({ ask }: { readonly ask: Ask }) {
  const asMemberAndAdmin = async (request: string, sending: Sending = {}) => {
    for (const role of ['member', 'admin'] as const) await ask(role, request, sending);
  };
  const title = 'A recorded thing';
  const size = { name: 'size', title, type: 'integer', minimum: 1, description: title };
  const thing = {
    name: 'thing',
    description: title,
    required: ['size'],
    properties: { size: { title, type: 'string', enum: ['a', 'b'] } },
  };
  const list = '/v2/metadefs/namespaces';
  const made = { namespace, display_name: title, description: title, visibility: 'public', protected: false };
  await asMemberAndAdmin(`POST ${list}`, { json: made });
  for (const json of [made, {}, { namespace: 'x'.repeat(81) }, { ...made, created_at: 'x' }]) await ask('admin', `POST ${list}`, { json });
  const nested = { properties: { size: { title, type: 'integer' } }, objects: [thing], tags: [{ name: 'seen' }] };
  await ask('admin', `POST ${list}`, {
    json: { namespace: secretNamespace, ...nested, resource_type_associations: [{ name: 'OS::Glance::Image', prefix: 'hw_' }] },
  });
  for (const query of [
    'limit=2',
    'limit=2&resource_types=OS::Glance::Image',
    'limit=-1',
    'sort_dir=nope',
    'visibility=nope',
    'marker=nope',
    'sort_key=nope',
  ])
    await ask('member', `GET ${list}?${query}`);
  await ask('member', 'GET /v2/metadefs/resource_types');

  const secret = `${list}/${secretNamespace}`;
  for (const [kind, name, body, changed] of [
    ['objects', 'thing', thing, { ...thing, description: 'changed' }],
    ['properties', 'size', size, { ...size, minimum: 2 }],
    ['tags', 'seen', { tags: [{ name: 'seen' }, { name: 'old' }] }, { name: 'seen' }],
    ['resource_types', 'OS::Glance::Image', { name: 'OS::Glance::Image', prefix: 'hw_', properties_target: 'image' }, undefined],
  ] as const) {
    await ask('member', `GET ${ns}/${kind}`);
    await asMemberAndAdmin(`POST ${ns}/${kind}`, { json: body });
    await ask('admin', `POST ${ns}/${kind}`, { json: body, headers: { 'x-openstack-append': 'True' } });
    for (const json of [{ nope: 1 }, { name: 5, tags: [{ name: 5 }] }]) await ask('admin', `POST ${ns}/${kind}`, { json });
    if (kind === 'objects') await ask('admin', `POST ${ns}/${kind}`, { json: { ...thing, created_at: 'x' } });
    await ask('admin', `POST ${list}/nope/${kind}`, { json: body });
    for (const path of [`${ns}/${kind}`, `${list}/nope/${kind}`, `${secret}/${kind}`]) {
      await ask('member', `GET ${path}`);
      await ask('member', `GET ${path}/${name}`);
    }
    await ask('admin', `GET ${secret}/${kind}`);
    await ask('admin', `GET ${secret}/${kind}/${name}`);
    await ask('member', `GET ${ns}/${kind}?limit=x`);
    if (changed === undefined) continue;
    await ask('member', `GET ${ns}/${kind}/nope`);
    await asMemberAndAdmin(`PUT ${ns}/${kind}/${name}`, { json: changed });
    await ask('admin', `PUT ${ns}/${kind}/nope`, { json: { ...changed, name: 'other' } });
    await ask('admin', `PUT ${ns}/${kind}/${name}`, { json: { nope: 1 } });
  }
  await asMemberAndAdmin(`POST ${ns}/tags/new`);
  for (const tag of ['new', 'x'.repeat(81)]) await ask('admin', `POST ${ns}/tags/${tag}`);
  await ask('admin', `POST ${ns}/tags/other`, { json: {} });
  await ask('admin', `PUT ${ns}/tags/new`, { json: { name: 'seen' } });
  for (const role of ['member', 'admin'] as const)
    for (const path of [ns, secret, `${ns}?resource_type=OS::Glance::Image`]) await ask(role, `GET ${path}`);

  await asMemberAndAdmin(`PUT ${ns}`, { json: { ...made, description: 'changed', protected: true } });
  for (const json of [{}, { ...made, namespace: secretNamespace }, { ...made, created_at: 'x' }]) await ask('admin', `PUT ${ns}`, { json });
  await ask('admin', `PUT ${list}/nope`, { json: made });
  const parts = [
    '/objects/thing',
    '/properties/size',
    '/tags/seen',
    '/resource_types/OS::Glance::Image',
    '/objects',
    '/properties',
    '/tags',
    '',
  ];
  for (const part of parts) await asMemberAndAdmin(`DELETE ${ns}${part}`);
  await ask('admin', `PUT ${ns}`, { json: { ...made }, quiet: true });
  for (const part of parts)
    for (const path of [`${ns}${part}`, `${list}/nope${part}`, `${ns}${part}`]) await ask('admin', `DELETE ${path}`);
}

export async function cleanUpMetadefs(ask: Ask): Promise<void> {
  for (const name of [namespace, secretNamespace]) {
    const path = `/v2/metadefs/namespaces/${name}`;
    const { status } = await ask('admin', `GET ${path}`, { quiet: true });
    if (status !== 200) continue;
    await ask('admin', `PUT ${path}`, { json: { namespace: name, protected: false }, quiet: true });
    await ask('admin', `DELETE ${path}`, { quiet: true });
  }
}
