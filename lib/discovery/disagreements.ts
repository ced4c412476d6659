import { imageApiV2 } from '../../specs/schemas.gen.ts';

interface Described {
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
}

/**
 * Where the schema of an image that a server gives and the contract say different things of the same attribute: one is missing there, or
 * the types differ. One sentence each. The enumerations of formats are the deployment's own business and are left out.
 */
export function schemaDisagreements(served: Readonly<Record<string, unknown>>): string[] {
  const ours = imageApiV2.schemas.Image as { required: readonly string[]; properties: Readonly<Record<string, Described>> };
  return Object.entries(ours.properties).flatMap(([name, described]): string[] => {
    const theirs = served[name] as Described | undefined;
    if (theirs === undefined)
      return ours.required.includes(name) ? [`The served schema of an image does not name ${name}, which every image has.`] : [];
    const [a, b] = [typesOf(resolve(described)), typesOf(theirs)];
    if (b === '' || a === b) return [];
    return [`The served schema of an image calls ${name} ${b}, the contract calls it ${a}.`];
  });
}

function resolve(described: Described): Described {
  const name = described.$ref?.replace('#/components/schemas/', '');
  return name === undefined ? described : (imageApiV2.schemas[name] as Described);
}

function typesOf({ type }: Described): string {
  return (typeof type === 'string' ? [type] : [...(type ?? [])]).sort().join(' or ');
}
