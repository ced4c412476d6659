import type { ReportedRequirement } from '../shape.ts';
import { waiverSentence } from '../waived.ts';
import { badge } from './badges.ts';
import { doorFacts } from './door.ts';
import { command, exchangeDetails, exchangeItem } from './exchange.ts';
import { type Html, html, type Piece } from './markup.ts';
import type { Reading } from './reading.ts';
import { commandLineFor } from './reproduce.ts';
import { facts } from './section.ts';

/** All about one violation, to be opened. */
export function card(requirement: ReportedRequirement, reading: Reading, open: boolean): Html {
  return html`<details class="card ${requirement.verdict}" id="${requirement.id}"${open && html` open`}>
<summary>${badge(requirement.verdict)} <span class="what"><code>${requirement.id}</code> <span class="says">${requirement.says}</span>${brief(requirement)}${
    requirement.waiver !== undefined && html`<span class="brief">waived: ${waiverSentence(requirement.waiver)}</span>`
  }</span></summary>
${facts(factsOf(requirement, reading))}
${exchanges(requirement, reading)}
</details>\n`;
}

/** What was expected and got, where a line holds it: a closed card then tells enough. */
function brief({ expected, got }: ReportedRequirement): Piece {
  if (expected === undefined || got === undefined || expected.length + got.length > 80) return undefined;
  return html`<span class="brief">expected ${expected}, got ${got}</span>`;
}

/** What a person needs to act on a violation, in the order in which it is asked for. */
function factsOf(requirement: ReportedRequirement, reading: Reading): readonly (readonly [string, Piece])[] {
  const { decisive, reason, expected, got, note, level, from, operation, tests, id, waiver, fingerprint } = requirement;
  const requestId = reading.exchange(decisive)?.requestId;
  return [
    ['Waived', waiver !== undefined && waiverSentence(waiver)],
    ['What happened', reason ?? 'no reason given'],
    ['Expected', expected !== undefined && html`<pre class="expected">${expected}</pre>`],
    ['Got', got !== undefined && html`<pre class="got">${got}</pre>`],
    [
      'Request id',
      requestId !== undefined && html`<span class="id">${requestId}</span> <span class="dim">to look for in the service's log</span>`,
    ],
    ...doorFacts(requirement.door),
    ['Written in', html`${from.join('; ')} <span class="dim">(${level}, ${operation})</span>`],
    ['Note', note],
    ['Shown by', tests.map((test) => html`${badge(test.verdict)} ${test.id}<br>`)],
    [
      'Fingerprint',
      fingerprint !== undefined && html`<span class="id">${fingerprint}</span> <span class="dim">names this violation in a baseline</span>`,
    ],
    ['Judge it again', command(commandLineFor(reading.report, [`--only ${id}`]))],
  ];
}

/** Every exchange of the test, in order; the one that decided is open. */
function exchanges(requirement: ReportedRequirement, reading: Reading): Html {
  const whole = reading.wholeOf(requirement);
  if (whole.length === 0) return html`<p class="dim">No exchange was kept.</p>`;
  const shown = whole.map((exchange) => {
    if (reading.homeOf(exchange) !== requirement.id) return html`<ul class="lines">${exchangeItem(exchange, reading)}</ul>`;
    return exchangeDetails(exchange, reading, exchange.id === requirement.decisive ? 'decisive' : 'step');
  });
  const rest = requirement.exchanges.length - whole.length;
  return html`<h4>Exchanges <small>${whole.length}</small></h4>${shown}${rest > 0 && html`<p class="dim">${rest} more in report.json.</p>`}`;
}
