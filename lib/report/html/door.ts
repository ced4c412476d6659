import type { Door } from '../doors/index.ts';
import { type Html, html, type Piece } from './markup.ts';

/** At whose door it likely lies, as facts of a card. */
export function doorFacts(door: Door | undefined): readonly (readonly [string, Piece])[] {
  if (door === undefined) return [];
  return [
    ['Answered by', html`${door.answeredBy} <span class="dim">${withCode(door.because)}</span>`],
    ['Likely cause', door.cause !== undefined && withCode(door.cause)],
    ['Look at', door.setting !== undefined && withCode(door.setting)],
  ];
}

/** What stands between backquotes as code. */
export function withCode(text: string): Html {
  return html`${text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}
