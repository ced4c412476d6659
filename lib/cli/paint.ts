import { styleText } from 'node:util';
import type { Paint } from '../report/index.ts';

/** Colours where the stream is a terminal that wants them; node follows NO_COLOR and FORCE_COLOR. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) => styleText(format, text, { stream });
  return { good: style('green'), bad: style('red'), doubtful: style('yellow'), dim: style('dim'), bold: style('bold') };
}
