/**
 * Makes specs/openapi.gen.ts (types) and specs/schemas.gen.ts (the contract as data) from the OpenAPI documents.
 * With --check it writes nothing and fails when they are not current.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse, stringify } from 'yaml';

const root = new URL('../', import.meta.url);
const check = process.argv.includes('--check');
const header = '// Generated from specs/openapi/*.yaml by `npm run generate`. Do not edit.\n';

type Json = Record<string, unknown>;
const methods = ['get', 'put', 'post', 'patch', 'delete', 'head', 'options'];

const bundlePath = 'specs/image-api-v2.openapi.yaml';
const document = bundle();
const components = document.components as Record<string, Record<string, Json>>;

/**
 * Puts the parts in specs/openapi together: one document, in the order of the file names, common.yaml first. A path, a method of
 * a path, or a component that stands in two parts is an error.
 */
function bundle(): Json {
  const whole = parse(readFileSync(new URL('specs/openapi/common.yaml', root), 'utf8')) as Json;
  const parts = globSync('specs/openapi/*.yaml', { cwd: fileURLToPath(root) })
    .sort()
    .filter((name) => !name.endsWith('common.yaml'));
  whole.paths = {};
  for (const name of parts) {
    const part = parse(readFileSync(new URL(name, root), 'utf8')) as { paths?: Json; components?: Record<string, Json> };
    merge(whole.paths as Json, part.paths ?? {}, `${name}: path`);
    for (const [kind, entries] of Object.entries(part.components ?? {})) {
      const kinds = whole.components as Record<string, Json>;
      kinds[kind] ??= {};
      merge(kinds[kind], entries, `${name}: ${kind}`);
    }
  }
  return whole;
}

function merge(into: Json, from: Json, where: string): void {
  for (const [key, value] of Object.entries(from)) {
    if (key in into) throw new Error(`${where} ${key} stands in another part already`);
    into[key] = value;
  }
}

/** Follows a reference to a part of components that is no schema; schemas stay references, for ajv. */
function resolve(part: Json): Json {
  const ref = part.$ref;
  if (typeof ref !== 'string' || ref.startsWith('#/components/schemas/')) return part;
  const [, , kind, name] = ref.split('/');
  const found = components[kind ?? '']?.[name ?? ''];
  if (!found) throw new Error(`${ref} does not exist`);
  return found;
}

function content(part: Json): Json {
  return Object.fromEntries(
    Object.entries((part.content ?? {}) as Record<string, Json>).map(([type, media]) => [type, media.schema ?? null]),
  );
}

function headers(part: Json): Json {
  return Object.fromEntries(
    Object.entries((part.headers ?? {}) as Record<string, Json>).map(([name, value]) => {
      const found = resolve(value);
      return [name.toLowerCase(), { required: found.required === true, schema: found.schema }];
    }),
  );
}

function operations(): Record<string, Json> {
  const found: Record<string, Json> = {};
  for (const [path, item] of Object.entries(document.paths as Record<string, Json>)) {
    for (const method of methods) {
      const operation = item[method] as Json | undefined;
      if (!operation) continue;
      const id = operation.operationId as string;
      if (found[id]) throw new Error(`operationId ${id} stands twice`);
      const responses = Object.entries(operation.responses as Record<string, Json>).map(([status, response]) => {
        const resolved = resolve(response);
        return [status, { headers: headers(resolved), content: content(resolved) }];
      });
      const parameters = [...((item.parameters ?? []) as Json[]), ...((operation.parameters ?? []) as Json[])].map(resolve);
      found[id] = {
        method: method.toUpperCase(),
        path,
        summary: operation.summary,
        since: operation['x-since'],
        source: operation['x-source'],
        role: operation['x-role'],
        ...(operation['x-feature'] ? { feature: operation['x-feature'] } : {}),
        token: !(Array.isArray(operation.security) && operation.security.length === 0),
        parameters: parameters.map((p) => ({ name: p.name, in: p.in, required: p.required === true, schema: p.schema })),
        ...(operation.requestBody ? { requestBody: content(operation.requestBody as Json) } : {}),
        responses: Object.fromEntries(responses),
      };
    }
  }
  return found;
}

/**
 * A custom property is a string, which TypeScript cannot say beside base attributes of other types; the types call it
 * unknown, and the validator, which reads the document itself, still asks for a string.
 */
const forTypes = structuredClone(document);
for (const schema of Object.values((forTypes.components as { schemas: Record<string, Json> }).schemas)) {
  if (schema.properties && typeof schema.additionalProperties === 'object') schema.additionalProperties = true;
}

const types = astToString(await openapiTS(forTypes as never, { alphabetize: false, emptyObjectsUnknown: true }));
const table = operations();
const data = `${header}
/** One operation of the contract, as the OpenAPI document describes it. */
export interface OperationContract {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly since: string;
  readonly source: string;
  /** The least role that may call it under Glance's default policy. */
  readonly role: 'anonymous' | 'any' | 'reader' | 'member' | 'service' | 'admin';
  readonly feature?: string;
  readonly token: boolean;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: unknown }[];
  /** Media type to JSON Schema; null where anything goes. */
  readonly requestBody?: Readonly<Record<string, unknown>>;
  readonly responses: Readonly<Record<string, ResponseContract>>;
}

export interface ResponseContract {
  readonly headers: Readonly<Record<string, { readonly required: boolean; readonly schema: unknown }>>;
  /** Media type to JSON Schema; null where anything goes; no entry at all: the body is empty. */
  readonly content: Readonly<Record<string, unknown>>;
}

/** A whole contract: its operations, and the schemas that they refer to. */
export interface Contract {
  readonly id: string;
  readonly version: string;
  readonly operations: Readonly<Record<string, OperationContract>>;
  readonly schemas: Readonly<Record<string, unknown>>;
}

export type OperationId = ${Object.keys(table)
  .map((id) => `'${id}'`)
  .join(' | ')};

export const operations: Readonly<Record<OperationId, OperationContract>> = ${JSON.stringify(table, null, 2)};

export const schemas: Readonly<Record<string, unknown>> = ${JSON.stringify(components.schemas, null, 2)};

export const imageApiV2: Contract = { id: 'image-api-v2', version: '${(document.info as Json).version}', operations, schemas };
`;

/** The report's types come from its published JSON Schema, by way of an OpenAPI document that holds nothing else. */
async function reportTypes(): Promise<string> {
  const text = readFileSync(new URL('lib/report/report.schema.json', root), 'utf8').replaceAll('#/$defs/', '#/components/schemas/');
  const { $defs } = JSON.parse(text) as { $defs: Json };
  const ast = await openapiTS(
    { openapi: '3.1.0', info: { title: 'report', version: '1' }, paths: {}, components: { schemas: $defs } } as never,
    { immutable: true },
  );
  return `// Generated from lib/report/report.schema.json by \`npm run generate\`. Do not edit.\n\n${astToString(ast)}`;
}

// The catalogue is read after what it is made of has been written: a new operation is a new requirement.
if (!check) writeFileSync(new URL('specs/schemas.gen.ts', root), data);
const { catalogueMarkdown } = await import('../lib/catalogue/index.ts');
const { requirementIds } = await import('../specs/requirements/index.ts');

let stale = false;
for (const [name, text] of [
  [
    bundlePath,
    `# Generated from specs/openapi/*.yaml by \`npm run generate\`. Do not edit.\n${stringify(document, { lineWidth: 140, aliasDuplicateObjects: false })}`,
  ],
  ['specs/openapi.gen.ts', `${header}\n${types}`],
  ['specs/schemas.gen.ts', data],
  ['lib/report/report.gen.ts', await reportTypes()],
  ['docs/requirements.md', catalogueMarkdown(requirementIds)],
] as const) {
  const file = new URL(name, root);
  if (!check) writeFileSync(file, text);
  else if (readIfThere(file) !== text) {
    stale = true;
    console.error(`${name} is not current: run \`npm run generate\``);
  }
}
if (stale) process.exit(1);

function readIfThere(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
