import { html } from './markup.ts';
import type { Reading } from './reading.ts';
import { type Section, table } from './section.ts';

/** What the run could not undo. */
export function leftoverSection({ report }: Reading): Section {
  const { leftovers } = report;
  if (leftovers.length === 0)
    return { id: 'leftovers', title: 'Left behind', body: html`<p>Nothing: all that the run made is undone.</p>` };
  const rows = leftovers.map((l) => [
    l.kind,
    html`<span class="id">${l.id ?? l.name ?? ''}</span>${l.id !== undefined && l.name !== undefined && html`<br>${l.name}`}`,
    l.role,
    l.why,
  ]);
  return {
    id: 'leftovers',
    title: 'Left behind',
    count: leftovers.length,
    body: html`<p>These could not be undone; <code>image-conformance clean</code> tries again.</p>${table('leftovers', ['kind', 'id', 'made by', 'why it is still there'], rows)}`,
  };
}
