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

/** A template of markup: every piece is escaped unless it is markup itself. An attribute's value has to stand in quotes. */
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

/** Controls but tab and line feed, and what turns the direction of text or has no width: a reader would not see that it is there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is made visible
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n/g, '\n')
    .replace(/[&<>"'`]/g, (character) => entities[character] ?? '')
    .replace(unseen, picture);
}

/** U+001B becomes ␛, U+202E becomes ⟨U+202E⟩. */
function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
