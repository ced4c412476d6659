import { writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sourceRoot } from '../catalogue/index.ts';

/** Suite files whose slowest test waits longest, as `durationMs` of the tests in a report tells. */
export const slowest: readonly string[] = [
  'state/walks',
  'store/import-choice',
  'image-list/sort-by-time',
  'task/list',
  'image-data/ways',
  'import/tasks',
  'store/delete',
  'store/delete-refused',
  'disk-image/imported',
  'disk-image/refused-import',
  'state/changes',
  'member/add',
  'consistency/nodes',
  'consistency/self',
];

/** Suite files whose tests run one after the other. */
export const serial: readonly string[] = ['cache/contents'];

/** How the results name a suite file: `image/links` for suites/image/links.suite.ts. */
export function nameOf(file: string): string {
  return file
    .replaceAll('\\', '/')
    .replace(/^suites\//, '')
    .replace(/\.suite\.[tj]s$/, '');
}

/**
 * Deals suite files to threads. Those that wait long come first: begun last, such a one would run on alone while all else is done. Serial ones
 * get a thread of their own: elsewhere each of their tests stands in line anew, behind all that the others have to run.
 */
export function deal(files: readonly string[], threads: number): string[][] {
  const rank = (file: string) => [...slowest, nameOf(file)].indexOf(nameOf(file));
  const inOrder = files.filter((file) => !serial.includes(nameOf(file))).toSorted((a, b) => rank(a) - rank(b));
  const dealt = Array.from({ length: threads }, (_, thread) => inOrder.filter((_, n) => n % threads === thread));
  return [...dealt, files.filter((file) => serial.includes(nameOf(file)))].filter((part) => part.length > 0);
}

/**
 * Writes a module for each part to the folder, in which each suite file is a describe of its name; returns their names. vitest runs the modules of a
 * thread one after the other, and all tests of one before the next: in one module the tests of other files have work while the last of a file wait.
 */
export function writeParts(folder: string, parts: readonly (readonly string[])[]): string[] {
  const door = JSON.stringify(urlOf(`lib/fixtures/suite-file${extname(import.meta.url)}`));
  return parts.map((files, part) => {
    const name = `part-${part + 1}.mjs`;
    const lines = files.map((file) => `suiteFile(${JSON.stringify(nameOf(file))}, ${JSON.stringify(urlOf(file))});`);
    writeFileSync(join(folder, name), [`import { suiteFile } from ${door};`, ...lines, ''].join('\n'));
    return name;
  });
}

function urlOf(file: string): string {
  return pathToFileURL(join(sourceRoot, file)).href;
}
