import type { Calibration } from '../lib/catalogue/index.ts';
import type { Report } from '../lib/report/index.ts';

/** One run on a release; `verdicts` is the digest of all verdicts, so that runs can be told to be alike. */
export interface RunRecord {
  readonly run: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly requests: number;
  readonly exitStatus: number;
  readonly leftovers: number;
  /** Tests that met a fault of the service which did not come again. */
  readonly transientFaults: number;
  readonly verdicts: string;
}

/** A release (`33.0.0`), or one under another profile of the lab (`33.0.0-quota`), with the report of its last run. */
export interface Calibrated {
  readonly instance: string;
  readonly report: Report;
  readonly runs: readonly RunRecord[];
}

/** What is run when nothing is named. */
export const defaultInstances = [
  '25.1.0',
  '26.1.0',
  '27.1.1',
  '28.1.0',
  '29.2.1',
  '30.2.0',
  '31.1.0',
  '32.0.0',
  '33.0.0',
  '33.0.0:minimal',
  '33.0.0:locations',
  '33.0.0:quota',
];

/** For sorting: 33.0.0 before 32.0.0, and a release before its other profiles. */
export function newestFirst(a: { readonly instance: string }, b: { readonly instance: string }): number {
  return b.instance.localeCompare(a.instance, 'en', { numeric: true });
}

const isDefault = ({ instance }: Calibrated) => !instance.includes('-');

/** What `explain` and `compare` know of real releases: those in the lab's default configuration. */
export function calibrationOf(all: readonly Calibrated[]): Calibration {
  const releases = all.filter(isDefault);
  const ids = [...new Set(releases.flatMap(({ report }) => report.requirements.map(({ id }) => id)))].sort();
  const tables = releases.map(({ instance, report }) => [instance, verdictsOf(report)] as const);
  return {
    releases: releases.map(({ instance, report }) => ({
      release: instance,
      current: report.target.apiVersions.current,
      versions: report.target.apiVersions.listed,
      features: report.features.filter(({ available }) => available).map(({ id }) => id),
    })),
    verdicts: Object.fromEntries(
      ids.map((id) => {
        const each = tables.flatMap(([release, verdicts]) => {
          const verdict = verdicts.get(id);
          return verdict === undefined ? [] : [[release, verdict] as const];
        });
        const [first] = each;
        const isOne = each.length === tables.length && each.every(([, verdict]) => verdict === first?.[1]);
        return [id, isOne && first ? first[1] : Object.fromEntries(each)];
      }),
    ),
  };
}

function verdictsOf(report: Report): ReadonlyMap<string, string> {
  return new Map(report.requirements.map(({ id, verdict }) => [id, verdict]));
}

const short: Readonly<Record<string, string>> = {
  passed: '·',
  'not-applicable': 'n/a',
  warning: 'warning',
  blocked: 'blocked',
  failed: '**failed**',
  broken: '**broken**',
};

/** reports/README.md: where releases differ, or depart from what is asked; the rest passes everywhere. */
export function matrixPage(all: readonly Calibrated[]): string {
  const tables = all.map(({ report }) => verdictsOf(report));
  const requirements = new Map(all.flatMap(({ report }) => report.requirements.map((one) => [one.id, one] as const)));
  const odd = [...requirements.values()]
    .filter(({ id }) => tables.some((verdicts) => verdicts.get(id) !== 'passed'))
    .sort((a, b) => a.id.localeCompare(b.id));
  const isAbout = (verdict: string) => odd.filter(({ id }) => tables.some((verdicts) => verdicts.get(id) === verdict));
  const row = (id: string) => `| ${id} | ${tables.map((verdicts) => short[verdicts.get(id) ?? ''] ?? '').join(' | ')} |`;
  const head = [`| requirement | ${all.map(({ instance }) => instance).join(' | ')} |`, `|---|${all.map(() => '---').join('|')}|`];
  const failed = isAbout('failed');
  const warned = isAbout('warning').filter((one) => !failed.includes(one));
  const rest = odd.filter((one) => !failed.includes(one) && !warned.includes(one));
  return [
    '# Calibration on real Glance',
    '',
    'Written by `npm run lab:matrix`, which boots each release in the lab and runs the full profile with all five roles. Do not edit.',
    'How to reproduce it: [glance/README.md](glance/README.md). What the releases answer to real clients: [clients](clients/README.md).',
    '',
    `${requirements.size} requirements on ${all.length} deployments; ${requirements.size - odd.length} passed on all of them. A dot is passed, n/a not applicable.`,
    '',
    '## Failed: defects of a release',
    '',
    ...(failed.length === 0
      ? ['None.', '']
      : [...head, ...failed.map(({ id }) => row(id)), '', ...failed.map(({ id, says, note }) => `- \`${id}\`: ${says} ${note ?? ''}`), '']),
    '## Warnings: a should that a release breaks',
    '',
    ...head,
    ...warned.map(({ id }) => row(id)),
    '',
    ...warned.map(({ id, says, note }) => `- \`${id}\`: ${says}${note === undefined ? '' : ` *${note}*`}`),
    '',
    '## Not applicable, blocked, or only observed',
    '',
    ...head,
    ...rest.map(({ id }) => row(id)),
    '',
  ].join('\n');
}

/** reports/glance/README.md: what each deployment came to, and how to come to it again. */
export function glancePage(all: readonly Calibrated[]): string {
  const counts = (report: Report) => {
    const { passed, warning, notApplicable, blocked, failed, broken, requests } = report.totals;
    return `${passed} | ${warning} | ${notApplicable} | ${blocked} | ${failed} | ${broken} | ${requests}`;
  };
  return [
    '# Runs on real Glance',
    '',
    'Written by `npm run lab:matrix`. Do not edit. Each folder holds `report.json`, the report of the last run without the exchanges that only show what passed, and',
    '`runs.json`, one record per run in a row: its time, requests, exit status, what it left behind, the faults of Glance that did not come again, and the digest of',
    'all its verdicts.',
    '',
    '| deployment | passed | warning | n/a | blocked | failed | broken | requests | seconds | runs | alike | left behind | not again |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...all.map(({ instance, report, runs }) => {
      const seconds = runs.map(({ durationMs }) => durationMs / 1000).sort((a, b) => a - b);
      const span = `${seconds[0]?.toFixed(0)}–${seconds.at(-1)?.toFixed(0)}`;
      const alike = new Set(runs.map(({ verdicts }) => verdicts)).size === 1 ? 'yes' : 'no';
      const left = runs.reduce((sum, { leftovers }) => sum + leftovers, 0);
      const transient = runs.reduce((sum, { transientFaults }) => sum + transientFaults, 0);
      return `| [${instance}](${instance}/report.json) | ${counts(report)} | ${span} | ${runs.length} | ${alike} | ${left} | ${transient} |`;
    }),
    '',
    '## Again',
    '',
    '    npm ci',
    '    npm run lab:matrix -- 33.0.0 --runs 10        # or 33.0.0:quota; without arguments all of them, once',
    '    npm run lab:matrix -- --pages                 # the pages from what lies here',
    '',
    'The lab installs each release from PyPI with the pins of `lab/pins`, Keystone and a private MariaDB; `lab/README.md` says what it needs and what its profiles hold.',
    'One run by hand: `npm run lab -- run 33.0.0 -- --output results`.',
    '',
  ].join('\n');
}
