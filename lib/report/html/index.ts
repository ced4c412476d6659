import type { Report } from '../shape.ts';
import { coverageSection } from './coverage.ts';
import { failureSections } from './failures.ts';
import { featureSection } from './features.ts';
import { leftoverSection } from './leftovers.ts';
import { html, trusted } from './markup.ts';
import { policyFor } from './policy.ts';
import { profileSection } from './profiles.ts';
import { type Reading, readingOf } from './reading.ts';
import { reproduceSection } from './reproduce.ts';
import { requirementSection } from './requirements.ts';
import { resemblanceSections } from './resemblance.ts';
import { script } from './script.ts';
import { type Section, sectionHtml } from './section.ts';
import { styles } from './styles.ts';
import { testedSection } from './tested.ts';
import { timingSection } from './timings.ts';
import { transientSections } from './transient.ts';
import { notApplicableSections, unjudgedSections } from './unjudged.ts';
import { titleOf, verdictHeader } from './verdict.ts';
import { waivedSections } from './waived.ts';

/**
 * The report as one HTML file for a browser: it loads nothing and sends nothing, and can be read without its script. Nothing that a
 * server, a person or a file said becomes markup.
 */
export function toHtml(report: Report): string {
  const reading = readingOf(report);
  const sections = sectionsOf(reading);
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(styles, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
<title>${titleOf(report)}</title><link rel="icon" href="data:,"><style>${trusted(styles)}</style></head><body>
<main>${verdictHeader(reading)}
<nav aria-label="Sections">${sections.map(({ id, title, count }) => html`<a href="#${id}">${title}${count !== undefined && html` <small>${count}</small>`}</a> `)}</nav>
${sections.map(sectionHtml)}</main>
<script>${trusted(script)}</script></body></html>
`.toString();
}

/** What is wrong first, then what was tested, then how. */
function sectionsOf(reading: Reading): readonly Section[] {
  return [
    ...failureSections(reading),
    ...waivedSections(reading),
    ...unjudgedSections(reading),
    ...transientSections(reading),
    profileSection(reading),
    testedSection(reading),
    ...resemblanceSections(reading),
    featureSection(reading),
    ...notApplicableSections(reading),
    requirementSection(reading),
    coverageSection(reading),
    timingSection(reading),
    leftoverSection(reading),
    reproduceSection(reading),
  ];
}
