import { isObject } from './call.ts';
import { Fault } from './fault.ts';
import { uuidPattern } from './image-schema.ts';
import type { TaskType } from './model.ts';
import type { Rules } from './rules/index.ts';

export interface TaskDocument {
  readonly type: TaskType;
  readonly input: Readonly<Record<string, unknown>> | null;
}

const types = ['import', 'api_image_import', 'location_import'];
const texts = ['owner', 'message', 'image_id', 'request_id', 'user_id', 'created_at', 'updated_at', 'self', 'schema'];

/** What a request asks for: type and input have to be there; every other key of a task may be, and means nothing. */
export function parseTask(body: unknown, rules: Rules): TaskDocument {
  if (!isObject(body)) throw new Fault(400, 'Task must be an object.');
  for (const name of ['type', 'input']) if (!(name in body)) throw new Fault(400, `Task '${name}' is required`);
  for (const [name, value] of Object.entries(body)) {
    if (!isAllowed(name, value, rules)) throw new Fault(400, `Provided object does not match schema 'task': '${name}'`);
  }
  return body as unknown as TaskDocument;
}

function isAllowed(name: string, value: unknown, rules: Rules): boolean {
  if (texts.includes(name)) return typeof value === 'string';
  switch (name) {
    case 'type':
      return types.includes(value as string);
    case 'input':
    case 'result':
      return value === null || isObject(value);
    case 'status':
      return ['pending', 'processing', 'success', 'failure'].includes(value as string);
    case 'id':
      return typeof value === 'string' && new RegExp(uuidPattern).test(value);
    case 'expires_at':
      return value === null || typeof value === 'string';
    default:
      return rules.takesUnknownTaskKeys();
  }
}

/** What an input lacks before a task of its type can begin; undefined when it lacks nothing. */
export function missingInput(type: TaskType, input: Readonly<Record<string, unknown>> | null): string | undefined {
  if (type === 'import') {
    const missing = ['import_from', 'import_from_format', 'image_properties'].find((name) => !(name in (input ?? {})));
    return missing && `Input does not contain '${missing}' field`;
  }
  if (input === null || Object.keys(input).length === 0) return `Input to ${type} task is empty.`;
  if (type === 'api_image_import') return 'image_id' in input ? undefined : "Missing required 'image_id' field";
  const missing = ['image_id', 'loc_url', 'validation_data'].find((name) => !(name in input));
  return missing && `Input does not contain '${missing}' field`;
}
