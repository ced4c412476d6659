import { badge, verdictFaces } from '../html/badges.ts';
import { html, type Piece, trusted } from '../html/markup.ts';
import { policyFor } from '../html/policy.ts';
import { facts, table as htmlTable, sectionHtml } from '../html/section.ts';
import { styles } from '../html/styles.ts';
import { plain, table } from '../markdown-text.ts';
import { withoutControls } from '../terminal-text.ts';
import { visible } from '../visible.ts';
import type { Comparison } from './comparison.ts';
import { type Outline, outlineOf } from './outline.ts';

/** The faces of a comparison, by the id that the command line takes. */
export const comparisonFaces = { text, markdown, json, html: page } as const satisfies Record<string, (comparison: Comparison) => string>;

export type ComparisonFormat = keyof typeof comparisonFaces;

function json(comparison: Comparison): string {
  return `${JSON.stringify(comparison, null, 2)}\n`;
}

function text(comparison: Comparison): string {
  const outline = withoutControls(outlineOf(comparison));
  const { facts, parts } = outline;
  const width = Math.max(...facts.map(([term]) => term.length));
  return [
    sentenceOf(outline),
    '',
    ...facts.map(([term, value]) => `${term.padEnd(width)}  ${value}`),
    '',
    ...parts.flatMap(({ title, says, head, rows }) => [
      `${title} (${rows.length})`,
      ...(says === undefined ? [] : [`  ${says}`]),
      ...rows.map((cells) => `  ${lineOf(head, cells)}`),
      '',
    ]),
  ].join('\n');
}

/** `image.show  passed → failed  expected 200, got 500`: columns that are called before and after become an arrow. */
function lineOf(head: readonly string[], cells: readonly string[]): string {
  return cells.map((cell, i) => (i > 0 && / ?after$/.test(head[i] ?? '') ? `→ ${cell}` : i > 0 ? ` ${cell}` : cell)).join(' ');
}

function markdown(comparison: Comparison): string {
  const outline = outlineOf(comparison);
  const { facts, parts } = outline;
  const lines = [
    '# Comparison of two runs',
    '',
    `**${plain(sentenceOf(outline))}**`,
    '',
    ...table(['', ''], facts),
    ...parts.flatMap(({ title, says, head, rows }) => [
      `## ${plain(title)}`,
      '',
      ...(says === undefined ? [] : [plain(says), '']),
      ...table(head, rows),
    ]),
  ];
  return visible(lines.join('\n'));
}

/** `2 regressions; 3 weaker; 1 fixed.` */
function sentenceOf({ title, more }: Outline): string {
  return `${[title, more].filter(Boolean).join('; ')}.`;
}

function page(comparison: Comparison): string {
  const { title, more, tone, facts: terms, parts } = outlineOf(comparison);
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(styles, '')}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
<title>${title}: ${comparison.before.cloud}, ${comparison.after.cloud}</title><link rel="icon" href="data:,"><style>${trusted(styles)}</style></head><body>
<main><header class="verdict ${tone}"><p class="over">Comparison of two Image API conformance runs</p><h1>${title}</h1>
${more !== '' && html`<p class="sentence">${more}.</p>`}${facts(terms)}</header>
${parts.map((part, i) =>
  sectionHtml({
    id: `part-${i}`,
    title: part.title,
    count: part.rows.length,
    body: html`${part.says !== undefined && html`<p>${part.says}</p>`}${htmlTable(
      'compared',
      part.head,
      part.rows.map((cells) => cells.map((cell, column) => cellOf(cell, part.head[column] ?? ''))),
    )}`,
  }),
)}</main></body></html>
`.toString();
}

/** An id as code, a verdict in its colour. */
function cellOf(cell: string, head: string): Piece {
  if (head === 'requirement' || head === 'operation') return html`<code>${cell}</code>`;
  const face = verdictFaces.find(({ verdict }) => verdict === cell);
  return face !== undefined && (head === 'before' || head === 'after') ? badge(face.verdict) : cell;
}
