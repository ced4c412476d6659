import { isObject } from './call.ts';
import { Fault } from './fault.ts';
import { checkValue } from './image-schema.ts';
import type { Change, Verb } from './rules/changing.ts';
import type { Rules } from './rules/index.ts';
import type { Dialect } from './rules/patching.ts';

const verbs = ['add', 'replace', 'remove'] as const;

/** The changes that a patch document asks for. What is wrong with it by itself is refused here, before any image is looked up. */
export function parsePatch(document: unknown, dialect: Dialect, rules: Rules): Change[] {
  return rules.patchItems(document).flatMap((item: unknown) => {
    if (!isObject(item)) throw new Fault(400, 'Operations must be JSON objects.');
    const form = rules.operationForm(item, dialect);
    const verb = form === 'v2.1' ? verbOf(item, rules) : rules.legacyVerb(item);
    if (verb === undefined) return [];
    const tokens = rules.readPointer(form === 'v2.1' ? item.path : item[verb]);
    const [name = '', position] = tokens.map((token) => rules.unescapePointer(token.trim()));
    if (tokens.length !== depthOf(name, verb)) throw new Fault(400, `Invalid JSON pointer for this resource: '/${tokens.join('/')}'`);
    const value = verb === 'remove' ? undefined : rules.valueOf(item, verb);
    if (!rules.checkReadOnly(name)) return [];
    if (name !== 'locations' && rules.isReserved(name, verb)) throw new Fault(403, `Attribute '${name}' is reserved.`);
    if (verb !== 'remove') checkValue(name, position === undefined ? value : [value], rules);
    return [{ verb, name, value, strictAdd: rules.isStrictAdd(form), ...(position !== undefined && { position }) }];
  });
}

function verbOf(item: Record<string, unknown>, rules: Rules): Verb | undefined {
  return verbs.find((verb) => verb === item.op) ?? rules.unknownVerb(item.op);
}

/** Only into locations does a pointer lead a step further, to add or remove one. */
function depthOf(name: string, verb: Verb): number {
  return name === 'locations' && verb !== 'replace' ? 2 : 1;
}
