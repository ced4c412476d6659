import type { ReportedRequirement } from '../shape.ts';
import { type Html, html } from './markup.ts';

type Verdict = ReportedRequirement['verdict'];

/** How a verdict looks and what it means, worst first. The sign stands beside the colour, for who cannot tell colours apart. */
export const verdictFaces: readonly { readonly verdict: Verdict; readonly word: string; readonly sign: string; readonly means: string }[] =
  [
    { verdict: 'broken', word: 'broken', sign: '⚠︎', means: 'the suite itself erred' },
    { verdict: 'failed', word: 'failed', sign: '✗', means: 'a must was violated' },
    { verdict: 'blocked', word: 'blocked', sign: '?', means: 'a prerequisite is missing; never blamed on the cloud' },
    { verdict: 'warning', word: 'warning', sign: '!', means: 'a should was violated' },
    {
      verdict: 'not-applicable',
      word: 'not applicable',
      sign: '–',
      means: 'the target shows that it lacks the optional feature, or it is only observed',
    },
    { verdict: 'passed', word: 'passed', sign: '✓', means: 'every test of it ran and agreed' },
  ];

export function badge(verdict: Verdict): Html {
  const face = verdictFaces.find((one) => one.verdict === verdict);
  return html`<span class="badge ${verdict}" title="${face?.means}"><i aria-hidden="true">${face?.sign}</i>${face?.word ?? verdict}</span>`;
}

/** How many requirements of each verdict there are, worst first, without those of which there are none. */
export function countsOf(requirements: readonly ReportedRequirement[]): readonly { verdict: Verdict; word: string; count: number }[] {
  return verdictFaces
    .map(({ verdict, word }) => ({ verdict, word, count: requirements.filter((r) => r.verdict === verdict).length }))
    .filter(({ count }) => count > 0);
}

/** The shares of the verdicts as one bar. What there is little of keeps a width that can be seen. */
export function bar(requirements: readonly ReportedRequirement[]): Html {
  const counts = countsOf(requirements);
  const least = requirements.length * 0.012;
  const widths = counts.map(({ count }) => Math.max(count, least));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const title = counts.map(({ word, count }) => `${count} ${word}`).join(', ');
  let left = 0;
  const parts = counts.map(({ verdict }, index) => {
    const width = (100 * (widths[index] ?? 0)) / whole;
    const x = left;
    left += width;
    return html`<rect class="${verdict}" x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%"/>`;
  });
  return html`<svg class="bar" role="img" aria-label="${title}"><title>${title}</title>${parts}</svg>`;
}

/** `3 failed, 12 passed`, each in its colour. */
export function countsLine(requirements: readonly ReportedRequirement[]): Html {
  return html`${countsOf(requirements).map(({ verdict, word, count }) => html`<span class="count ${verdict}">${count} ${word}</span> `)}`;
}
