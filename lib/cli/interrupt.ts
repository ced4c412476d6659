/**
 * A signal that aborts on Ctrl-C or a polite kill; `says` is what a person is told then. A run stops starting tests, undoes what it made and
 * reports. A second Ctrl-C ends at once, and leaves the ledger for `image-conformance clean`.
 */
export function interruptSignal(says: string): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
    process.stderr.write(`\n${says} Once more ends at once.\n`);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return {
    signal: controller.signal,
    release() {
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
    },
  };
}
