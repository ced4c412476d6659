import type { RunProgress } from '../run/index.ts';
import { verdictOn } from '../verdicts/index.ts';
import { paintFor } from './paint.ts';

/** A live line on a terminal; plain lines, one per suite file, elsewhere. Written to stderr: stdout is for the result. */
export function progressOn(stream: NodeJS.WriteStream): RunProgress {
  const paint = paintFor(stream);
  const counts: Record<string, number> = {};
  let planned = 0;
  let done = 0;
  const clear = () => (stream.isTTY ? stream.write('\r\x1b[K') : true);
  const live = (file: string) => {
    if (!stream.isTTY) return;
    const bad = ['failed', 'broken', 'blocked'].filter((v) => counts[v]).map((v) => `${counts[v]} ${v}`);
    const text = `${String(done).padStart(4)}/${planned}  ${[...bad, file].join('  ')}`;
    stream.write(`\r\x1b[K${text.slice(0, (stream.columns ?? 80) - 1)}`);
  };
  return {
    begins({ endpoint, current, roles }) {
      stream.write(`${endpoint}  Image API ${current}  as ${roles.join(', ')}\n`);
    },
    planned(tests) {
      planned += tests;
    },
    test(outcome) {
      done += 1;
      const { verdict, reason } = verdictOn(outcome);
      counts[verdict] = (counts[verdict] ?? 0) + 1;
      if (verdict === 'failed' || verdict === 'broken') {
        clear();
        stream.write(`${paint.bad(verdict)}  ${outcome.covers.join(', ')}: ${reason ?? ''}\n`);
      }
      live(outcome.file);
    },
    file(file, outcomes) {
      if (stream.isTTY) {
        if (done >= planned) clear();
        return;
      }
      const own: Record<string, number> = {};
      for (const outcome of outcomes) {
        const { verdict } = verdictOn(outcome);
        if (verdict !== 'not-selected') own[verdict] = (own[verdict] ?? 0) + 1;
      }
      const words = Object.entries(own).map(([verdict, n]) => `${n} ${verdict}`);
      if (words.length > 0) stream.write(`${file}: ${words.join(', ')}\n`);
    },
  };
}
