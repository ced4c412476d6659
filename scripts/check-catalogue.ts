/**
 * Holds catalogue, suites and mutants against one another: every requirement has a test and a mutant, every test a requirement,
 * no title stands twice in a file, no id is unknown.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { createValidator } from '../lib/contract/index.ts';
import { mutants } from '../lib/server/index.ts';
import { digestOf } from '../lib/verdicts/index.ts';
import { isPlanned } from '../specs/planned.ts';
import { profileDigests } from '../specs/profile-digests.ts';
import { type ProfileId, profiles } from '../specs/profiles.ts';
import { isJudgedFromExchanges, isRequirementId, requirementIds, requirementOf } from '../specs/requirements/index.ts';
import { imageApiV2 } from '../specs/schemas.gen.ts';
import { isSource } from '../specs/sources.ts';
import { untestable } from '../specs/untestable/index.ts';

const faults: string[] = [];
const served = profiles.filter((profile) => profile.requirements.length > 0);
const covered = new Map<string, string[]>();

for (const file of globSync('suites/**/*.suite.ts')) {
  const text = readFileSync(file, 'utf8');
  const tests = [...text.matchAll(/^\s*test\(\s*(['"`])(.*?)\1,/gms)];
  const covers = [...text.matchAll(/covers\(([^)]*)\)/gs)];
  if (tests.length !== covers.length) faults.push(`${file}: ${tests.length} tests, but ${covers.length} say what they cover`);
  const titles = tests.map((match) => match[2]);
  for (const title of new Set(titles))
    if (titles.filter((t) => t === title).length > 1) faults.push(`${file}: two tests are called "${title}"`);
  for (const [, list = ''] of covers) {
    for (const [, id = ''] of list.matchAll(/'([^']*)'/g)) {
      if (!isRequirementId(id)) faults.push(`${file}: there is no requirement ${id}`);
    }
  }
  // Tests of one kind stand in a table, and covers() is given the id from its row.
  for (const [, id = ''] of text.matchAll(/'([^'\n]*)'/g)) {
    if (isRequirementId(id)) covered.set(id, [...(covered.get(id) ?? []), file]);
  }
}

if (process.argv.includes('--write')) {
  const untested = requirementIds.filter((id) => !isJudgedFromExchanges(id) && !covered.has(id));
  const file = 'specs/planned.ts';
  const list = untested.map((id) => `\n  '${id}',`).join('');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/(untested: readonly RequirementId\[\] = \[)[^\]]*\]/, `$1${list}${list === '' ? '' : '\n'}]`),
  );
  console.log(`${untested.length} requirements written to ${file}`);
  process.exit(0);
}
if (process.argv.includes('--write-digests')) {
  const file = 'specs/profile-digests.ts';
  const kept = (id: ProfileId) => (id.endsWith('@0') ? undefined : profileDigests[id]);
  const list = served.map((profile) => `\n  '${profile.id}': '${kept(profile.id) ?? digestOf(profile)}',`).join('');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/= \{[^}]*\};/, `= {${list}\n};`));
  console.log(`${served.length} digests written to ${file}`);
  process.exit(0);
}
for (const profile of served) {
  if (profileDigests[profile.id] === digestOf(profile)) continue;
  faults.push(
    profile.id.endsWith('@0')
      ? `profile ${profile.id} asks something else now: node scripts/check-catalogue.ts --write-digests`
      : `profile ${profile.id} is frozen and asks something else now: put the change into a profile with the next number`,
  );
}

const killed = new Set(mutants.flatMap((mutant) => mutant.kills));
for (const id of requirementIds) {
  const { level } = requirementOf(id);
  if (isPlanned(id)) {
    if (covered.has(id)) faults.push(`${id}: has a test, and is still listed as planned`);
    continue;
  }
  if (!isJudgedFromExchanges(id) && !covered.has(id)) faults.push(`${id}: no test covers it`);
  if ((level === 'must' || level === 'should') && !killed.has(id)) faults.push(`${id}: no mutant fails it`);
}
const names = mutants.map((mutant) => mutant.id);
for (const name of new Set(names)) if (names.filter((n) => n === name).length > 1) faults.push(`two mutants are called ${name}`);
for (const mutant of mutants)
  for (const id of mutant.kills) if (!isRequirementId(id)) faults.push(`mutant ${mutant.id}: there is no requirement ${id}`);

const pairs = new Set(
  Object.entries(imageApiV2.operations).flatMap(([operation, { responses }]) =>
    Object.keys(responses).map((status) => `${operation} ${status}`),
  ),
);
const open = new Set(pairs);
for (const id of requirementIds) {
  const { operation, status, from } = requirementOf(id);
  for (const source of from) if (!isSource(source)) faults.push(`${id}: nobody finds the source "${source}"`);
  for (const one of status) {
    // 405 and what is asked of a path that is no operation's stand outside of any operation's answers.
    if (!pairs.has(`${operation} ${one}`) && one !== 405 && !id.startsWith('path.'))
      faults.push(`${id}: ${operation} does not document ${one}`);
    if (!isJudgedFromExchanges(id)) open.delete(`${operation} ${one}`);
  }
}
for (const { operation, status } of untestable) {
  const pair = `${operation} ${status}`;
  if (!pairs.has(pair)) faults.push(`untestable ${pair}: the contract has no such status`);
  open.delete(pair);
}
for (const pair of open) faults.push(`${pair}: no requirement shows it, and no reason says why none can`);

faults.push(...createValidator(imageApiV2).faults());

for (const fault of faults) console.error(fault);
console.log(
  `${requirementIds.length} requirements, ${covered.size} with tests of their own, ${mutants.length} mutants: ${faults.length === 0 ? 'complete' : `${faults.length} faults`}`,
);
if (faults.length > 0) process.exit(1);
