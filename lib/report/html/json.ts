/**
 * A JSON text with a line for each member. Nothing but white space is changed: parsing it and writing it again would round numbers
 * and drop doubled names, and a report tells what was sent. A text that is not JSON stays as it is.
 */
export function indented(text: string): string {
  if (!isJson(text)) return text;
  let depth = 0;
  const line = () => `\n${'  '.repeat(depth)}`;
  return text.trim().replace(/"(?:[^"\\]|\\.)*"|\{\s*\}|\[\s*\]|[{}[\],:]|\s+/g, (token) => {
    switch (token) {
      case '{':
      case '[':
        depth += 1;
        return token + line();
      case '}':
      case ']':
        depth -= 1;
        return line() + token;
      case ',':
        return token + line();
      case ':':
        return ': ';
      default:
        return token.trim() === '' ? '' : token.replace(/^([{[])\s+([}\]])$/, '$1$2');
    }
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
