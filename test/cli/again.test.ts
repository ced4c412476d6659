import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, createPlace, type Place, verdictLine } from '../run/command.ts';

const id = 'tag.add.is-on-the-image';
let place: Place;
let mutant: string;
beforeAll(async () => {
  place = createPlace();
  const { mutants } = await import('../../lib/server/index.ts');
  mutant = mutants.find(({ kills }) => kills.includes(id))?.id ?? '';
  await command(place, ['demo', '--mutant', mutant, '--only', id, '--output', 'bad']);
  await command(place, ['baseline', 'update', 'b.yaml', '--report', 'bad/report.json', '--reason', 'known']);
});
afterAll(() => place.remove());

describe('a failure of an earlier run', () => {
  test('is waived in a run of other random choices, and what was left out keeps it from being more than inconclusive', async () => {
    const outcome = await command(place, ['demo', '--mutant', mutant, '--only', id, '--baseline', 'b.yaml', '--output', 'waived']);
    expect(verdictLine(outcome)).toMatch(/^NON-CONFORMANT .* 1 requirement violated, waived\.$/);
    expect(outcome.status).toBe(3);
    expect(place.report('waived').baseline).toMatchObject({ waived: 1, expired: [], stale: [], changed: [] });
  });

  test('that is mended makes its waiver stale, which fails the run', async () => {
    const { status, stdout } = await command(place, ['demo', '--only', id, '--baseline', 'b.yaml', '--output', 'stale']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/stale {2}tag\.add\.is-on-the-image passed/);
  });

  test('is asked again, alone, and found mended', async () => {
    const { status, stdout } = await command(place, ['demo', '--rerun-failed', 'bad/report.json', '--output', 'again']);
    expect(stdout).toMatch(/Of 1 asked again:\n {2}now passes {2}tag\.add\.is-on-the-image/);
    expect(place.report('again').requirements.map((one) => one.id)).toEqual([id]);
    // A part of a profile is not the profile.
    expect(status).toBe(3);
  });

  test('replayed is STILL there with the defect, and FIXED without', async () => {
    const replay = (...flags: string[]) => command(place, ['replay', 'bad/report.json', id, ...flags]);
    const still = await replay();
    expect(place.report('results/replay').target.mutant).toBe(mutant);
    expect([still.status, still.stdout.split('\n')[0]]).toEqual([1, `STILL  ${id}`]);
    expect(place.report('results/replay').run.seed).toBe(place.report('bad').run.seed);
    const fixed = await replay('--no-mutant');
    expect([fixed.status, fixed.stdout.split('\n')[0]]).toEqual([0, `FIXED  ${id}`]);
  });
});
