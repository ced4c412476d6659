import { transientFaultsOf, transientNote, transientSentence, transientTitle } from '../transient.ts';
import { exchangeDetails } from './exchange.ts';
import { html } from './markup.ts';
import type { Reading } from './reading.ts';
import type { Section } from './section.ts';

/** What failed by an accident of the service; nothing where there was none. */
export function transientSections(reading: Reading): readonly Section[] {
  const faults = transientFaultsOf(reading.report);
  if (faults.length === 0) return [];
  const items = faults.map((fault) => {
    const exchange = reading.report.exchanges.find(({ id }) => id === fault.exchange);
    return html`<li>${transientSentence(fault)}${exchange && exchangeDetails(exchange, reading, 'step')}</li>`;
  });
  return [{ id: 'transient', title: transientTitle, count: faults.length, body: html`<p>${transientNote}</p><ul>${items}</ul>` }];
}
