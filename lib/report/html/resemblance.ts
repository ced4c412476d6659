import { resemblanceSentence } from '../resemblance.ts';
import type { Report } from '../shape.ts';
import { badge } from './badges.ts';
import { html } from './markup.ts';
import type { Reading } from './reading.ts';
import { type Section, table } from './section.ts';

/** Which real release the target behaves most like, and in which points not; nothing where it was not told. */
export function resemblanceSections({ report }: Reading): readonly Section[] {
  const { resembles } = report;
  if (resembles === undefined) return [];
  const { differences, release, compared, agreeing } = resembles;
  const rows = differences.map(({ requirement, here, there }) => [
    html`<a href="#${requirement}"><code>${requirement}</code></a>`,
    verdict(here),
    verdict(there),
  ]);
  const rest = compared - agreeing - differences.length;
  return [
    {
      id: 'resembles',
      title: 'Which Glance it is like',
      body: html`<p>${resemblanceSentence(resembles)} What is not applicable or was blocked is left out.</p>
${rows.length > 0 && table('resembles', ['otherwise in', 'here', `Glance ${release}`], rows)}${rest > 0 && html`<p class="dim">and ${rest} more.</p>`}`,
    },
  ];
}

function verdict(word: string) {
  return badge(word as Report['requirements'][number]['verdict']);
}
