import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLSeq } from 'yaml';
import { ConformanceError } from '../errors.ts';

/** A baseline file with its comments, and where each part of it stands. */
export interface BaselineDocument {
  readonly document: Document;
  readonly items: YAMLSeq;
  /** An error about a part of the file. */
  fault(node: unknown, says: string, hint: string): ConformanceError;
}

const shape = 'Expected `version: 1` and `waivers:`, a list; docs/8-baseline.md shows one.';

/** Parses the frame of a baseline file. Every scalar stays the text that it is: nothing is guessed to be a number or a date. Throws ERR_CONFIG_FILE. */
export function parseBaseline(path: string, text: string): BaselineDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'error',
    lineCounter: lines,
  });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  const error = document.errors[0];
  if (error !== undefined) {
    const [says] = error.message.split('\n');
    throw new ConformanceError('ERR_CONFIG_FILE', `${at(error.pos[0])} is not valid YAML: ${says}.`, { hint: 'Correct the file there.' });
  }
  const fault = (node: unknown, says: string, hint: string) =>
    new ConformanceError('ERR_CONFIG_FILE', `${at((node as Node | null)?.range?.[0] ?? 0)}: ${says}.`, { hint });
  const root = document.contents;
  if (!isMap(root)) throw fault(root, 'this is no baseline', shape);
  for (const { key } of root.items) {
    const name = textOf(key);
    if (name !== 'version' && name !== 'waivers') throw fault(key, `the key ${name} is unknown`, shape);
  }
  const version = root.get('version', true);
  if (textOf(version) !== '1') throw fault(version ?? root, `version is ${textOf(version) || 'missing'}, expected 1`, shape);
  const items = root.get('waivers', true) as unknown;
  if (!isSeq(items)) throw fault(items ?? root, 'waivers is no list', `${shape} An empty one is written \`waivers: []\`.`);
  return { document, items, fault };
}

/** The settings of one waiver, by name, each with its node. Throws ERR_CONFIG_FILE for what is no mapping of texts. */
export function fieldsOf(item: unknown, names: readonly string[], { fault }: BaselineDocument): ReadonlyMap<string, Node> {
  if (!isMap(item)) throw fault(item, 'a waiver is a mapping', `Its keys: ${names.join(', ')}.`);
  return new Map(
    item.items.map(({ key, value }): [string, Node] => {
      const name = textOf(key);
      if (!names.includes(name)) throw fault(key, `the key ${name} is unknown`, `A waiver has: ${names.join(', ')}.`);
      if (!isScalar(value) || textOf(value).trim() === '') throw fault(value ?? key, `${name} is no text`, 'Write it on one line, quoted.');
      return [name, value];
    }),
  );
}

/** The text of a scalar; empty for anything else. */
export function textOf(node: unknown): string {
  return isScalar(node) && typeof node.value === 'string' ? node.value : '';
}
