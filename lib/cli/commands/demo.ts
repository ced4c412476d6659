import { withEmbeddedCloud } from '../embedded-cloud.ts';
import type { RunFlags } from '../run-options.ts';

/** `demo`: the whole way from clouds.yaml to report against the embedded server; nothing outside of this process is touched. */
export async function demo(flags: RunFlags & { readonly mutant?: string }): Promise<number> {
  // Two cores: what is needed to ask the server loads while it starts.
  const loading = import('./run.ts');
  const { mutant } = flags;
  const server = { embedded: true, ...(mutant === undefined ? {} : { mutant }) };
  return withEmbeddedCloud(mutant, async (targets, clouds) => (await loading).runAndReport(targets, clouds, flags, server));
}
