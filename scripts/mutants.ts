/**
 * Runs the suite against what it has to find and what it must let pass: `npm run mutants [-- OPTION…]`. Fails when a named mutant survives,
 * when a survivor of the others is not explained, or when a legal variation raises an alarm. What was run whole takes its place in
 * results/mutants.json, from which docs/detection.md is written; the rest goes into results/mutants-part.json.
 *
 *     --named --systematic --variations   only these parts; without any of them all three
 *     --precision [N]                     how much else fails on account of a mutant: N of the named ones, or 50, with the whole suite
 *     --only ID…                          only these mutants and variations; a systematic one may end with *
 *     --since REF                         only what files changed since a commit can have spoilt
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mutants, systematicMutants, variations } from '../lib/server/index.ts';
import { changedSince, choiceFor } from './detection/areas.ts';
import { labFigures } from './detection/lab.ts';
import { tryNamed } from './detection/named.ts';
import { detectionPage } from './detection/page.ts';
import { sampleOf, tryPrecision } from './detection/precision.ts';
import type { Detection } from './detection/results.ts';
import { idleExplanations, trySystematic } from './detection/systematic.ts';
import { tryVariations } from './detection/variations.ts';

const boolean = { type: 'boolean' } as const;
const { values, positionals } = parseArgs({
  options: { named: boolean, systematic: boolean, variations: boolean, precision: boolean, only: boolean, since: { type: 'string' } },
  allowPositionals: true,
});
const parts = (['named', 'systematic', 'variations', 'precision'] as const).filter((part) => values[part]);
const runs = (part: (typeof parts)[number]) => (parts.length === 0 ? part !== 'precision' : parts.includes(part));
const choice = values.since === undefined ? undefined : choiceFor(changedSince(values.since));
const isWanted = ({ id }: { readonly id: string }) =>
  !values.only || positionals.some((one) => (one.endsWith('*') ? id.startsWith(one.slice(0, -1)) : id === one));
const sampleSize = values.only ? mutants.length : Number(positionals[0] ?? 50);

const named = (choice?.named ?? mutants).filter(isWanted);
const systematic = (choice?.systematic ?? systematicMutants).filter(isWanted);
const varied = choice?.variations === false ? [] : variations.filter(isWanted);
if (values.only && named.length + systematic.length + varied.length === 0) {
  console.error(`Nothing has that id. There are: ${[...mutants, ...variations].map(({ id }) => id).join(', ')}`);
  process.exit(2);
}

const begun = performance.now();
// Everything is asked for: the variations run in a process of their own, so that there is work where the mutants wait, and the other way round.
const isWhole = parts.length === 0 && !values.only && choice === undefined;
const beside = isWhole
  ? once(spawn(process.execPath, [fileURLToPath(import.meta.url), '--variations'], { stdio: 'inherit' }), 'exit')
  : undefined;
const wrongs: string[] = [];
const tell = (what: string) => console.log(`${what} (${((performance.now() - begun) / 1000).toFixed(0)} s)`);
let detection: Detection = {};

if (runs('named') && named.length > 0) {
  const outcomes = await tryNamed(named);
  const alive = outcomes.filter(({ missed }) => missed.length > 0);
  for (const { id, says, missed } of alive) {
    wrongs.push(`survived  ${id}: ${says}\n          ${missed.map(({ requirement, reason }) => `${requirement} is ${reason}`).join(', ')}`);
  }
  tell(`${outcomes.length - alive.length} of ${outcomes.length} named mutants died`);
  detection = { ...detection, named: outcomes };
}

if (runs('systematic') && systematic.length > 0) {
  const outcomes = await trySystematic(systematic);
  const died = outcomes.filter(({ fate }) => fate === 'died').length;
  const reached = outcomes.filter(({ fate }) => fate !== 'not-reached').length;
  for (const { id, fate, explained } of outcomes) if (fate === 'survived' && explained === undefined) wrongs.push(`survived  ${id}`);
  if (systematic.length === systematicMutants.length)
    for (const ids of idleExplanations(outcomes)) wrongs.push(`explains nothing any more  ${ids}`);
  tell(`${died} of ${reached} mutants from the contract died, ${outcomes.length - reached} more were not reached`);
  detection = { ...detection, systematic: outcomes };
}

if (runs('variations') && varied.length > 0 && beside === undefined) {
  const outcomes = await tryVariations(varied, ({ id, says, counts, blocked }) => {
    console.log(
      `${id}: ${Object.entries(counts)
        .map(([verdict, count]) => `${count} ${verdict}`)
        .join(', ')}  (${says})`,
    );
    for (const { requirement, reason } of blocked) console.log(`  blocked  ${requirement}: ${reason}`);
  });
  for (const { id, alarms } of outcomes)
    for (const { requirement, reason } of alarms) wrongs.push(`false alarm  ${id}: ${requirement}: ${reason}`);
  tell(`${outcomes.filter(({ alarms }) => alarms.length === 0).length} of ${outcomes.length} variations raised no alarm`);
  detection = { ...detection, variations: outcomes };
}

if (runs('precision') && named.length > 0) {
  const outcomes = await tryPrecision(sampleOf(named, sampleSize));
  const further = outcomes.reduce((sum, one) => sum + one.further.length, 0);
  tell(`${(further / outcomes.length).toFixed(1)} requirements fail beyond those that one of ${outcomes.length} mutants names`);
  for (const { id, broken } of outcomes)
    for (const { requirement, reason } of broken) console.log(`  the suite erred on ${id}: ${requirement}: ${reason}`);
  detection = { ...detection, precision: outcomes };
}

if (beside !== undefined) {
  const [status] = await beside;
  // It has said what is wrong.
  if (status !== 0) wrongs.push('the variations, run beside the mutants, ended with another status than 0');
  tell('named mutants, mutants from the contract, variations');
}

mkdirSync('results', { recursive: true });
const [results, page] = ['results/mutants.json', 'docs/detection.md'];
if (values.only || choice !== undefined) {
  writeFileSync('results/mutants-part.json', `${JSON.stringify(detection, null, 1)}\n`);
} else {
  const earlier = existsSync(results) ? (JSON.parse(readFileSync(results, 'utf8')) as Detection) : {};
  const whole = { ...earlier, ...detection };
  writeFileSync(results, `${JSON.stringify(whole, null, 1)}\n`);
  if (whole.named && whole.systematic && whole.variations) writeFileSync(page, detectionPage(whole, labFigures()));
}
for (const wrong of wrongs) console.error(wrong);
process.exit(wrongs.length === 0 ? 0 : 1);
