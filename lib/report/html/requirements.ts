import type { ReportedRequirement } from '../shape.ts';
import { badge, bar, countsLine, countsOf } from './badges.ts';
import { exchangeItem } from './exchange.ts';
import { type Html, html } from './markup.ts';
import { byResource, type Reading } from './reading.ts';
import { facts, type Section } from './section.ts';

/** More evidence than this stands in report.json alone. */
const mostLines = 8;

/** Every requirement by resource, with a filter and a search for who has a script. */
export function requirementSection(reading: Reading): Section {
  const { requirements } = reading.report;
  const groups = byResource(reading.report);
  return {
    id: 'requirements',
    title: 'Requirements',
    count: requirements.length,
    body: html`${controls(requirements, [...groups.keys()])}
${[...groups].map(
  ([
    resource,
    own,
  ]) => html`<details class="group" data-resource="${resource}"><summary><h3>${resource}</h3>${bar(own)}<span class="sum">${countsLine(own)}</span></summary>
${own.map((requirement) => row(requirement, reading))}</details>\n`,
)}`,
  };
}

function controls(requirements: readonly ReportedRequirement[], resources: readonly string[]): Html {
  const levels = ['must', 'should', 'may', 'observed'].filter((level) => requirements.some((r) => r.level === level));
  return html`<div id="controls" hidden>
<input id="search" type="search" placeholder="Search: words, a status, a request id" aria-label="Search in requirements" autocomplete="off" spellcheck="false">
<select id="level" aria-label="Level"><option value="">every level</option>${levels.map((level) => html`<option>${level}</option>`)}</select>
<select id="resource" aria-label="Resource"><option value="">every resource</option>${resources.map((resource) => html`<option>${resource}</option>`)}</select>
<div class="chips" role="group" aria-label="Verdict">${countsOf(requirements).map(
    ({ verdict, word, count }) =>
      html`<button type="button" class="count ${verdict}" data-verdict="${verdict}" aria-pressed="false">${count} ${word}</button> `,
  )}</div>
<output id="found" aria-live="polite"></output></div>`;
}

function row(requirement: ReportedRequirement, reading: Reading): Html {
  const { id, verdict, level, says, waiver } = requirement;
  // What is wrong has a card, which owns the id.
  const elsewhere = verdict === 'failed' || verdict === 'broken' || verdict === 'warning';
  return html`<details class="row" data-verdict="${verdict}" data-level="${level}"${!elsewhere && html` id="${id}"`}>
<summary>${badge(verdict)} <span class="what"><span class="says">${says}</span> <code>${id}</code></span> <span class="level">${waiver !== undefined && html`<em class="chosen">waived</em> `}${level}</span></summary>
${elsewhere ? html`<p>${requirement.reason} <a href="#${id}">All about it</a></p>` : details(requirement, reading)}</details>\n`;
}

function details(requirement: ReportedRequirement, reading: Reading): Html {
  const { operation, from, note, reason, tests, exchanges } = requirement;
  const lines = exchanges.slice(0, mostLines).flatMap((exchange) => reading.exchange(exchange) ?? []);
  const rest = exchanges.length - lines.length;
  return facts([
    ['Why', reason],
    ['Operation', operation],
    ['Written in', from.join('; ')],
    ['Note', note],
    ['Tests', tests.length > 0 && tests.map((test) => html`${test.id} <span class="dim">${test.durationMs} ms</span><br>`)],
    [
      'Evidence',
      exchanges.length > 0 &&
        html`<ul class="lines">${lines.map((exchange) => exchangeItem(exchange, reading))}${rest > 0 && html`<li class="dim">${lines.length > 0 && 'and '}${rest} more in report.json</li>`}</ul>`,
    ],
  ]);
}
