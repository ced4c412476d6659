import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sourceRoot, suitePattern } from '../../lib/catalogue/suite-files.ts';
import { deal, nameOf, serial, slowest } from '../../lib/run/parts.ts';

const fileOf = (name: string) => `suites/${name}.suite.ts`;

test.each([...slowest, ...serial])('%s, which is dealt with in its own way, is a suite file', (name) => {
  expect(existsSync(join(sourceRoot, fileOf(name)))).toBe(true);
});

test('serial are just the suite files that say so', () => {
  const saying = globSync(suitePattern, { cwd: sourceRoot }).filter((file) =>
    readFileSync(join(sourceRoot, file), 'utf8').includes('concurrent: false'),
  );
  expect(saying.map(nameOf)).toEqual(serial);
});

test.each(['suites/image/links.suite.ts', 'suites/image/links.suite.js', 'suites\\image\\links.suite.ts'])('%s is image/links', (file) => {
  expect(nameOf(file)).toBe('image/links');
});

describe('suite files are dealt', () => {
  const others = ['image/links', 'tag/add', 'version/links'].map(fileOf);
  const [slow, alone] = [fileOf('state/walks'), fileOf('cache/contents')];

  test('to one thread, what waits long before the others, and what is serial to another', () => {
    expect(deal([alone, ...others, slow], 1)).toEqual([[slow, ...others], [alone]]);
  });

  test('in turn to several', () => {
    expect(deal([...others, slow], 2)).toEqual([
      [slow, others[1]],
      [others[0], others[2]],
    ]);
  });

  test('to no more threads than there are files', () => {
    expect(deal(others.slice(0, 1), 3)).toEqual([others.slice(0, 1)]);
    expect(deal([alone], 3)).toEqual([[alone]]);
    expect(deal([], 3)).toEqual([]);
  });
});

test('a suite file that does not load, or holds no test, is a fault of its own, and the others are run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parts-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const suite = (name: string, text: string): string => {
    writeFileSync(join(folder, `${name}.suite.mjs`), text);
    return relative(sourceRoot, join(folder, `${name}.suite.mjs`));
  };
  const vitest = `import { describe, test } from ${JSON.stringify(import.meta.resolve('vitest'))};`;
  const files = [
    suite('good', `${vitest} test('passes', () => {});`),
    suite('broken', 'no.such.thing();'),
    suite('empty', ''),
    suite('hollow', `${vitest} describe('nothing', () => {});`),
  ];
  const lib = new URL('../../lib/run/', import.meta.url).href;
  const program = `
    import { execute } from '${lib}execute.ts';
    import { Collector } from '${lib}collect.ts';
    const collector = new Collector(undefined, undefined);
    await execute({}, collector, { concurrency: 2, threads: 1, testTimeoutMs: 10_000, files: ${JSON.stringify(files)} });
    console.log(JSON.stringify([collector.outcomes.map(({ title, state }) => [title, state]), collector.faults]));`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    encoding: 'utf8',
  });
  const [outcomes, faults] = JSON.parse(out) as [string[][], string[]];
  expect(outcomes).toEqual([['passes', 'passed']]);
  expect(faults).toHaveLength(3);
  expect(faults).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/broken.*no is not defined/),
      expect.stringMatching(/empty.*holds no test/),
      expect.stringMatching(/hollow.*holds no test/),
    ]),
  );
});
