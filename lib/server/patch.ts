import { isObject } from './call.ts';
import { Fault } from './fault.ts';
import { checkValue } from './image-schema.ts';
import type { Change, Verb } from './rules/changing.ts';
import type { Rules } from './rules/index.ts';

const verbs = ['add', 'replace', 'remove'] as const;

/** The changes that a patch document asks for. What is wrong with it by itself is refused here, before any image is looked up. */
export function parsePatch(document: unknown, dialect: 'v2.1' | 'v2.0', rules: Rules): Change[] {
  if (!Array.isArray(document)) throw new Fault(400, 'Request body must be a JSON array of operation objects.');
  return document.flatMap((item: unknown) => {
    if (!isObject(item)) throw new Fault(400, 'Operations must be JSON objects.');
    const verb = dialect === 'v2.1' ? verbOf(item, rules) : legacyVerbOf(item);
    if (verb === undefined) return [];
    const tokens = parsePointer(dialect === 'v2.1' ? item.path : item[verb]);
    const [name = '', position] = tokens.map((token) => rules.unescapePointer(token.trim()));
    if (tokens.length !== depthOf(name, verb)) throw new Fault(400, `Invalid JSON pointer for this resource: '/${tokens.join('/')}'`);
    if (verb !== 'remove' && !('value' in item)) throw new Fault(400, `Operation "${verb}" requires a member named "value".`);
    if (!rules.checkReadOnly(name)) return [];
    if (name !== 'locations' && rules.isReserved(name)) throw new Fault(403, `Attribute '${name}' is reserved.`);
    if (verb !== 'remove') checkValue(name, position === undefined ? item.value : [item.value], rules);
    return [{ verb, name, value: item.value, strictAdd: dialect === 'v2.0', ...(position !== undefined && { position }) }];
  });
}

function verbOf(item: Record<string, unknown>, rules: Rules): Verb | undefined {
  return verbs.find((verb) => verb === item.op) ?? rules.unknownVerb(item.op);
}

/** The deprecated form names its operation by a key: exactly one of them. */
function legacyVerbOf(item: Record<string, unknown>): Verb {
  const [verb, ...others] = verbs.filter((name) => name in item);
  if (verb === undefined || others.length > 0 || 'op' in item)
    throw new Fault(400, 'Operation objects must contain exactly one operation.');
  return verb;
}

/** Only into locations does a pointer lead a step further, to add or remove one. */
function depthOf(name: string, verb: Verb): number {
  return name === 'locations' && verb !== 'replace' ? 2 : 1;
}

/** The steps of a pointer (RFC 6901), still escaped. */
function parsePointer(pointer: unknown): string[] {
  if (pointer !== undefined && typeof pointer !== 'string') throw new Fault(500);
  const isPointer = pointer?.startsWith('/') && !/~(?![01])/.test(pointer) && (pointer === '/' || !/\/\/|\/$/.test(pointer));
  if (pointer === undefined || !isPointer) throw new Fault(400, `Pointer \`${pointer ?? ''}\` is not a valid JSON pointer.`);
  return pointer.slice(1).split('/');
}
