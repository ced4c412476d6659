import { type Command, InvalidArgumentError } from 'commander';
import { isPlanned } from '../../specs/planned.ts';
import { type ProfileId, profileIds, profileOf } from '../../specs/profiles.ts';
import { isRequirementId, type RequirementId, requirementIds } from '../../specs/requirements/index.ts';

/** The flags that say how to run. */
export interface RunFlags {
  readonly profile: ProfileId;
  readonly only?: readonly RequirementId[];
  readonly output: string;
  readonly contentHost?: string;
  readonly contentPort: number;
  readonly concurrency: number;
  readonly deadline: number;
  readonly seed?: string;
  readonly allowGlobal?: boolean;
}

export function withRunFlags(command: Command): Command {
  return command
    .option('--profile <id>', `what the verdict is about: ${profileIds.join(', ')}`, parseServedProfile, 'full@0')
    .option(
      '--only <ids...>',
      'judge only these requirements (a trailing * stands for anything); the verdict is then inconclusive',
      parseRequirements,
    )
    .option('--output <folder>', 'where the report goes', 'results')
    .option(
      '--content-host <address>',
      'address of this machine from which the target may fetch, for web-download (loopback when the target is local)',
    )
    .option('--content-port <port>', 'port for that; 0 takes a free one', wholeNumber(0, 65535), 0)
    .option('--concurrency <n>', 'tests of a file that run side by side', wholeNumber(1, 64), 8)
    .option('--deadline <seconds>', 'time that an asynchronous operation gets', wholeNumber(1, 86400), 120)
    .option('--allow-global', 'the run may touch what everybody shares: public images and namespaces, the cache as a whole')
    .option('--seed <text>', 'repeat the random choices of another run');
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

function wholeNumber(least: number, most: number) {
  return (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
    return value;
  };
}
