import type { Report } from '../shape.ts';
import { type Html, html } from './markup.ts';
import type { Reading } from './reading.ts';
import type { Section } from './section.ts';

type Timing = Report['timings'][number];

/** How long each operation took, slowest first, on a scale where every step is ten times the one before. */
export function timingSection({ report }: Reading): Section {
  const timings = report.timings.toSorted((a, b) => b.p95Ms - a.p95Ms);
  const place = scaleOf(timings);
  return {
    id: 'timings',
    title: 'Timings',
    body: html`<p>From the first byte sent to the last received, in milliseconds, slowest first. Tests run side by side: this is no benchmark.</p>
<p><span class="key"><svg class="sample" aria-hidden="true"><rect class="span" x="0" width="70%" y="4" height="8"/><line x1="70%" x2="100%" y1="8" y2="8"/></svg> p50 to p95, then to the slowest</span></p>
<div class="scroll"><table class="timings"><thead><tr><th scope="col">operation</th><th scope="col" class="plot">${axis(place)}</th><th scope="col">p50</th><th scope="col">p95</th><th scope="col">max</th><th scope="col">requests</th></tr></thead>
<tbody>${timings.map((t) => html`<tr><th scope="row">${t.operation}</th><td class="plot">${plot(t, place)}</td><td>${rounded(t.p50Ms)}</td><td>${rounded(t.p95Ms)}</td><td>${rounded(t.maxMs)}</td><td>${t.count}</td></tr>\n`)}</tbody></table></div>`,
  };
}

/** Three digits tell enough; the title has them all. */
function rounded(ms: number): number {
  return ms < 100 ? ms : Math.round(ms);
}

interface Scale {
  /** Powers of ten, in milliseconds. */
  readonly ticks: readonly number[];
  /** Where a time stands, in percent of the width. */
  at(ms: number): number;
}

function scaleOf(timings: readonly Timing[]): Scale {
  const floor = 1;
  const decades = Math.max(2, Math.ceil(Math.log10(Math.max(floor, ...timings.map((t) => t.maxMs)))));
  return {
    ticks: Array.from({ length: decades + 1 }, (_, power) => 10 ** power),
    at: (ms) => (100 * Math.log10(Math.max(floor, ms))) / decades,
  };
}

function axis(scale: Scale): Html {
  const label = (ms: number) => (ms < 1000 ? `${ms} ms` : `${ms / 1000} s`);
  const anchor = (index: number) => (index === 0 ? 'start' : index === scale.ticks.length - 1 ? 'end' : 'middle');
  return html`<svg class="axis" role="img" aria-label="a logarithmic scale">${scale.ticks.map(
    (ms, index) => html`<text x="${scale.at(ms).toFixed(2)}%" y="12" text-anchor="${anchor(index)}">${label(ms)}</text>`,
  )}</svg>`;
}

function plot({ operation, count, p50Ms, p95Ms, maxMs }: Timing, scale: Scale): Html {
  const title = `${operation}: half of ${count} within ${p50Ms} ms, 95 of 100 within ${p95Ms} ms, the slowest ${maxMs} ms`;
  const [p50, p95, max] = [scale.at(p50Ms), scale.at(p95Ms), scale.at(maxMs)];
  const grid = scale.ticks.map(
    (ms) => html`<line class="grid" x1="${scale.at(ms).toFixed(2)}%" x2="${scale.at(ms).toFixed(2)}%" y1="0" y2="100%"/>`,
  );
  return html`<svg role="img" aria-label="${title}"><title>${title}</title>${grid}<rect class="span" x="${p50.toFixed(2)}%" width="${Math.max(0.6, p95 - p50).toFixed(2)}%" y="4" height="8"/><line x1="${p95.toFixed(2)}%" x2="${max.toFixed(2)}%" y1="8" y2="8"/><circle cx="${max.toFixed(2)}%" cy="8" r="2"/></svg>`;
}
