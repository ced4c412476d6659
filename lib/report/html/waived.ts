import type { Report } from '../shape.ts';
import { card } from './card.ts';
import { html } from './markup.ts';
import type { Reading } from './reading.ts';
import { type Section, table } from './section.ts';

type Baseline = NonNullable<Report['baseline']>;

const findings = [
  ['expired', 'The violation is still there, and its waiver has ended.'],
  ['stale', 'The requirement passes: the waiver can go.'],
  ['changed', 'The violation is another one than was waived.'],
  ['idle', 'This run says nothing about it.'],
] as const satisfies readonly (readonly [keyof Baseline, string])[];

/** What is violated and taken for now, and what of the baseline does not fit the run. Without those that are empty. */
export function waivedSections(reading: Reading): readonly Section[] {
  const waived = [...reading.of('failed'), ...reading.of('warning')].filter(({ waiver }) => waiver !== undefined);
  const cards = waived.map((requirement) => card(requirement, reading, false));
  const says = 'Violated, and taken for a while by the baseline. The verdict stays; the exit status does not count them.';
  return [
    ...baselineSections(reading),
    ...(waived.length === 0 ? [] : [{ id: 'waived', title: 'Waived', count: waived.length, body: html`<p>${says}</p>${cards}` }]),
  ];
}

function baselineSections({ report }: Reading): readonly Section[] {
  const { baseline } = report;
  if (baseline === undefined) return [];
  const judged = new Set(report.requirements.map(({ id }) => id));
  const rows = findings.flatMap(([word, means]) =>
    baseline[word].map(({ requirement, fingerprint, says }) => [
      html`${judged.has(requirement) ? html`<a href="#${requirement}"><code>${requirement}</code></a>` : html`<code>${requirement}</code>`}`,
      html`<span class="badge ${word}" title="${means}">${word}</span>`,
      html`${says}${!says.includes(fingerprint) && html` <span class="dim">Fingerprint <span class="id">${fingerprint}</span></span>`}`,
    ]),
  );
  if (rows.length === 0) return [];
  const told = html`<p>What is expired, stale or changed makes the run fail until the baseline is brought up to date; what is idle does not.</p>
${table('baseline', ['waiver of', 'what it is', 'why'], rows)}`;
  return [{ id: 'baseline', title: 'Baseline', count: rows.length, body: told }];
}
