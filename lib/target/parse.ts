import { type Document, type ErrorCode, isNode, LineCounter, parseDocument, visit } from 'yaml';
import { ConformanceError } from '../errors.ts';

/** A parsed mapping. Scalars are the text as written, or null; nothing was guessed to be a number or a date. */
export type Mapping = Readonly<Record<string, unknown>>;

export interface Parsed {
  readonly mapping: Mapping;
  /** `path:line:column` of the value under these keys. */
  placeOf(keys: readonly string[]): string;
}

/**
 * Parses clouds.yaml and its kin (JSON is read as the YAML that it is).
 *
 * Scalars stay text: a password `0123456` or a project id `1e5` is what was typed, where PyYAML would make a number of it.
 *
 * @throws ERR_CONFIG_FILE with path, line and column. The parser's own message is not passed on: it quotes the file,
 * and what it quotes may be the password.
 */
export function parseMapping(path: string, text: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    customTags: ['null'],
    merge: true,
    // A mapping used as a key would become one long name, with the password in it.
    stringKeys: true,
    prettyErrors: false,
    // Warnings would be printed, and quote the file; silent would let a second document pass.
    logLevel: 'error',
    lineCounter: lines,
  });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  const error = document.errors[0];
  if (error !== undefined) throw corrupt(at(error.pos[0]), error.code);
  const dangling = danglingAlias(document);
  if (dangling !== undefined) throw corrupt(at(dangling), 'BAD_ALIAS');
  const value = plainValueOf(document, path);
  if (!isMapping(value)) {
    const found = value === null ? `${path} is empty` : `${at(offsetOf(document, []))} is not a mapping, but ${kindOf(value)}`;
    throw new ConformanceError('ERR_CONFIG_FILE', `${found}; expected a mapping with the key 'clouds' (or 'public-clouds').`, {
      hint: 'Fill the file or remove it, so that the next one in the search path is used.',
    });
  }
  return { mapping: value, placeOf: (keys) => at(offsetOf(document, keys)) };
}

/** What a value is, in words that do not show it. */
export function kindOf(value: unknown): string {
  if (value === null || value === '') return 'nothing';
  return Array.isArray(value) ? 'a list' : isMapping(value) ? 'a mapping' : 'a text';
}

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where an alias stands that has no anchor: the parser finds out only when the value is made, and then without a place. */
function danglingAlias(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** Where a value begins; of a missing one, where what holds it begins. */
function offsetOf(document: Document, keys: readonly string[]): number {
  const node = keys.length === 0 ? document.contents : document.getIn(keys, true);
  if (isNode(node) && node.range) return node.range[0];
  return keys.length === 0 ? 0 : offsetOf(document, keys.slice(0, -1));
}

function plainValueOf(document: Document, path: string): unknown {
  try {
    return document.toJS();
  } catch {
    throw corrupt(path, 'RESOURCE_EXHAUSTION');
  }
}

function corrupt(where: string, code: ErrorCode): ConformanceError {
  const explanation = explanations[code] ?? 'it cannot be parsed';
  return new ConformanceError('ERR_CONFIG_FILE', `${where} is not valid YAML: ${explanation} (${code}).`, {
    hint: 'Correct the file there. The line itself is not shown because it may hold a secret.',
  });
}

/** The parser's sentences for its codes, less the piece of the file that they quote. */
const explanations: Partial<Record<ErrorCode, string>> = {
  ALIAS_PROPS: 'an alias has an anchor or a tag',
  BAD_ALIAS: 'an alias (*name) has no anchor (&name) before it; a value that begins with * must be quoted',
  BAD_COLLECTION_TYPE: 'a tag does not fit the collection it is on',
  BAD_DQ_ESCAPE: 'a double-quoted text has an invalid escape sequence; use single quotes when it has backslashes',
  BAD_INDENT: 'the indentation is wrong',
  BAD_SCALAR_START: 'a plain value begins with a reserved character; quote it',
  BLOCK_AS_IMPLICIT_KEY: 'a nested mapping is not allowed here; a value that contains ": " must be quoted',
  DUPLICATE_KEY: 'a key is there twice in one mapping',
  MISSING_CHAR: 'a character is missing: a closing quote, bracket or brace, or a colon',
  MULTILINE_IMPLICIT_KEY: 'a key goes over several lines; is a colon missing?',
  MULTIPLE_DOCS: 'the file holds more than one document',
  NON_STRING_KEY: 'a key is not a plain text',
  RESOURCE_EXHAUSTION: 'its aliases unfold into more than is reasonable',
  TAB_AS_INDENT: 'a tab is used for indentation',
  TAG_RESOLVE_FAILED: 'a tag is unknown',
  UNEXPECTED_TOKEN: 'something stands where it may not',
};
