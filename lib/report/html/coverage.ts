import type { Report } from '../shape.ts';
import { type Html, html } from './markup.ts';
import type { Reading } from './reading.ts';
import type { Section } from './section.ts';

type Row = Report['coverage'][number];

/** Which answers were seen: operation × status. */
export function coverageSection({ report }: Reading): Section {
  const statuses = [...new Set(report.coverage.flatMap((row) => [...row.documented, ...Object.keys(row.seen)]))].sort();
  return {
    id: 'coverage',
    title: 'Coverage',
    body: html`<p>How often each operation was answered how.</p>
<p><span class="key"><b class="seen">7</b> documented and seen</span> <span class="key"><b class="unseen">·</b> documented, never seen</span> <span class="key"><b class="extra">3</b> seen, not documented</span></p>
<div class="scroll"><table class="coverage"><thead><tr><th scope="col">operation</th>${statuses.map((status) => html`<th scope="col">${status}</th>`)}</tr></thead>
<tbody>${report.coverage.map((row) => html`<tr><th scope="row">${row.operation}</th>${statuses.map((status) => cell(row, status))}</tr>\n`)}</tbody></table></div>`,
  };
}

function cell({ operation, documented, seen }: Row, status: string): Html {
  const count = seen[status];
  if (documented.includes(status)) {
    if (count !== undefined) return html`<td class="seen">${count}</td>`;
    return html`<td class="unseen" title="${operation} never answered ${status}">·</td>`;
  }
  return count === undefined ? html`<td></td>` : html`<td class="extra" title="${operation} does not document ${status}">${count}</td>`;
}
