import { cutForPage } from '../cut.ts';
import { visible } from '../visible.ts';

/** Markup that may stand in a page as it is. Only `html` and `trusted` make it, so that nothing else gets there unescaped. */
class Markup {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

export type Html = Markup;

/** What may be put into a template; nothing and `false` leave no trace. */
export type Piece = Html | string | number | false | undefined | readonly Piece[];

/**
 * A template of markup: every piece is escaped unless it is markup itself, and cut where it is very long. An attribute's value has to
 * stand in quotes.
 */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Markup(strings.reduce((text, part, index) => text + render(pieces[index - 1]) + part));
}

/** Our own text taken as markup: styles, the script. Never anything that a server, a person or a file said. */
export function trusted(text: string): Html {
  return new Markup(text);
}

function render(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (piece instanceof Markup) return piece.toString();
  if (typeof piece === 'object') return piece.map(render).join('');
  return escaped(String(piece));
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

function escaped(text: string): string {
  return visible(cutForPage(text)).replace(/[&<>"'`]/g, (character) => entities[character] ?? '');
}
