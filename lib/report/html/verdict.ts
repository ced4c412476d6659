import type { Report, ReportedRequirement } from '../shape.ts';
import { baselineFaults, unwaived } from '../waived.ts';
import { byReason, seconds, verdictSentence, verdictWord } from '../words.ts';
import { bar, countsOf } from './badges.ts';
import { type Html, html, type Piece } from './markup.ts';
import type { Reading } from './reading.ts';
import { facts, sentence } from './section.ts';

/** The first thing to read: the verdict in words, what it rests on, and what there is to do about it. */
export function verdictHeader(reading: Reading): Html {
  const { report } = reading;
  const [word, rest] = splitSentence(report);
  const warnings = unwaived(reading.of('warning'));
  return html`<header class="verdict ${toneOf(report)}">
<p class="over">Image API conformance report</p>
<h1>${word}</h1>
<p class="sentence">${rest}</p>
${
  report.target.embedded &&
  html`<p class="dim">The target was the reference server of this suite${
    report.target.mutant !== undefined && html`, with the defect <code>${report.target.mutant}</code>`
  }: this says nothing about a cloud.</p>`
}
${bar(report.requirements)}
<p class="legend">${countsOf(report.requirements).map(
    ({ verdict, word, count }) => html`<a class="count ${verdict}" href="#requirements" data-verdict="${verdict}">${count} ${word}</a> `,
  )}${(report.totals.waived ?? 0) > 0 && html`<a class="count idle" href="#waived">${report.totals.waived} waived</a>`}</p>
${facts([
  ['Profiles', profiles(report)],
  ['Violated', violated(unwaived(reading.of('failed')), nothing(reading))],
  ['Waived', waived(report)],
  ['Baseline', baseline(report)],
  ['Warnings', warnings.length > 0 && violated(warnings, '')],
  ['Could not be judged', unjudged(reading.of('blocked'))],
  ['Faults of the suite', suiteFaults(reading)],
  [
    'Left behind',
    report.leftovers.length === 0 ? 'nothing' : html`<a href="#leftovers">${things(report.leftovers.length, 'thing')}</a> on the target`,
  ],
  ['Judged', judged(report)],
  ['When', html`<time datetime="${report.run.startedAt}">${moment(report.run.startedAt)}</time>, ${seconds(report.run.durationMs)}`],
])}
</header>`;
}

/** What the page is called in a browser's tab. */
export function titleOf(report: Report): string {
  return `${splitSentence(report)[0]}: ${report.target.cloud}, ${report.run.profile}`;
}

/**
 * Good, bad or doubtful: the colour of the page's head. Green is what is conformant without a but: neither a violation that somebody takes,
 * nor a baseline that makes the run fail, is.
 */
function toneOf(report: Report): 'good' | 'bad' | 'doubtful' {
  const word = verdictWord(report);
  if (word === 'conformant' && report.run.exitStatus === 0) return 'good';
  return word === 'non-conformant' && report.run.exitStatus !== 0 ? 'bad' : 'doubtful';
}

function splitSentence(report: Report): [word: string, rest: string] {
  const whole = verdictSentence(report);
  const at = whole.indexOf('  ');
  const word = whole.slice(0, at);
  return [`${word[0]}${word.slice(1).toLowerCase()}`, whole.slice(at).trim()];
}

/** Every profile by its verdict: one that is green tells what a deployment can be trusted with when the chosen one is not. */
function profiles(report: Report): Html {
  return html`${(['non-conformant', 'inconclusive', 'conformant'] as const).map((verdict) => {
    const own = report.profiles.filter((profile) => profile.verdict === verdict);
    if (own.length === 0) return undefined;
    return html`<a class="count ${verdict}" href="#profiles">${verdict}</a>${own.map(({ id }) => id).join(', ')}<br>`;
  })}`;
}

const shownIds = 4;

function violated(requirements: readonly ReportedRequirement[], none: string): Piece {
  if (requirements.length === 0) return none;
  const rest = requirements.length - shownIds;
  return html`${things(requirements.length, 'requirement')}: ${requirements
    .slice(0, shownIds)
    .map(
      (r, index) => html`${index > 0 && ', '}<a href="#${r.id}"><code>${r.id}</code></a>`,
    )}${rest > 0 && html`, and <a href="#${requirements[0]?.verdict === 'failed' ? 'violated' : 'warnings'}">${rest} more</a>`}`;
}

function nothing({ report }: Reading): string {
  if ((report.totals.waived ?? 0) > 0) return 'nothing that is not waived';
  return report.totals.blocked + report.totals.broken > 0 ? 'nothing of what was judged' : 'nothing';
}

function waived({ totals }: Report): Piece {
  const count = totals.waived ?? 0;
  return count > 0 && html`<a href="#waived">${things(count, 'violation')}</a>, by the baseline`;
}

function baseline(report: Report): Piece {
  if (report.baseline === undefined) return undefined;
  const faults = baselineFaults(report);
  const idle = report.baseline.idle.length;
  if (faults === '' && idle === 0) return 'up to date';
  return html`<a href="#baseline">${faults === '' ? 'up to date' : `out of date: ${faults}`}</a>${idle > 0 && `; this run says nothing about ${things(idle, 'waiver')}`}`;
}

function unjudged(blocked: readonly ReportedRequirement[]): Piece {
  if (blocked.length === 0) return 'nothing';
  const observed = blocked.filter(({ level }) => level === 'observed' || level === 'may').length;
  const reasons = byReason(blocked).toSorted(([, a], [, b]) => b.length - a.length);
  const rest = reasons.length - 3;
  return html`<a href="#blocked">${things(blocked.length, 'requirement')}</a>${observed > 0 && ` (${observed} of them asked of nobody, only observed)`}; the cloud is not blamed for them:<ul>${reasons
    .slice(0, 3)
    .map(
      ([reason, group]) => html`<li>${group.length} × ${sentence(reason)}</li>`,
    )}${rest > 0 && html`<li>and ${things(rest, 'more reason')}</li>`}</ul>`;
}

function suiteFaults({ report, of }: Reading): Piece {
  const broken = of('broken');
  if (broken.length === 0 && report.run.faults.length === 0) return undefined;
  return html`${broken.length > 0 && html`<a href="#broken">${things(broken.length, 'requirement')}</a> could not be judged, because the suite erred. `}${
    report.run.faults.length > 0 && html`<a href="#faults">${things(report.run.faults.length, 'fault')}</a> outside of any test.`
  }`;
}

function judged(report: Report): string {
  const chosen = report.profiles.find((p) => p.id === report.run.profile);
  const judged = chosen
    ? `${chosen.judged} of ${chosen.requirements} requirements of ${chosen.id}`
    : things(report.totals.requirements, 'requirement');
  return `${judged}, by ${things(report.totals.tests, 'test')} with ${things(report.totals.requests, 'request')}`;
}

/** `1 fault`, `7724 requests`. */
function things(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** `2026-11-21 09:19:40 UTC`, for every reader the same. */
function moment(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}
