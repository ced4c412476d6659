import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect } from 'vitest';
import { command, type Outcome } from '../run/command.ts';
import { test } from '../run/test.ts';

/** Status 2, one message that says what is wrong, and no stack. */
function expectRefusal({ status, stdout, stderr }: Outcome, message: RegExp): void {
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stderr.match(/^error/gm)).toHaveLength(1);
  expect([status, stdout]).toEqual([2, '']);
}

// `demo` takes the flags of `run` and needs no cloud: whatever is refused here is refused for the flag alone.
const refused: readonly [what: string, args: readonly string[], message: RegExp][] = [
  ['an unknown profile', ['demo', '--profile', 'everything'], /everything.*core@0.*full@0/s],
  ['an unknown requirement', ['demo', '--only', 'image.dance.twice'], /image\.dance\.twice.*No requirement has that id/s],
  [
    'one unknown requirement among known ones',
    ['demo', '--only', 'image.show.unknown-is-not-found', 'nope'],
    /nope.*No requirement has that id/s,
  ],
  ['a pattern that fits no requirement', ['demo', '--only', 'nothing.*'], /nothing\.\*.*No requirement has that id/s],
  ['--only without a requirement', ['demo', '--only'], /--only.*argument missing/],
  ['no test side by side', ['demo', '--concurrency', '0'], /concurrency.*whole number from 1 to 64/s],
  ['no walk at all', ['demo', '--walks', '0'], /walks.*whole number from 1 to 100/],
  ['a deadline in words', ['demo', '--deadline', 'soon'], /deadline.*whole number/s],
  ['a fraction of a second', ['demo', '--deadline', '1.5'], /deadline.*whole number/s],
  ['a port beyond the last', ['demo', '--content-port', '65536'], /content-port.*whole number from 0 to 65535/s],
  ['a port of the server beyond the last', ['serve', '--port', '65536'], /port.*from 0 to 65535/s],
  ['a flag that does not exist', ['run', '--os-clod', 'x'], /unknown option '--os-clod'/],
  ['a command that does not exist', ['ruin'], /unknown command 'ruin'/],
  ['an argument that nobody asked for', ['demo', 'full'], /too many arguments|excess/i],
  ['a mutant that does not exist', ['demo', '--mutant', 'nobody'], /There is no mutant nobody/],
];

describe.concurrent('wrong usage', () => {
  test.for(refused)('%s is refused', async ([, args, message], { place }) => {
    expectRefusal(await command(place, args), message);
    expect(place.texts()).toEqual({});
  });

  test('no command at all is answered with the help, and is no success', async ({ place }) => {
    const { status, stderr } = await command(place, []);
    expect(status).toBe(2);
    expect(stderr).toContain('Commands:');
  });

  test('a port that is taken is wrong usage, not a fault of the suite', async ({ place, onTestFinished }) => {
    const blocker = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void blocker.close());
    await new Promise((ready) => blocker.once('listening', ready));
    const { port } = blocker.address() as AddressInfo;
    expectRefusal(await command(place, ['serve', '--port', String(port)]), new RegExp(`${port}`));
  });
});
