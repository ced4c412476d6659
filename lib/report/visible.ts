/** Controls but tab and line feed, and what turns the direction of text or has no width: a reader would not see that it is there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is made visible
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A text in which nothing hides: U+001B becomes ␛, U+202E becomes ⟨U+202E⟩, and half of a surrogate pair U+FFFD. */
export function visible(text: string): string {
  return text.toWellFormed().replace(/\r\n/g, '\n').replace(unseen, picture);
}

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
