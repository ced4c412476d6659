/**
 * Holds the contract against the routes of installed Glance releases, both ways: `npm run lab:routes -- [RELEASE…] [--python PATH…]`.
 * Without arguments every release that the lab has installed is compared. Needs no server: lab/routes.py builds the mappers only.
 * Exit status: 0 no unexplained difference, 1 a difference or a stale exception, 2 wrong usage.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { imageApiV2 } from '../specs/schemas.gen.ts';
import { type RouteException, routeExceptions } from './route-exceptions.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
const laboratory = resolve(process.env.IMAGE_LAB_HOME || join(repository, '.lab'));

/** The newest minor version of the API that a release speaks with all features on (its glance/api/versions.py), by major release. */
const newestMinor: Readonly<Record<number, number>> = { 25: 16, 26: 16, 27: 16, 28: 16, 29: 17, 30: 17, 31: 17, 32: 17, 33: 18 };

interface RouteTable {
  readonly release: string;
  readonly routes: readonly { readonly method: string; readonly path: string }[];
}

function usage(message: string): never {
  console.error(`${message}\nusage: npm run lab:routes -- [RELEASE…] [--python PATH_TO_A_PYTHON_WITH_GLANCE…]`);
  process.exit(2);
}

function pythonsAskedFor(): string[] {
  let given: { values: { python?: string[] }; positionals: string[] };
  try {
    given = parseArgs({ options: { python: { type: 'string', multiple: true } }, allowPositionals: true });
  } catch (error) {
    usage((error as Error).message);
  }
  const pythons = [
    ...given.positionals.map((release) => join(laboratory, 'venv', `glance-${release}`, 'bin/python')),
    ...(given.values.python ?? []).map((path) => resolve(path)),
  ];
  if (pythons.length === 0) pythons.push(...globSync(join(laboratory, 'venv/glance-*/bin/python')).sort());
  if (pythons.length === 0) usage(`No Glance is installed in ${laboratory}: \`npm run lab -- up 33.0.0\` installs one, or give --python.`);
  for (const python of pythons) if (!existsSync(python)) usage(`There is no ${python}: \`npm run lab -- up RELEASE\` installs a release.`);
  return pythons;
}

/** Isolated (-I), or lab/routes.py would hide the package of its name. What Glance logs while it is imported matters only when it fails. */
function routeTableOf(python: string): RouteTable {
  try {
    const text = execFileSync(python, ['-I', '-B', join(repository, 'lab/routes.py')], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return JSON.parse(text) as RouteTable;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    usage(`${python} could not tell its routes: ${(stderr ?? message).trim().split('\n').slice(-3).join(' / ')}`);
  }
}

/** The two sides name their placeholders differently: only that there is one counts. */
const keyOf = (method: string, path: string) => `${method} ${path.replace(/\{[^}]*\}/g, '{}')}`;

const minorOf = (since: string) => Number(since.replace(/^v2\./, ''));

const appliesTo = ({ releases }: RouteException, major: number) => major >= (releases?.from ?? 0) && major <= (releases?.to ?? Infinity);

/** Prints the differences between the contract and one release; false when one of them is unexplained or an exception is stale. */
function compare({ release, routes }: RouteTable): boolean {
  const major = Number(release.split('.')[0]);
  const newest = newestMinor[major];
  if (newest === undefined) usage(`Glance ${release} is none of ${Object.keys(newestMinor).join(', ')}: add its newest API version here.`);

  const served = new Map(routes.map(({ method, path }) => [keyOf(method, path), `${method} ${path}`]));
  const documented = new Map(Object.entries(imageApiV2.operations).map(([id, o]) => [keyOf(o.method, o.path), { id, ...o }]));
  const lacking = [
    ...[...served].filter(([key]) => !documented.has(key)).map(([key, name]) => ({ key, name, only: 'glance' as const, since: 0 })),
    ...[...documented]
      .filter(([key]) => !served.has(key))
      .map(([key, o]) => ({
        key,
        name: `${o.method} ${o.path} (${o.id}, ${o.since})`,
        only: 'contract' as const,
        since: minorOf(o.since),
      })),
  ];
  const exceptions = routeExceptions.filter((exception) => appliesTo(exception, major));
  const exceptionOf = (key: string, only: string) => exceptions.find((e) => e.only === only && keyOf(e.method, e.path) === key);
  const isNewer = (since: number) => since > newest;

  let faults = 0;
  const fault = (text: string) => {
    faults += 1;
    console.log(`  UNEXPLAINED  ${text}`);
  };
  const both = [...served.keys()].filter((key) => documented.has(key)).length;
  console.log(`Glance ${release} (v2.${newest}): ${served.size} routes, ${documented.size} operations in the contract, ${both} in both`);
  for (const { key, name, only, since } of lacking) {
    const reason = isNewer(since) ? `newer than v2.${newest}` : exceptionOf(key, only)?.reason;
    if (reason === undefined) fault(`only in ${only === 'glance' ? 'Glance' : 'the contract'}: ${name}`);
    else console.log(`  ${only === 'glance' ? 'Glance  ' : 'contract'}  ${name}: ${reason}`);
  }
  // A release that serves what the contract calls newer contradicts the contract's `since`.
  for (const [key, operation] of documented)
    if (served.has(key) && isNewer(minorOf(operation.since))) fault(`${operation.id} is since ${operation.since}, but is served here`);
  for (const exception of exceptions)
    if (!lacking.some(({ key, only }) => exceptionOf(key, only) === exception))
      fault(`stale exception: ${exception.method} ${exception.path} is no longer only in ${exception.only}`);
  return faults === 0;
}

const outcomes = pythonsAskedFor().map(routeTableOf).map(compare);
process.exitCode = outcomes.every(Boolean) ? 0 : 1;
