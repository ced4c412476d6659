import type { Calibration } from '../../lib/catalogue/index.ts';
import type { Report } from '../../lib/report/index.ts';
import { conformantReport } from './formats/reports.ts';

type Verdict = Report['requirements'][number]['verdict'];

/** Three releases made by hand: the middle one is told from the oldest by `b`, from the newest by `c`; `d` is configured away in one. */
export const threeReleases: Calibration = {
  releases: [
    { release: '1.0.0', current: 'v2.1', versions: ['v2.1'], features: ['import'] },
    { release: '2.0.0', current: 'v2.1', versions: ['v2.1'], features: ['import'] },
    { release: '3.0.0', current: 'v2.2', versions: ['v2.2', 'v2.1'], features: ['import', 'cache'] },
  ],
  verdicts: {
    a: 'passed',
    b: { '1.0.0': 'warning', '2.0.0': 'passed', '3.0.0': 'passed' },
    c: { '1.0.0': 'passed', '2.0.0': 'passed', '3.0.0': 'failed' },
    d: { '1.0.0': 'passed', '2.0.0': 'not-applicable', '3.0.0': 'passed' },
    e: 'passed',
  },
};

/** A report in which these requirements came to these verdicts. */
export function reportWith(verdicts: Readonly<Record<string, Verdict>>, change: (report: Report) => Report = (same) => same): Report {
  const report = conformantReport();
  const [one] = report.requirements;
  if (!one) throw new Error('the profile is empty');
  return change({
    ...report,
    requirements: Object.entries(verdicts).map(([id, verdict]) => ({ ...one, id, verdict, reason: `why ${id}` })),
    target: { ...report.target, apiVersions: { current: 'v2.1', listed: ['v2.1'] } },
    features: report.features.map((feature) => ({ ...feature, available: feature.id === 'import' })),
  });
}
