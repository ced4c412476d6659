import { evidenceList } from './exchange.ts';
import { html } from './markup.ts';
import type { Reading } from './reading.ts';
import { type Section, table } from './section.ts';

/** What the target offers, and the exchanges in which it shows. */
export function featureSection(reading: Reading): Section {
  const { features } = reading.report;
  const rows = features.map((feature) => [
    html`<code>${feature.id}</code>`,
    feature.available ? html`<span class="badge passed">yes</span>` : html`<span class="badge not-applicable">no</span>`,
    html`${feature.says}${evidenceList(feature.evidence, reading)}`,
  ]);
  return {
    id: 'features',
    title: 'Features',
    body: html`<p>What a target lacks is not asked of it; a feature that it shows is.</p>${table('features', ['feature', 'there', 'how it shows'], rows)}`,
  };
}
