import { existsSync, readFileSync } from 'node:fs';

/** reports/lab-mutants.json: what became of real Glance with one small defect at a time. Written by lab/mutants/run.py. */
export interface LabFigures {
  readonly release: string;
  readonly suiteVersion: string;
  /** Ids of the patches that are described and of which nothing is known yet. */
  readonly untried?: readonly string[];
  readonly patches: readonly PatchOutcome[];
}

interface PatchOutcome {
  readonly id: string;
  readonly says: string;
  readonly caught: boolean;
  /** no-run: the suite could not begin on it. */
  readonly by: 'failed' | 'warning' | 'no-run' | 'nothing';
  readonly failed: readonly string[];
  readonly warnings: readonly string[];
  /** Why one that survived is let live; empty where nobody has said why. */
  readonly explained: string;
}

const path = 'reports/lab-mutants.json';

/** The committed figures, or undefined where there are none yet. */
export function labFigures(): LabFigures | undefined {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** The part of docs/detection.md about real Glance. Pure. */
export function labPart({ release, patches, untried = [] }: LabFigures): string[] {
  const caught = patches.filter((one) => one.caught);
  const warned = caught.filter(({ by }) => by === 'warning').length;
  const alive = patches.filter((one) => !one.caught);
  return [
    '## Defects in real Glance',
    `Glance ${release} with one small defect at a time, from lab/mutants, against the requirements of that area: \`npm run lab:mutants\`. ${caught.length} of ${patches.length} (${percent(caught.length, patches.length)}) were caught${warned === 0 ? '' : `, ${warned} of them by a warning alone`}.`,
    ...(untried.length === 0 ? [] : [`${untried.length} more are described, and were not tried yet.`]),
    ...alive.map(({ id, says, explained }) => `- survived: \`${id}\` (${says}) ${explained || '**not explained**'}`),
    `<details>\n<summary>Defect × requirement</summary>\n\n${table(patches)}\n\n</details>`,
  ];
}

function table(patches: readonly PatchOutcome[]): string {
  const row = ({ id, says, failed, warnings }: PatchOutcome) => {
    const hurt = [...failed, ...warnings];
    const named = hurt.slice(0, 4).map((requirement) => `\`${requirement}\``);
    return `| \`${id}\` | ${says} | ${named.join(', ')}${hurt.length > 4 ? ` and ${hurt.length - 4} more` : ''} |`;
  };
  return ['| Defect | What is wrong | Hurt |', '| --- | --- | --- |', ...patches.map(row)].join('\n');
}

const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
