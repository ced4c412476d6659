import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/**
 * The first point in which a document departs from a schema (JSON Schema 2020-12): where, and what is expected; undefined when it keeps
 * it. What is there is not told: whatever file it came from, it may hold a secret.
 */
export function departureFrom(schema: object, document: unknown): string | undefined {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  if (validate(document)) return undefined;
  const [error] = validate.errors ?? [];
  return `${error?.instancePath || 'the whole'} ${error?.message ?? 'is wrong'}`;
}
