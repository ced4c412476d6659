import { writeFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { idOf, reportOfAll } from '../report/formats/reports.ts';
import { command } from '../run/command.ts';
import { test } from '../run/test.ts';

const broken = () => reportOfAll();
const mended = () => {
  const report = reportOfAll();
  return { ...report, requirements: report.requirements.map((one) => (one.id === idOf.failed ? { ...one, verdict: 'passed' } : one)) };
};

describe.concurrent('compare', () => {
  test('ends with 1 on a regression, and names it', async ({ place }) => {
    writeFileSync(place.path('a.json'), JSON.stringify(mended()));
    writeFileSync(place.path('b.json'), JSON.stringify(broken()));
    const { status, stdout } = await command(place, ['compare', 'a.json', 'b.json']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^1 regression/);
    expect(stdout).toContain(idOf.failed);
  });

  test('ends with 0 where something was mended', async ({ place }) => {
    writeFileSync(place.path('a.json'), JSON.stringify(broken()));
    writeFileSync(place.path('b.json'), JSON.stringify(mended()));
    const { status, stdout } = await command(place, ['compare', 'a.json', 'b.json', '--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ totals: { improvements: 1, regressions: 0 } });
  });

  test('ends with 2 on what is no report, or no release', async ({ place }) => {
    writeFileSync(place.path('a.json'), JSON.stringify(broken()));
    const missing = await command(place, ['compare', 'a.json', 'none.json']);
    expect([missing.status, missing.stderr]).toEqual([2, expect.stringMatching(/none\.json cannot be read/)]);
    const release = await command(place, ['compare', 'a.json', 'a.json', '--from', '1.2.3']);
    expect([release.status, release.stderr]).toEqual([2, expect.stringMatching(/--from 1\.2\.3 is no calibrated release/)]);
  });
});
