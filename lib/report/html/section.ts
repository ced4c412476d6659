import { type Html, html, type Piece } from './markup.ts';

/** A part of the page, with its place in the navigation. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** How many things it holds, where that is worth telling in the navigation. */
  readonly count?: number;
  readonly body: Html;
}

export function sectionHtml({ id, title, count, body }: Section): Html {
  return html`<section id="${id}"><h2>${title}${count !== undefined && html` <small>${count}</small>`}</h2>${body}</section>\n`;
}

/** The first cell of a row names it; a table that is wider than the page scrolls by itself. */
export function table(name: string, head: readonly string[], rows: readonly (readonly Piece[])[]): Html {
  return html`<div class="scroll"><table class="${name}"><thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell, index) => (index === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}</tr>\n`)}</tbody></table></div>`;
}

/** A sentence in which no flag of the command line is broken in two. */
export function sentence(text: string): Html {
  return html`${text.split(/(--[a-z][a-z-]*)/).map((part, index) => (index % 2 === 1 ? html`<code class="flag">${part}</code>` : part))}`;
}

/** Terms and what they are; one without a value is left out. */
export function facts(pairs: readonly (readonly [string, Piece])[]): Html {
  return html`<dl class="facts">${pairs
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>\n`)}</dl>`;
}
