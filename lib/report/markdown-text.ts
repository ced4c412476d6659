import { cutForPage } from './cut.ts';

/** A text, cut where it is very long, in a fence longer than any run of backquotes in it, so that nothing in it can end it. */
export function fenced(whole: string): string[] {
  const text = cutForPage(whole);
  let longest = 2;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const fence = '`'.repeat(longest + 1);
  return [fence, text, fence];
}

/** A table; cells are plain text. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line), ''];
}

/** What stands between backquotes as code, the rest as text. */
export function withCode(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? `\`${cutForPage(part).replace(/[\r\n]+/g, ' ')}\`` : plain(part)))
    .join('');
}

/** Nothing that a server or a person wrote becomes markup. */
export function plain(text: string): string {
  return cutForPage(text)
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|~]/g, '\\$&');
}
