import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { profileIds } from '../../specs/profiles.ts';
import { packageRoot } from '../catalogue/index.ts';
import { fail } from './fail.ts';
import { withFormatFlag } from './format-options.ts';
import { parseDay, parseProfile, withExecutionFlags, withRunFlags } from './run-options.ts';
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
  const actOn =
    <Argument, Flags>(load: () => Promise<(argument: Argument, flags: Flags) => number | Promise<number>>) =>
    async (argument: Argument, flags: Flags) => {
      const command = await load();
      status = await command(argument, flags);
    };
  const actOnTwo =
    <Flags>(load: () => Promise<(first: string, second: string, flags: Flags) => number | Promise<number>>) =>
    async (first: string, second: string, flags: Flags) => {
      const command = await load();
      status = await command(first, second, flags);
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
  withFormatFlag(program.command('render <report.json>').description('make other faces of a report that is there'), ['junit'])
    .option('--output <folder>', 'where they go; beside the report without it')
    .option('--stdout', 'print the one file instead of writing it')
    .action(actOn(async () => (await import('./commands/render.ts')).render));
  program
    .command('history <paths...>')
    .description('what the reports in folders show over time: the trend, and requirements whose verdict comes and goes')
    .addOption(new Option('--format <id>', 'how to print it').choices(['text', 'markdown', 'json']).default('text'))
    .action(actOn(async () => (await import('./commands/history.ts')).history));
  program
    .command('compare <before.json> <after.json>')
    .description('what changed between two reports, and what of it the releases of Glance bring with them; exit status 1 on a regression')
    .addOption(new Option('--format <id>', 'how to print it').choices(['text', 'markdown', 'json', 'html']).default('text'))
    .option('--output <file>', 'where it goes; standard output without it')
    .option('--from <release>', 'the calibrated release before; told by the verdicts without it')
    .option('--to <release>', 'the calibrated release after')
    .action(actOnTwo(async () => (await import('./commands/compare.ts')).compare));
  withExecutionFlags(
    withTargetFlags(
      program
        .command('replay <report.json> <id>')
        .description('ask one failed requirement of a report again, with its seed and on its clouds: FIXED, STILL or ERROR'),
    ),
    'results/replay',
  )
    .option('--mutant <id>', 'where the report is about the embedded server: another defect than the one that it names')
    .option('--no-mutant', 'the embedded server without the defect that the report names')
    .action(actOnTwo(async () => (await import('./commands/replay.ts')).replay));
  const baseline = program.command('baseline').description('known failures that are taken for now: bring the file up to date, or check it');
  baseline
    .command('update <file>')
    .description('add what failed in a report, take out what passed, and print the difference')
    .requiredOption('--report <report.json>', 'the report of a run')
    .option('--reason <text>', 'why what is added is taken for now')
    .option('--ticket <text>', 'where it is followed up')
    .option('--expires <day>', 'last day on which what is added holds; 90 days after the run without it', parseDay)
    .action(actOn(async () => (await import('./commands/baseline.ts')).updateBaselineFile));
  baseline
    .command('check <file>')
    .description('say what is wrong with a baseline, and with a report what no longer fits; 1 where something is')
    .option('--report <report.json>', 'the report to hold it against')
    .action(actOn(async () => (await import('./commands/baseline.ts')).checkBaselineFile));
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
