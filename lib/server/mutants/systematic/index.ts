import { type OperationId, operations, type ResponseContract } from '../../../../specs/schemas.gen.ts';
import type { Alteration } from '../../alteration.ts';
import { at, type Change, changed, inJson, withBody } from './answer.ts';
import { type Field, fieldsOf, listsOf } from './fields.ts';

/** What is wrong, in general. */
export type Kind =
  | 'another status'
  | 'status 500'
  | 'empty body'
  | 'truncated body'
  | 'unexpected body'
  | 'wrong media type'
  | 'header gone'
  | 'field missing'
  | 'field mistyped'
  | 'entry doubled'
  | 'entry lost'
  | 'time shifted';

/** A defect that follows from the contract: one answer of one operation departs from it, or from the truth, in one point. */
export interface SystematicMutant {
  /** `operation/status/kind/where`, with dashes for spaces. */
  readonly id: string;
  readonly kind: Kind;
  readonly operation: OperationId;
  readonly status: number;
  /** The header, field or list; empty for the whole answer. */
  readonly where: string;
  readonly change: Change;
}

const encode = (text: string) => new TextEncoder().encode(text);

/** Values of other types, of which the first that a field may not have takes the place of its own. */
const others: readonly [type: string, value: unknown][] = [
  ['integer', 7],
  ['object', { mistyped: 'yes' }],
  ['string', 'mistyped'],
];

/** One mutant for each point in which an answer of the contract can be wrong. */
export const systematicMutants: readonly SystematicMutant[] = (Object.keys(operations) as OperationId[]).flatMap((operation) =>
  Object.entries(operations[operation].responses).flatMap(([status, response]) => mutantsOf(operation, Number(status), response)),
);

/** The mutant built into a server; `onReached` is called when it changed an answer. */
export function alterationOf({ operation, status, change }: SystematicMutant, onReached: () => void): Alteration {
  return {
    async onResponse(asked, response) {
      if (asked !== operation || response.status !== status) return response;
      const wrong = await changed(response, change);
      if (wrong !== undefined) onReached();
      return wrong ?? response;
    },
  };
}

function mutantsOf(operation: OperationId, status: number, response: ResponseContract): SystematicMutant[] {
  const mutant = (kind: Kind, where: string, change: Change): SystematicMutant => ({
    id: [operation, status, kind.replaceAll(' ', '-'), where].filter((part) => part !== '').join('/'),
    kind,
    operation,
    status,
    where,
    change,
  });
  const statuses = [
    mutant('another status', '', (answer) => ({ ...answer, status: undocumented(operation, status) })),
    mutant('status 500', '', (answer) => ({ ...answer, status: 500 })),
  ];
  // The bodies of refusals are for people.
  if (status >= 400) return statuses;
  const types = Object.keys(response.content);
  const headers = Object.entries(response.headers).filter(([name, { required }]) => required && name !== 'content-type');
  const gone = [...headers.map(([name]) => name), ...(types.length > 0 ? ['content-type'] : [])].map((name) =>
    mutant('header gone', name, (answer) => (answer.headers.has(name) ? { ...answer, headers: without(answer.headers, name) } : undefined)),
  );
  if (types.length === 0) {
    const added = status === 204 ? [] : [mutant('unexpected body', '', (answer) => withBody(answer, encode('{"unexpected": true}')))];
    return [...statuses, ...gone, ...added];
  }
  return [
    ...statuses,
    ...gone,
    mutant('empty body', '', (answer) => (answer.body.length === 0 ? undefined : withBody(answer, new Uint8Array()))),
    mutant('truncated body', '', (answer) =>
      answer.body.length < 2 ? undefined : withBody(answer, answer.body.subarray(0, Math.floor(answer.body.length / 2))),
    ),
    mutant('wrong media type', '', (answer) => ({
      ...answer,
      headers: replaced(answer.headers, 'content-type', 'text/plain; charset=UTF-8'),
    })),
    ...documentMutants(response.content['application/json'], mutant),
  ];
}

type Maker = (kind: Kind, where: string, change: Change) => SystematicMutant;

function documentMutants(schema: unknown, mutant: Maker): SystematicMutant[] {
  if (schema === undefined || schema === null) return [];
  const fields = fieldsOf(schema);
  const inField = (kind: Kind, field: Field, change: (parent: Record<string, unknown>, key: string) => boolean) =>
    mutant(
      kind,
      field.path.join('.'),
      inJson((document) => at(document, field.path, change)),
    );
  return [
    ...fields.filter(({ isRequired }) => isRequired).map((field) => inField('field missing', field, (parent, key) => delete parent[key])),
    ...fields.flatMap((field) => {
      const [, wrong] = others.find(([type]) => !mayBe(field, type)) ?? [];
      return field.types.length === 0 || wrong === undefined
        ? []
        : [inField('field mistyped', field, (parent, key) => put(parent, key, wrong))];
    }),
    ...fields
      .filter(({ isTime }) => isTime)
      .map((field) => inField('time shifted', field, (parent, key) => put(parent, key, dayLater(parent[key])))),
    ...listsOf(schema).flatMap((path) => [
      mutant(
        'entry doubled',
        path.join('.'),
        inList(path, (list) => [...list, ...list.slice(0, 1)]),
      ),
      mutant(
        'entry lost',
        path.join('.'),
        inList(path, (list) => list.slice(0, -1)),
      ),
    ]),
  ];
}

/** Every integer is a number. */
function mayBe({ types }: Field, type: string): boolean {
  return types.includes(type) || (type === 'integer' && types.includes('number'));
}

function put(parent: Record<string, unknown>, key: string, value: unknown): boolean {
  if (value === undefined || parent[key] === value) return false;
  parent[key] = value;
  return true;
}

function inList([name]: readonly string[], change: (list: readonly unknown[]) => readonly unknown[]): Change {
  return inJson((document) => {
    const list = name === undefined ? document : (document as Record<string, unknown>)[name];
    if (!Array.isArray(list) || list.length === 0) return undefined;
    return name === undefined ? change(list) : { ...(document as object), [name]: change(list) };
  });
}

function dayLater(value: unknown): string | undefined {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return undefined;
  return `${new Date(Date.parse(value) + 86_400_000).toISOString().slice(0, 19)}Z`;
}

/** A status of the same class that the operation does not have. */
function undocumented(operation: OperationId, status: number): number {
  const candidates = status < 300 ? [200, 201, 202, 203] : status < 400 ? [303] : [402, 406, 422];
  return candidates.find((candidate) => !(String(candidate) in operations[operation].responses)) ?? 299;
}

function without(headers: Headers, name: string): Headers {
  const kept = new Headers(headers);
  kept.delete(name);
  return kept;
}

function replaced(headers: Headers, name: string, value: string): Headers {
  const all = new Headers(headers);
  all.set(name, value);
  return all;
}
