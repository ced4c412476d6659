import { expect, test } from 'vitest';
import { type LabFigures, labFigures, labPart } from '../../scripts/detection/lab.ts';

const figures: LabFigures = {
  release: '33.0.0',
  suiteVersion: '0.1.0',
  patches: [
    { id: 'a', says: 'One.', caught: true, by: 'failed', failed: ['r.1', 'r.2', 'r.3', 'r.4', 'r.5'], warnings: [], explained: '' },
    { id: 'b', says: 'Two.', caught: true, by: 'warning', failed: [], warnings: ['r.6'], explained: '' },
    { id: 'c', says: 'Three.', caught: false, by: 'nothing', failed: [], warnings: [], explained: 'It shows on the disk only.' },
    { id: 'd', says: 'Four.', caught: false, by: 'nothing', failed: [], warnings: [], explained: '' },
  ],
};

test('the page tells the share that was caught, and by what', () => {
  const page = labPart(figures).join('\n');
  expect(page).toContain('2 of 4 (50.0 %) were caught, 1 of them by a warning alone.');
  expect(page).toContain('| `a` | One. | `r.1`, `r.2`, `r.3`, `r.4` and 1 more |');
  expect(page).toContain('| `b` | Two. | `r.6` |');
});

test('a defect that survived is told with its reason, or as one that has none', () => {
  const page = labPart(figures).join('\n');
  expect(page).toContain('- survived: `c` (Three.) It shows on the disk only.');
  expect(page).toContain('- survived: `d` (Four.) **not explained**');
});

test('the committed figures count each defect once, and tell by what it was caught', () => {
  const { patches = [] } = labFigures() ?? {};
  expect(new Set(patches.map(({ id }) => id)).size).toBe(patches.length);
  for (const { caught, by, failed, warnings } of patches) {
    expect(caught).toBe(by !== 'nothing');
    expect(failed.length + warnings.length > 0).toBe(by === 'failed' || by === 'warning');
  }
});
