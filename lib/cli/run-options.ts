import { type Command, InvalidArgumentError, Option } from 'commander';
import { isPlanned } from '../../specs/planned.ts';
import { type ProfileId, profileIds, profileOf } from '../../specs/profiles.ts';
import { isRequirementId, type RequirementId, requirementIds } from '../../specs/requirements/index.ts';
import { isDate } from '../baseline/index.ts';
import type { FormatId } from '../report/index.ts';
import { withFormatFlag } from './format-options.ts';

/** The flags that say what to judge, and what to make of it. */
export interface RunFlags extends ExecutionFlags {
  readonly profile: ProfileId;
  readonly only?: readonly RequirementId[];
  /** Path of a report: judge what failed, was blocked or broken there. */
  readonly rerunFailed?: string;
  /** Path of a file of waivers. */
  readonly baseline?: string;
  /** What is written beside report.json, report.md and report.html. */
  readonly format: readonly FormatId[];
  readonly seed?: string;
}

/** The flags that say how to run. */
export interface ExecutionFlags {
  readonly output: string;
  readonly contentHost?: string;
  readonly contentPort: number;
  readonly contentUrl?: URL;
  readonly concurrency: number;
  readonly deadline: number;
  readonly walks: number;
  readonly allowGlobal?: boolean;
}

export function withRunFlags(command: Command): Command {
  withFormatFlag(command, ['junit'])
    .option('--profile <id>', `what the verdict is about: ${profileIds.join(', ')}`, parseServedProfile, 'full@0')
    .option(
      '--only <ids...>',
      'judge only these requirements (a trailing * stands for anything); the verdict is then inconclusive',
      parseRequirements,
    )
    .addOption(
      new Option(
        '--rerun-failed <report.json>',
        'judge only what failed, was blocked or broken in that report, and say what is fixed',
      ).conflicts('only'),
    )
    .option('--baseline <file>', 'known failures that are taken for now, each with a reason and an end')
    .option('--seed <text>', 'repeat the random choices of another run');
  return withExecutionFlags(command, 'results');
}

/** The flags that say how to run, for every command that does. */
export function withExecutionFlags(command: Command, output: string): Command {
  return command
    .option('--output <folder>', 'where the report goes', output)
    .option(
      '--content-host <address>',
      'address of this machine from which the target may fetch, for web-download (loopback when the target is local)',
    )
    .option('--content-port <port>', 'port for that; 0 takes a free one', wholeNumber(0, 65535), 0)
    .option('--content-url <url>', 'URL at which the target reaches that address and port, through a gateway or tunnel', parseContentUrl)
    .option('--concurrency <n>', 'tests that run side by side', wholeNumber(1, 64), 20)
    .option('--deadline <seconds>', 'time that an asynchronous operation gets', wholeNumber(1, 86400), 120)
    .option('--walks <n>', 'random walks of each kind through the life of an image: each run takes others', wholeNumber(1, 100), 1)
    .option('--allow-global', 'the run may touch what everybody shares: public images and namespaces, the cache as a whole');
}

/** A day as YYYY-MM-DD. */
export function parseDay(text: string): string {
  if (!isDate(text)) throw new InvalidArgumentError('Expected a day as YYYY-MM-DD.');
  return text;
}

/** A profile by its id, or by its name without the number. */
export function parseProfile(text: string): ProfileId {
  const found = profileIds.find((id) => id === text || id.split('@')[0] === text);
  if (!found) throw new InvalidArgumentError(`There are: ${profileIds.join(', ')}.`);
  return found;
}

function parseServedProfile(text: string): ProfileId {
  const found = parseProfile(text);
  if (profileOf(found).requirements.length === 0) throw new InvalidArgumentError('No test serves it yet.');
  return found;
}

/** An id or a pattern that matches nothing is an error, never an empty selection. */
function parseRequirements(text: string, earlier: readonly RequirementId[] = []): readonly RequirementId[] {
  const found = text.endsWith('*') ? requirementIds.filter((id) => id.startsWith(text.slice(0, -1))) : isRequirementId(text) ? [text] : [];
  if (found.length === 0) throw new InvalidArgumentError('No requirement has that id; `image-conformance requirements` lists them.');
  const tested = found.filter((id) => !isPlanned(id));
  if (tested.length === 0) throw new InvalidArgumentError('There is no test for it yet; `image-conformance requirements` says so.');
  return [...earlier, ...tested];
}

/** Paths are appended to it, so it can have neither query nor fragment; a login in it would stand in every report. */
function parseContentUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new InvalidArgumentError('Expected an http or https URL.');
  if (`${url.username}${url.password}${url.search}${url.hash}` !== '')
    throw new InvalidArgumentError('Expected a URL without a login, a query or a fragment.');
  return url;
}

function wholeNumber(least: number, most: number) {
  return (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
    return value;
  };
}
