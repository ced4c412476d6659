import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRequirementId } from '../../specs/requirements/index.ts';

const here = fileURLToPath(import.meta.url);

/** `.ts` in the repository, `.js` in the published package: suites lie beside lib in both. */
export const sourceExtension = extname(here);

/** The folder that holds lib and suites: the repository, or dist in the package. */
export const sourceRoot = join(dirname(here), '..', '..');

/** What vitest is told to look for. */
export const suitePattern = `suites/**/*.suite${sourceExtension}`;

/**
 * The suite files that hold a test of one of these requirements: an id stands there in quotes, as covers() is given it. Loading
 * only those is what makes a run of a few requirements quick.
 */
export function suiteFilesWith(ids: readonly string[]): string[] {
  const wanted = new Set(ids);
  return globSync(suitePattern, { cwd: sourceRoot }).filter((file) => {
    const quoted = readFileSync(join(sourceRoot, file), 'utf8').match(/(?<=['"])[^\s'"]+(?=['"])/g) ?? [];
    return quoted.some((id) => wanted.has(id));
  });
}

/** A test as its suite file shows it. */
export interface ListedTest {
  readonly file: string;
  readonly title: string;
  readonly covers: readonly string[];
}

/** The tests of all suites, read from their text: nothing is run. The titles of tests in a loop are shown as they are written. */
export function listTests(): ListedTest[] {
  return globSync(suitePattern, { cwd: sourceRoot })
    .sort()
    .flatMap((file) => testsIn(readFileSync(join(sourceRoot, file), 'utf8'), file.replaceAll('\\', '/')));
}

/** A test is given its ids in place, or from the row of a table that stands above it. */
function testsIn(text: string, file: string): ListedTest[] {
  const found = [...text.matchAll(/\btest\(\s*(['"`])((?:(?!\1).)*)\1,\s*covers\(([^)]*)\)/gs)].map((match) => ({
    at: match.index,
    title: match[2] ?? '',
    covers: [...(match[3] ?? '').matchAll(/['"]([^'"]+)['"]/g)].map(([, id = '']) => id),
    fromTable: !/['"]/.test(match[3] ?? ''),
  }));
  const inPlace = new Set(found.flatMap(({ covers }) => covers));
  const looping = found.filter(({ fromTable }) => fromTable);
  for (const { 1: id = '', index } of text.matchAll(/['"]([^'"\n]+)['"]/g)) {
    if (!isRequirementId(id) || inPlace.has(id)) continue;
    const test = looping.find(({ at }) => at > index) ?? looping.at(-1);
    if (test && !test.covers.includes(id)) test.covers.push(id);
  }
  return found.map(({ title, covers }) => ({ file, title, covers }));
}

/** Where package.json lies: the repository, or above dist in the package. */
export function packageRoot(): string {
  return existsSync(join(sourceRoot, 'package.json')) ? sourceRoot : join(sourceRoot, '..');
}
