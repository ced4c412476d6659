import type { ReportedRequirement } from '../shape.ts';
import { badge } from './badges.ts';
import { doorFacts } from './door.ts';
import { command, exchangeDetails, exchangeItem } from './exchange.ts';
import { type Html, html, type Piece } from './markup.ts';
import type { Reading } from './reading.ts';
import { commandLineFor } from './reproduce.ts';
import { facts, type Section } from './section.ts';

const kinds = [
  {
    verdict: 'failed',
    id: 'violated',
    title: 'Violated',
    says: 'A must that the Image API promises, and that this target does otherwise.',
  },
  { verdict: 'broken', id: 'broken', title: 'Faults of the suite', says: 'The suite itself erred here; nothing is said about the target.' },
  {
    verdict: 'warning',
    id: 'warnings',
    title: 'Warnings',
    says: 'A should that this target does otherwise. It decides no verdict on a profile.',
  },
] as const;

/** More open cards than this hide each other: the rest is to be opened, and reads as a list. */
const openCards = 5;

/** A section for each kind of what is wrong, without those that are empty. */
export function failureSections(reading: Reading): readonly Section[] {
  return kinds.flatMap(({ verdict, id, title, says }) => {
    const requirements = reading.of(verdict);
    if (requirements.length === 0) return [];
    const cards = requirements.map((requirement, index) => card(requirement, reading, index < openCards && verdict !== 'warning'));
    return { id, title, count: requirements.length, body: html`<p>${says}</p>${cards}` };
  });
}

function card(requirement: ReportedRequirement, reading: Reading, open: boolean): Html {
  return html`<details class="card ${requirement.verdict}" id="${requirement.id}"${open && html` open`}>
<summary>${badge(requirement.verdict)} <span class="what"><code>${requirement.id}</code> <span class="says">${requirement.says}</span>${brief(requirement)}</span></summary>
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
  const { decisive, reason, expected, got, note, level, from, operation, tests, id } = requirement;
  const requestId = reading.exchange(decisive)?.requestId;
  return [
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
