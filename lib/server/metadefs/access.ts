import type { Call } from '../call.ts';
import { Fault } from '../fault.ts';
import type { Namespace } from './model.ts';

/** A name in the path. */
export function pathName({ params }: Call, param: string): string {
  return params[param] ?? '';
}

/** The namespace in the path; 404 when there is none or the caller may not see it. */
function namespaceOf(call: Call): Namespace {
  const name = pathName(call, 'namespace');
  const namespace = call.rules.findNamespace(call.operation, call.metadefs, name);
  if (namespace === undefined) throw absent(call, missingText(call, name));
  if (!call.rules.canSeeNamespace(call.operation, call.caller, namespace))
    throw absent(call, call.operation === 'showMetadefNamespace' ? notFound : `Namespace ${name} not found`);
  return namespace;
}

/** The namespace in the path for an operation that reads in it. */
export function readableNamespace(call: Call): Namespace {
  const namespace = namespaceOf(call);
  demandRead(call, namespace);
  return namespace;
}

/** The namespace in the path for an operation that changes it; what stands before the caller's rights is judged in between. */
export function writableNamespace(call: Call, judge?: () => void): Namespace {
  const namespace = namespaceOf(call);
  judge?.();
  demandWrite(call, namespace);
  return namespace;
}

/** Operations on objects, and showing a namespace, let the database speak. */
function missingText({ operation }: Call, name: string): string {
  const isOfDatabase =
    ['showMetadefNamespace', 'listMetadefObjects'].includes(operation) || /^(create|show|update|delete)MetadefObject$/.test(operation);
  return isOfDatabase ? `Metadata definition namespace=${name} was not found.` : `Namespace ${name} not found`;
}

export function absent(call: Call, text: string): Fault {
  return new Fault(call.rules.statusForAbsent(call.operation, false), text);
}

/** Refuses whom the policy lets not read; without a namespace, whoever may read nothing at all. */
export function demandRead(call: Call, namespace?: Namespace): void {
  if (!call.rules.mayReadMetadefs(call.operation, call.caller, namespace, call.settings)) throw absent(call, notFound);
}

/** Refuses whom the policy lets not write: 403 where the caller may read, for else it would tell that there is something. */
export function demandWrite(call: Call, namespace?: Namespace): void {
  if (call.rules.mayWriteMetadefs(call.operation, call.caller, call.settings, namespace)) return;
  demandRead(call, namespace);
  throw new Fault(403, `You are not authorized to complete ${policyOf(call.operation)} action.`);
}

/** Refuses to delete what is protected, or stands in a namespace that is. */
export function demandUnprotected(call: Call, namespace: Namespace, what: string): void {
  if (call.rules.isProtectedMetadef(call.operation, namespace))
    throw new Fault(403, `Metadata definition ${what} is protected and cannot be deleted.`);
}

/** The rule of Glance's policy that an operation is held against. */
function policyOf(operation: string): string {
  const [, verb = '', kind = ''] = /^([a-z]+)(?:All)?Metadef([A-Z]\w+)$/.exec(operation) ?? [];
  if (kind === 'Association') return `${verb}_metadef_resource_type_association`;
  if (operation === 'setMetadefTags') return 'add_metadef_tags';
  // Deleting all of a kind asks for the right to delete the namespace.
  if (kind.endsWith('s') || kind === 'Properties') return 'delete_metadef_namespace';
  const words: Record<string, string> = { create: 'add', update: 'modify', delete: kind === 'Property' ? 'remove' : 'delete' };
  return `${words[verb]}_metadef_${kind.toLowerCase()}`;
}

const notFound = 'The resource could not be found.';
