import { doorLines } from '../doors/index.ts';
import type { ReportedRequirement } from '../shape.ts';
import { byReason } from '../words.ts';
import { withCode } from './door.ts';
import { evidenceList, exchangeDetails } from './exchange.ts';
import { type Html, html } from './markup.ts';
import type { Reading } from './reading.ts';
import { type Section, sentence, table } from './section.ts';

/** What could not be told, and why; and what the suite or the target got wrong beside it. Without those that are empty. */
export function unjudgedSections(reading: Reading): readonly Section[] {
  const { contradictions, run } = reading.report;
  const blocked = reading.of('blocked');
  const all = [
    {
      id: 'blocked',
      title: 'Could not be judged',
      count: blocked.length,
      body: html`<p>A prerequisite was missing: a role, a quota, the network, time, a set-up request that was refused. That is never green, and never blamed on
the cloud.</p>${reasons(blocked, reading)}`,
    },
    {
      id: 'contradictions',
      title: 'Contradictions',
      count: contradictions.length,
      body: html`<p>What the target says of itself in one place and denies in another.</p>
${table(
  'contradictions',
  ['about', 'what', 'kind'],
  contradictions.map((c) => [html`<code>${c.feature}</code>`, html`${c.says}${evidenceList(c.evidence, reading)}`, c.kind]),
)}`,
    },
    {
      id: 'faults',
      title: 'Faults outside of any test',
      count: run.faults.length,
      body: html`<p>The suite itself erred.</p>${run.faults.map((fault) => html`<pre>${fault}</pre>`)}`,
    },
  ];
  return all.filter(({ count }) => count > 0);
}

/** What the target need not do, and the exchange that shows so. */
export function notApplicableSections(reading: Reading): readonly Section[] {
  const absent = reading.of('not-applicable');
  if (absent.length === 0) return [];
  const says = 'The target shows that it lacks the feature, speaks an older version, or the requirement is only observed.';
  return [{ id: 'not-applicable', title: 'Not applicable', count: absent.length, body: html`<p>${says}</p>${reasons(absent, reading)}` }];
}

/** A reason once, however many it concerns, with the exchanges that show it. */
function reasons(requirements: readonly ReportedRequirement[], reading: Reading): Html {
  const groups = byReason(requirements).toSorted(([, a], [, b]) => b.length - a.length);
  return html`${groups.map(
    ([
      reason,
      group,
    ]) => html`<div class="reason"><p>${sentence(reason)}</p>${doors(group).map((line) => html`<p class="dim">${withCode(line)}</p>`)}
<details${group.length === 1 && html` open`}><summary>${group.length} requirement${group.length > 1 && 's'}</summary>
<ul class="ids">${group.map((requirement) => item(requirement, reading))}</ul></details></div>\n`,
  )}`;
}

/** At whose door it likely lies, once for all of them. */
function doors(group: readonly ReportedRequirement[]): readonly string[] {
  return [...new Set(group.flatMap(({ door }) => doorLines(door)))].slice(0, 3);
}

function item(requirement: ReportedRequirement, reading: Reading): Html {
  const shown = reading.wholeOf(requirement).filter((exchange) => reading.homeOf(exchange) === requirement.id);
  return html`<li><a href="#${requirement.id}"><code>${requirement.id}</code></a>${shown.map((exchange) => exchangeDetails(exchange, reading, 'step'))}</li>`;
}
