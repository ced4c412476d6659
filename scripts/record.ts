/**
 * Records what a real Glance answers to every operation of the contract, with success and with the common refusals:
 * `npm run lab:record -- --release 33.0.0 --os-cloud … --os-cloud-reader … --os-cloud-stranger … --os-cloud-admin … [--os-cloud-service …]`
 * writes test/recordings/glance-RELEASE.json. Speaks by plain fetch: what the suite's client gets wrong must not be repeated here.
 * All that it creates it deletes, but for tasks, which the API can't delete: they expire. It empties the image cache: for labs only.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { cloudsOf, resolveTargets, type TargetFlags, withTargetFlags } from '../lib/cli/target-options.ts';
import { startContentServer } from '../lib/content/index.ts';
import { createValidator, violationText } from '../lib/contract/index.ts';
import { createDispatcher, defaultDispatcherOptions } from '../lib/http/index.ts';
import { imageEndpoint, type Session, tokenSourceFor } from '../lib/identity/index.ts';
import { imageApiV2 } from '../specs/schemas.gen.ts';
import { type Exchange, normalised } from '../test/recordings/normalise.ts';
import { type Answer, type Caller, cleanUp, type Sending, walk } from '../test/recordings/walk.ts';

const flags = withTargetFlags(new Command('lab:record'))
  .requiredOption('--release <release>', 'the release of the target; names the file')
  .parse()
  .opts<TargetFlags & { release: string }>();

const targets = await resolveTargets(cloudsOf(flags), flags);
const dispatcher = createDispatcher({ ...defaultDispatcherOptions, tls: targets.member.tls });
const sessions: Partial<Record<Caller, Session>> = {};
for (const [role, target] of Object.entries(targets)) sessions[role as Caller] = await tokenSourceFor(target, dispatcher).session();
await dispatcher.close();
const sessionOf = (role: Caller): Session => {
  const session = sessions[role];
  if (!session) throw new Error(`No cloud is given for the ${role}: see --help.`);
  return session;
};
const endpoint = imageEndpoint(targets.member, sessionOf('member').catalog).url;

/** Literal segments come before placeholders. */
const routes = Object.entries(imageApiV2.operations)
  .map(([id, { method, path, since, token, requestBody }]) => ({
    id,
    method,
    path,
    token,
    takesJson: Object.keys(requestBody ?? {}).some((type) => type.includes('json')),
    minor: Number(since.slice('v2.'.length)),
    pattern: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
  }))
  .sort((a, b) => a.path.split('{').length - b.path.split('{').length);

const wantedHeaders = /^(content-(type|md5|range)|location|allow|accept-patch|x-openstack-request-id|openstack-.*)$/;
const recorded: Exchange[] = [];
let newestMinor = 0;

/** Sends a request; its answer is recorded when the request belongs to an operation that this release has. */
async function ask(role: Caller, request: string, { json, data, type, headers, quiet }: Sending = {}): Promise<Answer> {
  const [method = '', path = ''] = request.split(' ');
  const body = json === undefined ? data : JSON.stringify(json);
  const response = await fetch(endpoint + path, {
    method,
    redirect: 'manual',
    headers: {
      accept: method === 'GET' && path.endsWith('/file') ? '*/*' : 'application/json',
      ...(role === 'anonymous' ? {} : { 'x-auth-token': sessionOf(role).token }),
      ...(body === undefined ? {} : { 'content-type': type ?? (json === undefined ? 'application/octet-stream' : 'application/json') }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  const kept = Object.fromEntries([...response.headers].filter(([name]) => wantedHeaders.test(name)));
  const route = routes.find((r) => r.method === method && r.pattern.test(path.split('?')[0] as string));
  if (!quiet && route && route.minor <= newestMinor)
    recorded.push({ operation: route.id, status: response.status, headers: kept, body: text });
  return { status: response.status, text, json: parsed(text) ?? {} };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Literally the same answer to the same operation tells nothing new, whatever id it is about. */
function withoutRepetitions(exchanges: readonly Exchange[]): Exchange[] {
  const seen = new Set<string>();
  return exchanges.filter((exchange) => {
    const key = JSON.stringify(exchange)
      .replace(/00000000-0000-4000-8000-\d{12}/g, 'ID')
      .replace(/2026-01-01T00:\d\d:\d\d/g, 'TIME');
    return !seen.has(key) && seen.add(key);
  });
}

const now = () => new Date().toISOString().slice(0, 19);
const begun = now();
const content = await startContentServer('127.0.0.1', 0);
try {
  const { json } = await ask('anonymous', 'GET /versions', { quiet: true });
  newestMinor = Math.max(...(json.versions as { id: string }[]).map(({ id }) => Number(id.slice('v2.'.length))));
  await cleanUp(ask);
  const guest = sessionOf('stranger').projectId as string;
  await walk({ ask, routes, content: content.url, guest, hasService: targets.service !== undefined });
} finally {
  await cleanUp(ask);
  await content.close();
}

const identities = Object.values(sessions).flatMap(({ userId, projectId }) => [userId, ...(projectId === undefined ? [] : [projectId])]);
const circumstances = { hosts: [new URL(endpoint).origin, content.url], identities, begun, ended: now() };
const exchanges = withoutRepetitions(normalised(recorded, circumstances)).sort((a, b) =>
  a.operation === b.operation ? a.status - b.status : a.operation < b.operation ? -1 : 1,
);
const file = fileURLToPath(new URL(`../test/recordings/glance-${flags.release}.json`, import.meta.url));
writeFileSync(file, `[\n${exchanges.map((exchange) => JSON.stringify(exchange)).join(',\n')}\n]\n`);

const validator = createValidator(imageApiV2);
const violations = new Set(
  exchanges.flatMap(({ operation, status, headers, body }) =>
    validator.answer(operation, { status, headers, text: body }).map(violationText),
  ),
);
for (const violation of violations) console.log(violation);
const succeeded = new Set(exchanges.filter(({ status }) => status < 400).map(({ operation }) => operation));
const without = routes.filter(({ id, minor }) => minor <= newestMinor && !succeeded.has(id)).map(({ id }) => id);
if (without.length > 0) console.log(`no success: ${without.join(', ')}`);
console.log(`${exchanges.length} exchanges of ${recorded.length} written to ${file}; ${violations.size} violations`);
