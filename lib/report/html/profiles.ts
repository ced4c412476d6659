import { profiles } from '../../../specs/profiles.ts';
import { html } from './markup.ts';
import type { Reading } from './reading.ts';
import { type Section, table } from './section.ts';

/** The verdict on each profile in words. */
export function profileSection({ report }: Reading): Section {
  const rows = report.profiles.map((p) => [
    html`<code>${p.id}</code>${p.id === report.run.profile && html` <em class="chosen">chosen</em>`}`,
    html`<span class="badge ${p.verdict}">${p.verdict}</span>`,
    html`${p.reason} <span class="dim">${profiles.find(({ id }) => id === p.id)?.says}</span>`,
    html`${p.judged} of ${p.requirements}${p.provisional > 0 && html`<br><span class="dim">${p.provisional} without a test</span>`}${p.waived !== undefined && html`<br><span class="dim">${p.waived} waived</span>`}`,
  ]);
  return {
    id: 'profiles',
    title: 'Profiles',
    body: html`<p>The exit status (${report.run.exitStatus}) follows the profile that was chosen. What is without a test yet is told, not scored.</p>
${table('profiles', ['profile', 'verdict', 'why', 'judged'], rows)}`,
  };
}
