import { ConformanceError } from '../errors.ts';

/** A value that a caller may give for an attribute of an image. */
export type AttributeValue = string | number | boolean | readonly string[] | null;
export type Attributes = Readonly<Record<string, AttributeValue | undefined>>;

const integers: ReadonlySet<string> = new Set(['min_disk', 'min_ram', 'size', 'virtual_size']);
const raw: ReadonlySet<string> = new Set(['protected', 'os_hidden', 'tags']);

/**
 * Attributes as the API takes them, converted as openstacksdk does: custom properties are strings there. `meta` bypasses the conversion
 * and wins. What is undefined is left out. Errors: ERR_ARGUMENT for a number that is none.
 */
export function convertedAttributes(attributes: Attributes, meta: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(given.map(([name, value]) => [name, converted(name, value ?? null)])), ...meta };
}

function converted(name: string, value: AttributeValue): unknown {
  if (value === null || raw.has(name)) return value;
  if (!integers.has(name)) return String(value);
  const number = Number(value);
  if (Number.isInteger(number) && value !== '') return number;
  throw new ConformanceError('ERR_ARGUMENT', `${name} must be an integer, and is ${JSON.stringify(value)}.`, {
    hint: 'Give a whole number.',
  });
}
