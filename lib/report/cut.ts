/** The beginning of a text, at most so many characters and a word about the rest. Halves no character. */
export function cut(text: string, most: number): string {
  const [begin, rest] = split(text, most);
  return rest === 0 ? text : `${begin} … (${rest} characters more)`;
}

/** More of one text than this makes a page that no browser opens gladly. In UTF-16 units. */
export const mostOfAText = 64 * 1024;

/** What a page shows of one text: all of it but where it is very long. */
export function cutForPage(text: string): string {
  const [begin, rest] = split(text, mostOfAText);
  return rest === 0 ? text : `${begin} … (${rest} characters more; report.json has all of it)`;
}

function split(text: string, most: number): [begin: string, rest: number] {
  if (text.length <= most) return [text, 0];
  const end = isHighSurrogate(text.charCodeAt(most - 1)) ? most - 1 : most;
  return [text.slice(0, end), text.length - end];
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
