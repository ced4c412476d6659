import { default as draft04, type ErrorObject } from 'ajv-draft-04';
import addFormats from 'ajv-formats';

/** A schema that the server itself gives, in the dialect that Glance writes: JSON Schema draft 4 with keywords of its own. */
export interface ServedSchema {
  /** Why the document is no schema; empty when it is one. */
  readonly faults: readonly string[];
  /** The points in which a resource departs from it; empty when it has faults of its own. */
  departures(resource: unknown): string[];
}

/** Reads a schema document. */
export function readServedSchema(document: unknown): ServedSchema {
  // Not strict: Glance adds keywords (is_base, links, operators), which a schema may.
  const ajv = new draft04.default({ strict: false, allErrors: true, logger: false });
  addFormats.default(ajv);
  if (typeof document !== 'object' || document === null) return { faults: ['it is no object'], departures: () => [] };
  if (!ajv.validateSchema(document)) return { faults: (ajv.errors ?? []).map(inWords), departures: () => [] };
  try {
    const validate = ajv.compile(document);
    return { faults: [], departures: (resource) => (validate(resource) ? [] : (validate.errors ?? []).map(inWords)) };
  } catch (error) {
    return { faults: [error instanceof Error ? error.message : String(error)], departures: () => [] };
  }
}

function inWords({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath || 'the whole'}: ${message ?? 'is wrong'} (${JSON.stringify(params)})`;
}
