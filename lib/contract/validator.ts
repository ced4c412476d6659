import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Contract, OperationContract } from '../../specs/schemas.gen.ts';
import { ConformanceError } from '../errors.ts';
import type { Violation } from './violation.ts';

export interface AnswerToValidate {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface RequestToValidate {
  readonly mediaType?: string;
  /** Parsed JSON, or undefined where there is none. */
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Validator {
  /** Why parts of the contract are no schemas: an unknown keyword, a reference to nothing. Empty when it is sound. */
  faults(): string[];
  /** The points in which an answer departs from the contract; none is conformance. */
  answer(operation: string, answer: AnswerToValidate): Violation[];
  /** The points in which a request of ours departs from it. */
  request(operation: string, request: RequestToValidate): Violation[];
}

/**
 * Compiles a contract. Schemas are compiled when they are first needed, once for the life of the validator: keep one per worker.
 */
export function createValidator(contract: Contract): Validator {
  // Optimizing the code of a schema takes longer than a run could win back by it.
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, verbose: true, code: { optimize: false } });
  addFormats.default(ajv);
  // OpenAPI keeps schemas under components, JSON Schema under $defs; strict mode knows only the latter.
  const jsonSchemaText = (schema: unknown) => JSON.stringify(schema).replaceAll('"#/components/schemas/', `"${contract.id}#/$defs/`);
  ajv.addSchema({ $id: contract.id, $defs: JSON.parse(jsonSchemaText(contract.schemas)) as object });
  // Compiling is dear, and most schemas stand in the contract many times over: the answers of all operations share their headers.
  const compiledByText = new Map<string, ValidateFunction>();
  const compiledByPlace = new Map<unknown, ValidateFunction>();

  const compile = (schema: unknown): ValidateFunction => {
    const known = compiledByPlace.get(schema);
    if (known) return known;
    const text = jsonSchemaText(schema);
    const validate = compiledByText.get(text) ?? ajv.compile(JSON.parse(text) as object);
    compiledByText.set(text, validate);
    compiledByPlace.set(schema, validate);
    return validate;
  };

  const violationsOf = (schema: unknown, value: unknown, operation: string, where: string, status?: number): Violation[] => {
    const validate = compile(schema);
    if (validate(value)) return [];
    return (validate.errors ?? []).filter(tellsSomething).map((error) => ({
      operation,
      ...(status === undefined ? {} : { status }),
      where: `${where}${error.instancePath === '' ? '' : ` ${error.instancePath}`}`,
      expected: expectedBy(error),
      got: error.keyword === 'required' ? 'none' : shorten(error.data),
    }));
  };

  const operationOf = (id: string): OperationContract => {
    const found = contract.operations[id];
    if (!found) throw new ConformanceError('ERR_BROKEN', `${contract.id} has no operation ${id}`);
    return found;
  };

  return {
    faults() {
      const schemas = Object.entries(contract.operations).flatMap(([id, { parameters, requestBody, responses }]) => [
        ...parameters.map((p): [string, unknown] => [`${id} parameter ${p.name}`, p.schema]),
        ...Object.entries(requestBody ?? {}).map(([type, schema]): [string, unknown] => [`${id} request ${type}`, schema]),
        ...Object.entries(responses).flatMap(([status, { headers, content }]) => [
          ...Object.entries(headers).map(([name, { schema }]): [string, unknown] => [`${id} ${status} header ${name}`, schema]),
          ...Object.entries(content).map(([type, schema]): [string, unknown] => [`${id} ${status} ${type}`, schema]),
        ]),
      ]);
      return schemas.flatMap(([where, schema]) => {
        if (schema === null || schema === undefined) return [];
        try {
          compile(schema);
          return [];
        } catch (error) {
          return [`${where}: ${error instanceof Error ? error.message : String(error)}`];
        }
      });
    },

    answer(id, { status, headers, text }) {
      const documented = operationOf(id).responses;
      const response = documented[String(status)];
      if (!response) {
        return [{ operation: id, status, where: 'status', expected: `one of ${Object.keys(documented).join(', ')}`, got: String(status) }];
      }
      const violations: Violation[] = [];
      for (const [name, header] of Object.entries(response.headers)) {
        const value = headers[name];
        if (value === undefined) {
          if (header.required) violations.push({ operation: id, status, where: `header ${name}`, expected: 'to be there', got: 'none' });
        } else violations.push(...violationsOf(header.schema, value, id, `header ${name}`, status));
      }
      const types = Object.keys(response.content);
      if (types.includes('*/*')) return violations;
      if (types.length === 0) {
        if (text !== '') violations.push({ operation: id, status, where: 'body', expected: 'an empty body', got: shorten(text) });
        return violations;
      }
      const type = mediaTypeOf(headers['content-type']);
      if (!types.includes(type)) {
        violations.push({ operation: id, status, where: 'header content-type', expected: types.join(' or '), got: type || 'none' });
        return violations;
      }
      const schema = response.content[type];
      if (schema === null || schema === undefined) return violations;
      const body = parse(text);
      if (body === undefined) return [...violations, { operation: id, status, where: 'body', expected: 'JSON', got: shorten(text) }];
      return [...violations, ...violationsOf(schema, body.value, id, 'body', status)];
    },

    request(id, { mediaType, body, query, headers }) {
      const operation = operationOf(id);
      const violations: Violation[] = [];
      for (const parameter of operation.parameters) {
        const value =
          parameter.in === 'query' ? query?.[parameter.name] : parameter.in === 'header' ? headers?.[parameter.name] : undefined;
        if (value === undefined) continue;
        const wanted = parameter.schema as { type?: string };
        const typed = wanted.type === 'integer' && /^-?\d+$/.test(String(value)) ? Number(value) : value;
        const listed = wanted.type === 'array' && !Array.isArray(typed) ? [typed] : typed;
        violations.push(...violationsOf(parameter.schema, listed, id, `request ${parameter.in} ${parameter.name}`));
      }
      if (!operation.requestBody) {
        if (body !== undefined) violations.push({ operation: id, where: 'request body', expected: 'none', got: shorten(body) });
        return violations;
      }
      if (mediaType === undefined || !(mediaType in operation.requestBody)) {
        return [
          ...violations,
          {
            operation: id,
            where: 'request media type',
            expected: Object.keys(operation.requestBody).join(' or '),
            got: mediaType ?? 'none',
          },
        ];
      }
      const schema = operation.requestBody[mediaType];
      return schema === null || schema === undefined ? violations : [...violations, ...violationsOf(schema, body, id, 'request body')];
    },
  };
}

function mediaTypeOf(header: string | undefined): string {
  return (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** ajv reports `if` and the branches of a choice beside what is really wrong in them. */
function tellsSomething(error: ErrorObject): boolean {
  return !['if', 'anyOf', 'oneOf', 'allOf'].includes(error.keyword);
}

function expectedBy(error: ErrorObject): string {
  const p = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'required':
      return `the key ${String(p.missingProperty)}`;
    case 'type':
      return `type ${Array.isArray(p.type) ? p.type.join(' or ') : String(p.type)}`;
    case 'enum':
      return `one of ${(p.allowedValues as unknown[]).join(', ')}`;
    case 'const':
      return JSON.stringify(p.allowedValue);
    case 'pattern':
      return `text like ${String(p.pattern)}`;
    case 'format':
      return `the format ${String(p.format)}`;
    case 'additionalProperties':
      return `no key ${String(p.additionalProperty)}`;
    default:
      return error.message ?? error.keyword;
  }
}

function shorten(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}
