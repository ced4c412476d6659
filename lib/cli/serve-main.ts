import { Command } from 'commander';
import type { ServeFlags } from './commands/serve.ts';
import { withServeFlags } from './serve-options.ts';

/**
 * The command line for `serve` alone: a server has to be there at once, and the other commands read everything that the
 * suite asks before they begin. Returns the exit status; never throws.
 */
export async function main(argv: readonly string[]): Promise<number> {
  let status = 0;
  const program = new Command('image-conformance').exitOverride();
  withServeFlags(program.command('serve')).action(async (flags: ServeFlags) => {
    const { serve } = await import('./commands/serve.ts');
    status = await serve(flags);
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    const { fail } = await import('./fail.ts');
    return fail(error);
  }
}
