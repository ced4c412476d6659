import { execFileSync } from 'node:child_process';
import { type Mutant, mutants, type SystematicMutant, systematicMutants } from '../../lib/server/index.ts';
import { operations } from '../../specs/schemas.gen.ts';

/** Mutants and whether the variations are to be run, too. */
export interface Choice {
  readonly named: readonly Mutant[];
  readonly systematic: readonly SystematicMutant[];
  readonly variations: boolean;
}

/** The files that differ from a commit, and those that are new; relative to the repository. Throws where git does not know the commit. */
export function changedSince(ref: string): string[] {
  const git = (...args: readonly string[]) => execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean);
  return [...git('diff', '--name-only', ref), ...git('ls-files', '--others', '--exclude-standard')];
}

/** Whatever does not show in a verdict: changing it spoils none. */
const harmless = /\.md$|^(docs|lab|bench|test|reports|results|\.ci)\/|^lib\/(cli|doctor|report|operations)\//;

/**
 * What changed files can have spoilt. A file about one resource (its suites, requirements, contract or mutants) concerns the mutants of that
 * resource; what lies under all tests concerns everything; what comes after the verdict nothing.
 */
export function choiceFor(files: readonly string[]): Choice {
  const grave = files.filter((file) => !harmless.test(file));
  const areas = grave.map(areaOf);
  if (areas.includes(undefined)) return { named: mutants, systematic: systematicMutants, variations: true };
  const isTouched = (name: string) => areas.some((area) => area !== undefined && concerns(area, name));
  return {
    named: mutants.filter(({ kills }) =>
      kills.some((id) => isTouched(id.startsWith('contract.') ? pathOf(id.slice(9)) : (id.split('.')[0] ?? ''))),
    ),
    systematic: systematicMutants.filter(({ operation }) => isTouched(pathOf(operation))),
    variations: grave.some((file) => !file.startsWith('lib/server/mutants/')),
  };
}

/** The resource that a file is about; undefined where it is about more than one. */
function areaOf(file: string): string | undefined {
  const [, suite] = /^suites\/([^/]+)\//.exec(file) ?? [];
  const [, data] = /^(?:specs\/(?:requirements|openapi)|lib\/server\/mutants)\/([a-z-]+)\.(?:ts|yaml)$/.exec(file) ?? [];
  const area = suite ?? data;
  return area === undefined || ['index', 'contract', 'common', 'mutant', 'defects', 'headers', 'protocol', 'methods'].includes(area)
    ? undefined
    : area;
}

/** Whether an area and the first part of a requirement's id, or of a path, name the same resource: `metadef-tag-change` and `metadef-tag`. */
function concerns(area: string, name: string): boolean {
  const [short, long] = [singular(area), singular(name)].sort((a, b) => a.length - b.length) as [string, string];
  return short !== '' && long.startsWith(short);
}

const singular = (name: string) => name.replace(/ies\b/g, 'y').replace(/s\b/g, '');

/** The resource that an operation is about, as files call it. */
function pathOf(operation: string): string {
  const path = operations[operation as keyof typeof operations].path;
  const metadef = /^\/v2\/metadefs\/(?:namespaces\/\{[^}]+\}\/)?([a-z_]+)/.exec(path)?.[1];
  if (metadef !== undefined) return `metadef-${metadef.replace('_', '-')}`;
  return /^\/v2\/images\/\{[^}]+\}\/([a-z]+)/.exec(path)?.[1] ?? path.split('/')[2] ?? 'version';
}
