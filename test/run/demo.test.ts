import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../lib/report/index.ts';
import { testedRequirementIds } from '../../specs/planned.ts';
import { requirementOf } from '../../specs/requirements/index.ts';
import { createPlace, type Outcome, type Place, repository, start, verdictLine } from './command.ts';
import { profileOf } from './verdicts.ts';

function schemaErrors(report: Report): unknown {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(join(repository, 'lib/report/report.schema.json'), 'utf8')));
  return validate(report) ? [] : validate.errors;
}

/** The passwords of a demo's server, from the file that it has while it runs. */
async function passwordsOf(place: Place, outcome: Promise<Outcome>): Promise<string[]> {
  let over = false;
  void outcome.then(() => {
    over = true;
  });
  while (!over) {
    for (const name of readdirSync(place.temporary)) {
      const file = join(place.temporary, name, 'clouds.yaml');
      const found = existsSync(file)
        ? [...readFileSync(file, 'utf8').matchAll(/password: "(.*)"/g)].map((match) => match[1] as string)
        : [];
      if (found.length > 0) return found;
    }
    await sleep(20);
  }
  return [];
}

/** Everything that a run wrote or said, by where. */
const written = (place: Place, { stdout, stderr }: Outcome) => Object.entries({ ...place.texts(), stdout, stderr });

describe('a demo', () => {
  let place: Place;
  let outcome: Outcome;
  let report: Report;
  let passwords: string[];
  beforeAll(async () => {
    place = createPlace();
    const running = await start(place, ['demo']);
    passwords = await passwordsOf(place, running.outcome);
    outcome = await running.outcome;
    report = place.report();
  });
  afterAll(() => place.remove());

  test('finds the embedded server conformant', () => {
    expect(verdictLine(outcome)).toMatch(/^CONFORMANT {2}reference .*full@0/);
    expect(outcome.status).toBe(0);
    expect(report.run).toMatchObject({ exitStatus: 0, interrupted: false, faults: [], profile: 'full@0' });
    expect(report.target.embedded).toBe(true);
    expect(report.leftovers).toEqual([]);
  });

  test('judges every requirement that has a test, and its totals add up', () => {
    expect(report.requirements.map(({ id }) => id).toSorted()).toEqual(testedRequirementIds.toSorted());
    const { passed, failed, warning, blocked, notApplicable, broken, requirements } = report.totals;
    expect(passed + failed + warning + blocked + notApplicable + broken).toBe(requirements);
    expect(requirements).toBe(testedRequirementIds.length);
    expect(profileOf(report).judged).toBe(passed + failed + warning);
  });

  test('writes a report that its schema describes', () => {
    expect(schemaErrors(report)).toEqual([]);
  });

  test('names only exchanges that the report holds', () => {
    const held = new Set(report.exchanges.map(({ id }) => id));
    const named = [...report.requirements.flatMap((one) => one.exchanges), ...report.features.flatMap((one) => one.evidence)];
    expect(named.filter((id) => !held.has(id))).toEqual([]);
    expect(held.size).toBe(report.exchanges.length);
  });

  test('writes a page that begins with the verdict', () => {
    const [title, , verdict] = (place.texts()['report.md'] ?? '').split('\n');
    expect([title, verdict]).toEqual(['# Image API conformance report', expect.stringMatching(/^\*\*CONFORMANT /)]);
  });

  test('writes an event for the beginning, for each test and for the end', () => {
    const events = (place.texts()['events.ndjson'] ?? '')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string; id?: string; state?: string });
    expect(events.at(0)?.event).toBe('run');
    expect(events.at(-1)).toMatchObject({ event: 'end', exitStatus: 0, totals: report.totals });
    const tests = events.slice(1, -1);
    expect(new Set(tests.map(({ event }) => event))).toEqual(new Set(['test']));
    expect(new Set(tests.map(({ id }) => id)).size).toBe(tests.length);
    // What shows on the way that it does not apply has an event, and is no test of anything.
    expect(tests.filter(({ state }) => state !== 'skipped').length).toBe(report.totals.tests);
  });

  test('leaves no ledger, and nothing in the folder for temporary files', () => {
    expect(readdirSync(place.path('results', 'ledger'))).toEqual([]);
    expect(readdirSync(place.temporary)).toEqual([]);
  });

  test('writes no password and no token anywhere', () => {
    expect(passwords).toHaveLength(5);
    for (const [where, text] of written(place, outcome)) {
      expect(
        passwords.filter((secret) => text.includes(secret)),
        where,
      ).toEqual([]);
      expect(text.match(/reference-[\w-]{43}/), where).toBeNull();
    }
  });
});

describe('a demo of a server with a defect', () => {
  const id = 'tag.add.is-on-the-image';
  let place: Place;
  let outcome: Outcome;
  beforeAll(async () => {
    place = createPlace();
    const { mutants } = await import('../../lib/server/index.ts');
    const mutant = mutants.find(({ kills }) => kills.includes(id))?.id ?? '';
    outcome = await (await start(place, ['demo', '--mutant', mutant, '--only', 'tag.*'])).outcome;
  });
  afterAll(() => place.remove());

  test('ends with 1, the verdict first', () => {
    expect(verdictLine(outcome)).toMatch(/^NON-CONFORMANT {2}reference /);
    expect(outcome.status).toBe(1);
    expect(place.report().run.exitStatus).toBe(1);
  });

  test('tells of the failure what was asked, expected and got, how to repeat it, and what to look for in the log', () => {
    const { stdout } = outcome;
    const told = stdout.slice(stdout.indexOf(`failed  ${id}`)).split('\n\n')[0];
    expect(told).toContain(requirementOf(id).says);
    expect(told).toContain(requirementOf(id).from[0]);
    expect(told).toMatch(/^ {4}expected \S/m);
    expect(told).toMatch(/^ {4}got {6}\S/m);
    expect(told).toMatch(/^ {2}curl -i .*X-Auth-Token: \$OS_TOKEN.*\/v2\/images\//m);
    expect(told).toMatch(/answered \d{3} in .* ms, request id req-[\w-]+/);
  });

  test('says the same in the report, which its schema describes', () => {
    const report = place.report();
    expect(report.requirements.find((one) => one.id === id)).toMatchObject({
      verdict: 'failed',
      reason: expect.any(String),
      decisive: expect.any(String),
    });
    expect(schemaErrors(report)).toEqual([]);
    expect(place.texts()['report.md']).toMatch(/^## Violated\n\n### tag\.add\.is-on-the-image/m);
  });

  test('leaves no ledger and no token', () => {
    expect(readdirSync(place.path('results', 'ledger'))).toEqual([]);
    for (const [where, text] of written(place, outcome)) expect(text.match(/reference-[\w-]{43}/), where).toBeNull();
  });
});
