/** What our YAML documents are made of. `Plain` stands as it is: a date, which in quotes would be a text. */
export type YamlValue = string | number | boolean | null | Plain | readonly YamlValue[] | { readonly [key: string]: YamlValue };

export class Plain {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A YAML document that readers of 1.1 and 1.2 read alike: blocks, and every text in double quotes. */
export function toYaml(value: { readonly [key: string]: YamlValue }): string {
  return `---\n${lines(value).join('\n')}\n`;
}

function lines(value: YamlValue): string[] {
  if (isList(value)) return value.flatMap((one) => nested('-', one));
  if (isMap(value)) return Object.entries(value).flatMap(([key, one]) => nested(`${keyText(key)}:`, one));
  return [scalar(value)];
}

function nested(head: string, value: YamlValue): string[] {
  if (isList(value) && value.length === 0) return [`${head} []`];
  if (isMap(value) && Object.keys(value).length === 0) return [`${head} {}`];
  if (isList(value) || isMap(value)) return [head, ...lines(value).map((line) => `  ${line}`)];
  return [`${head} ${scalar(value)}`];
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function isMap(value: YamlValue): value is { readonly [key: string]: YamlValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Plain);
}

function scalar(value: string | number | boolean | null | Plain | YamlValue): string {
  if (value instanceof Plain) return value.text;
  return typeof value === 'string' ? quoted(value) : String(value);
}

function keyText(key: string): string {
  // Readers of 1.1 take more words for booleans than those of 1.2.
  return /^[a-z]\w*$/.test(key) && !/^(y|n|yes|no|on|off|true|false|null)$/.test(key) ? key : quoted(key);
}

/** JSON's escapes are YAML's; JSON leaves some characters as they are that YAML 1.1 has no place for. */
function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
