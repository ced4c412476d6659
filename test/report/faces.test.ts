import { describe, expect, test } from 'vitest';
import { createReport, type Paint, type ReportInput, toMarkdown, toSummary } from '../../lib/report/index.ts';
import { requirementOf } from '../../specs/requirements/index.ts';
import { failingInput, inconclusiveInput, inputOf, resultsOf, violated } from './inputs.ts';

const same = (text: string) => text;
const plain: Paint = { good: same, bad: same, doubtful: same, dim: same, bold: same };
const summary = (input: ReportInput) => toSummary(createReport(input), plain);
const markdown = (input: ReportInput) => toMarkdown(createReport(input));

describe('the summary', () => {
  test.each<[string, ReportInput, RegExp]>([
    ['conformant', inputOf(), /^CONFORMANT {2}moon \(http:\/\/glance\) does what profile core@0 asks/],
    ['non-conformant', failingInput(), /^NON-CONFORMANT .*1 requirement violated/],
    ['inconclusive', inconclusiveInput(), /^INCONCLUSIVE .*could not be judged/],
    ['broken', inputOf({ faults: ['x'] }), /^BROKEN .*nothing is said about moon/],
    ['interrupted', inputOf({ run: { ...inputOf().run, interrupted: true } }), /^INTERRUPTED /],
  ])('says first that it is %s', (_, input, sentence) => {
    expect(summary(input).trimStart().split('\n')[0]).toMatch(sentence);
  });

  test('tells of a failure all that a person needs', () => {
    const text = summary(failingInput());
    for (const part of [
      violated,
      requirementOf(violated).says,
      requirementOf(violated).from[0],
      'expected 404',
      'got      200',
      'curl -i -H "X-Auth-Token: $OS_TOKEN"',
      'answered 200',
      'request id req-4711',
      'Left behind',
      'delete was answered 409',
    ])
      expect(text).toContain(part);
  });

  test('tells a reason once, however many it concerns', () => {
    const ids = resultsOf()
      .slice(0, 9)
      .map((r) => r.id);
    const blocked = Object.fromEntries(ids.map((id) => [id, { verdict: 'blocked' as const, reason: 'Role admin is not configured.' }]));
    expect(summary(inputOf({ results: resultsOf(blocked) }))).toContain('9 × Role admin is not configured.');
  });

  test('shows twenty failures, and says how many more there are', () => {
    const failed = Object.fromEntries(
      resultsOf()
        .slice(0, 25)
        .map((r) => [r.id, { verdict: 'failed' as const, reason: 'no' }]),
    );
    const text = summary(inputOf({ results: resultsOf(failed) }));
    expect(text.match(/^failed {2}/gm)).toHaveLength(20);
    expect(text).toContain('and 5 more');
  });

  test('lets no word of the server steer the terminal', () => {
    const hostile = '\u001b[2J\u001b]0;owned\u0007\r';
    const text = summary(failingInput({ reason: hostile, got: hostile }));
    expect(['\u0007', '\u001b', '\r'].filter((control) => text.includes(control))).toEqual([]);
  });
});

describe('the page', () => {
  test('says the verdict first, and tells of a failure all that a person needs', () => {
    const text = markdown(failingInput());
    expect(text.split('\n')[2]).toMatch(/^\*\*NON-CONFORMANT/);
    for (const part of [
      `### ${violated}`,
      requirementOf(violated).says,
      '**Expected:** 404',
      '**Got:** 200',
      'req-4711',
      'curl -i',
      'words of the server',
      '## Left behind',
    ])
      expect(text).toContain(part);
  });

  test('names what could not be judged, with why', () => {
    expect(markdown(inconclusiveInput())).toMatch(
      new RegExp(`## Could not be judged\\n\\n- GET http://glance got no answer\\. \\(\`${violated}\`\\)`),
    );
  });
});

describe('nothing that a server or a person wrote becomes markup:', () => {
  /** The page without its fenced blocks, in which nothing is markup. */
  const prose = (text: string) => text.replace(/^(`{3,})\n[\s\S]*?\n\1$/gm, '').split('\n');
  const linesLike = (text: string, markup: RegExp) => prose(text).filter((line) => markup.test(line));

  test('tags', () => {
    const script = '<script>alert(1)</script>';
    const input = failingInput({ reason: script, expected: script, got: script }, script);
    expect(linesLike(markdown({ ...input, faults: [script], target: { ...input.target, cloud: script } }), /<script/)).toEqual([]);
  });

  test('line breaks, which would begin a heading', () => {
    const text = markdown({
      ...failingInput({ reason: 'a\n\n# Conformant\r\n# Certified', got: 'b\n## Certified' }),
      faults: ['c\n# Certified'],
    });
    expect(linesLike(text, /^#+ (Conformant|Certified)/)).toEqual([]);
  });

  test.each(['a | b | c', 'a \\| b', '||'])('the pipes of %s, which would begin a cell', (cloud) => {
    const input = inputOf();
    const row = markdown({ ...input, target: { ...input.target, cloud } })
      .split('\n')
      .find((line) => line.startsWith('| cloud |'));
    // A pipe after an odd number of backslashes is text.
    expect(row?.match(/(?<!\\)(?:\\\\)*\|/g)).toHaveLength(3);
  });

  test.each([1, 3, 8])('a run of %i backquotes in an answer', (n) => {
    const words = `before\n${'`'.repeat(n)}\n# Certified\n${'`'.repeat(n)}\nafter`;
    expect(linesLike(markdown(failingInput({}, words)), /Certified/)).toEqual([]);
  });

  test('backquotes and tags in a request id', () => {
    const input = failingInput();
    const exchanges = input.exchanges.map((e) => (e.id === 'bad' ? { ...e, requestId: 'x` <img src=http://evil> `' } : e));
    expect(linesLike(markdown({ ...input, exchanges }), /`x` <img/)).toEqual([]);
  });

  test('controls, and what turns the direction of text: they stand there by their names', () => {
    const words = 'a\u001b[2J\u0000\u009b\u202Egnp\u2066\u0085\u2028 \ud800';
    const text = markdown({ ...failingInput({ reason: words, expected: words, got: words }, words), faults: [words] });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
    expect(text).toContain('a␛\\[2J␀⟨U+009B⟩⟨U+202E⟩gnp⟨U+2066⟩');
    expect(text.isWellFormed()).toBe(true);
  });

  test('links and images', () => {
    const reason = '![x](http://evil/pixel) and [click](http://evil)';
    expect(linesLike(markdown(failingInput({ reason })), /(?<!\\)\[(x|click)(?<!\\)\]\(/)).toEqual([]);
  });
});
