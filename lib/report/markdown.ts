import { fenced, plain, table, withCode } from './markdown-text.ts';
import { resemblanceSentence } from './resemblance.ts';
import type { Report, ReportedRequirement } from './shape.ts';
import { transientFaultsOf, transientNote, transientSentence, transientTitle } from './transient.ts';
import { visible } from './visible.ts';
import { baselineSentences, unwaived, waiverSentence } from './waived.ts';
import { byReason, countsSentence, decisiveExchange, outcomeOf, seconds, verdictSentence } from './words.ts';

/** The report as a page for a person: verdict first, then what is wrong, then what was really tested. */
export function toMarkdown(report: Report): string {
  const of = (verdict: ReportedRequirement['verdict']) => report.requirements.filter((r) => r.verdict === verdict);
  const lines = [
    '# Image API conformance report',
    '',
    `**${plain(verdictSentence(report))}**`,
    '',
    `${countsSentence(report.totals)} of ${report.totals.requirements} requirements; ${report.totals.tests} tests, ${report.totals.requests} requests, ${seconds(report.run.durationMs)}.`,
    '',
    ...table(
      ['profile', 'verdict', 'why', 'judged'],
      report.profiles.map((p) => [p.id, p.verdict, p.reason, `${p.judged} of ${p.requirements}`]),
    ),
    ...contradictions(report),
    ...section('Violated', unwaived(of('failed')), report),
    ...section('Faults of the suite', of('broken'), report),
    ...section('Warnings', unwaived(of('warning')), report),
    ...waived(report),
    ...reasons('Could not be judged', of('blocked')),
    ...transient(report),
    ...reasons('Not applicable', of('not-applicable')),
    ...(report.run.faults.length === 0 ? [] : ['## Faults outside of any test', '', ...report.run.faults.map((f) => `- ${plain(f)}`), '']),
    ...leftovers(report),
    '## Target',
    '',
    ...table(
      ['', ''],
      [
        ['cloud', report.target.cloud],
        ['region', report.target.region ?? 'none'],
        ['endpoint', report.target.endpoint],
        ...(report.target.mutant === undefined ? [] : [['defect', `mutant ${report.target.mutant} of the reference server`]]),
        ['Image API', `${report.target.apiVersions.current} is current; ${report.target.apiVersions.listed.join(', ')}`],
        ...Object.entries(report.target.roles).map(([role, one]) => [
          `role ${role}`,
          `${one.cloud}: project ${one.project ?? 'none'}, roles ${one.roles.join(', ')}`,
        ]),
      ],
    ),
    ...resemblance(report),
    '## Features',
    '',
    ...table(
      ['feature', 'there', 'how it shows'],
      report.features.map((f) => [f.id, f.available ? 'yes' : 'no', f.says]),
    ),
    '## Requirements',
    '',
    ...table(
      ['requirement', 'level', 'verdict', 'a correct deployment'],
      report.requirements.map((r) => [r.id, r.level, r.verdict, r.says]),
    ),
    '## Coverage',
    '',
    'Answers seen, by operation and documented status.',
    '',
    ...table(
      ['operation', 'seen', 'never seen'],
      report.coverage.map((c) => [
        c.operation,
        Object.entries(c.seen)
          .map(([status, n]) => `${status} × ${n}`)
          .join(', '),
        c.documented.filter((status) => !(status in c.seen)).join(', '),
      ]),
    ),
    '## Timings',
    '',
    ...table(
      ['operation', 'requests', 'p50 ms', 'p95 ms', 'max ms'],
      report.timings.map((t) => [t.operation, String(t.count), String(t.p50Ms), String(t.p95Ms), String(t.maxMs)]),
    ),
    '## Reproduce',
    '',
    `Run ${report.run.id} of ${report.suite.name} ${report.suite.version}, ${report.run.startedAt}, seed \`${report.run.seed}\`, contract ${report.suite.contract}.`,
    '',
  ];
  return visible(lines.join('\n'));
}

function section(title: string, requirements: readonly ReportedRequirement[], report: Report): string[] {
  if (requirements.length === 0) return [];
  return [`## ${title}`, '', ...requirements.flatMap((requirement) => failure(requirement, report))];
}

function failure(requirement: ReportedRequirement, report: Report): string[] {
  const exchange = decisiveExchange(report, requirement);
  return [
    `### ${requirement.id}`,
    '',
    `${plain(requirement.says)} *(${requirement.level}; ${plain(requirement.from.join('; '))})*`,
    '',
    `- **What happened:** ${plain(requirement.reason ?? 'no reason given')}`,
    ...(requirement.expected === undefined ? [] : [`- **Expected:** ${plain(requirement.expected)}`]),
    ...(requirement.got === undefined ? [] : [`- **Got:** ${plain(requirement.got)}`]),
    ...(exchange
      ? [`- **Exchange:** ${exchange.request.method} ${plain(exchange.request.url)} as ${exchange.role}, ${plain(outcomeOf(exchange))}`]
      : []),
    ...(exchange?.requestId ? [`- **Request id:** ${plain(exchange.requestId)}`] : []),
    ...(requirement.fingerprint === undefined ? [] : [`- **Fingerprint:** ${plain(requirement.fingerprint)}`]),
    ...door(requirement),
    ...(requirement.note === undefined ? [] : [`- **Note:** ${plain(requirement.note)}`]),
    '',
    ...(exchange ? [...fenced(exchange.curl), ''] : []),
    ...(exchange?.response?.body.kind === 'text' ? [...fenced(exchange.response.body.text ?? ''), ''] : []),
  ];
}

function waived(report: Report): string[] {
  const rows = report.requirements.flatMap(({ id, verdict, waiver, reason }) =>
    waiver === undefined ? [] : [[id, verdict, waiverSentence(waiver), reason ?? '']],
  );
  const sentences = baselineSentences(report);
  return [
    ...(rows.length === 0 ? [] : ['## Waived', '', ...table(['requirement', 'verdict', 'why it is taken for now', 'what happened'], rows)]),
    ...(sentences.length === 0 ? [] : ['## Baseline', '', ...sentences.map(([word, says]) => `- **${word}**: ${plain(says)}`), '']),
  ];
}

function door({ door }: ReportedRequirement): string[] {
  if (door === undefined) return [];
  return [
    `- **Answered by:** ${door.answeredBy}. ${withCode(door.because)}`,
    ...(door.cause === undefined ? [] : [`- **Likely cause:** ${withCode(door.cause)}`]),
    ...(door.setting === undefined ? [] : [`- **Look at:** ${withCode(door.setting)}`]),
  ];
}

function resemblance({ resembles }: Report): string[] {
  if (resembles === undefined) return [];
  const { differences, release } = resembles;
  return [
    plain(resemblanceSentence(resembles)),
    '',
    ...(differences.length === 0
      ? []
      : table(
          ['otherwise in', 'here', `Glance ${release}`],
          differences.map(({ requirement, here, there }) => [requirement, here, there]),
        )),
  ];
}

function reasons(title: string, requirements: readonly ReportedRequirement[]): string[] {
  if (requirements.length === 0) return [];
  return [
    `## ${title}`,
    '',
    ...byReason(requirements).map(([reason, group]) => `- ${plain(reason)} (${group.map((r) => `\`${r.id}\``).join(', ')})`),
    '',
  ];
}

function contradictions(report: Report): string[] {
  if (report.contradictions.length === 0) return [];
  return ['## Contradictions', '', ...report.contradictions.map((c) => `- ${plain(c.feature)}: ${plain(c.says)}`), ''];
}

function transient(report: Report): string[] {
  const faults = transientFaultsOf(report);
  if (faults.length === 0) return [];
  return [`## ${transientTitle}`, '', transientNote, '', ...faults.map((one) => `- ${plain(transientSentence(one))}`), ''];
}

function leftovers(report: Report): string[] {
  if (report.leftovers.length === 0) return [];
  return [
    '## Left behind',
    '',
    'These could not be undone; `image-conformance clean` tries again.',
    '',
    ...report.leftovers.map((l) => `- ${l.kind} ${plain(l.id ?? l.name ?? '')}: ${plain(l.why)}`),
    '',
  ];
}
