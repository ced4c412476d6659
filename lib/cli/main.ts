import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { profileIds } from '../../specs/profiles.ts';
import { packageRoot } from '../catalogue/index.ts';
import { fail } from './fail.ts';
import { parseProfile, withRunFlags } from './run-options.ts';
import { withServeFlags } from './serve-options.ts';
import { withTargetFlags } from './target-options.ts';

const exitStatusHelp = `
Exit status: 0 conformant, 1 non-conformant, 2 wrong usage or configuration, 3 inconclusive (could not tell),
             4 the suite itself erred, 130 interrupted.`;

/** The command line. Returns the exit status; never throws. */
export async function main(argv: readonly string[]): Promise<number> {
  let status = 0;
  // A command is loaded when it is asked for: --help and a typo need none of them.
  const act =
    <Flags>(load: () => Promise<(flags: Flags) => number | Promise<number>>) =>
    async (flags: Flags) => {
      const command = await load();
      status = await command(flags);
    };
  const program = new Command('image-conformance')
    .description('Judges whether an OpenStack Image API (Glance) deployment does what the API promises.')
    .version(versionOfPackage())
    .addHelpText('after', exitStatusHelp)
    .exitOverride();
  withRunFlags(withTargetFlags(program.command('run').description('judge a cloud')))
    .action(act(async () => (await import('./commands/run.ts')).run))
    .addHelpText('after', exitStatusHelp);
  withRunFlags(program.command('demo').description('judge the embedded reference server: no cloud needed'))
    .option('--mutant <id>', 'give the server a defect, to see what a failure looks like')
    .action(act(async () => (await import('./commands/demo.ts')).demo));
  withTargetFlags(program.command('doctor').description('say in five seconds whether a run could start, and what to do where it could not'))
    .option('--json', 'as JSON')
    .action(act(async () => (await import('./commands/doctor.ts')).doctor));
  withServeFlags(program.command('serve')).action(act(async () => (await import('./commands/serve.ts')).serve));
  program
    .command('requirements')
    .description('list everything that the suite asks')
    .option('--json', 'as JSON')
    .option('--markdown', 'as a page to read')
    .option('--counts', 'how much there is: operations, statuses, requirements by level and resource')
    .option('--profile <id>', `only those of a profile: ${profileIds.join(', ')}`, parseProfile)
    .action(act(async () => (await import('./commands/requirements.ts')).listRequirements));
  program
    .command('explain <id>')
    .description('all that is known about one requirement: text, level, source, tests, mutants, what real releases do')
    .action(act(async () => (await import('./commands/explain.ts')).explain));
  withTargetFlags(program.command('clean').description('undo what a killed run left'))
    .option('--output <folder>', 'where that run wrote', 'results')
    .action(act(async () => (await import('./commands/clean.ts')).clean));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    return fail(error);
  }
}

function versionOfPackage(): string {
  return (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version;
}
