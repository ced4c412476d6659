import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createReport, type ReportInput, toHtml, toMarkdown } from '../../lib/report/index.ts';
import { requirementOf } from '../../specs/requirements/index.ts';
import { exchangeOf } from '../http/exchange-of.ts';
import { hostileInput, hostileWords } from './hostile-input.ts';
import { failingInput, inconclusiveInput, inputOf, resultsOf, violated } from './inputs.ts';

const page = (input: ReportInput) => toHtml(createReport(input));
const decoded = (text: string) =>
  text.replace(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_, code, name) =>
    code ? String.fromCharCode(Number(code)) : { amp: '&', lt: '<', gt: '>', quot: '"' }[name as 'amp'],
  );
/** What a reader sees, roughly: the page without its tags, styles and script. */
const words = (text: string) => decoded(text.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');
const tags = (text: string) => [...text.matchAll(/<\/?([a-z0-9!]+)[^>]*>/gi)].map((match) => match[0]);

describe('the page for a browser', () => {
  test.each<[string, ReportInput, RegExp]>([
    ['Conformant', inputOf(), /moon \(http:\/\/glance\) does what profile core@0 asks/],
    ['Non-conformant', failingInput(), /1 requirement violated/],
    ['Inconclusive', inconclusiveInput(), /could not be judged/],
    ['Broken', inputOf({ faults: ['x'] }), /nothing is said about moon/],
    ['Interrupted', inputOf({ run: { ...inputOf().run, interrupted: true } }), /was stopped/],
  ])('says first that it is %s', (word, input, sentence) => {
    const text = page(input);
    expect(text).toContain(`<h1>${word}</h1>`);
    expect(words(text.slice(text.indexOf('<h1>'), text.indexOf('<nav')))).toMatch(sentence);
  });

  test('tells of a failure all that a person needs', () => {
    const text = words(page(failingInput()));
    for (const part of [
      violated,
      requirementOf(violated).says,
      requirementOf(violated).from[0],
      'showImage as member: expected status 404, got 200',
      'req-4711',
      'curl -i -H "X-Auth-Token: $OS_TOKEN"',
      'words of the server',
      `image-conformance run --os-cloud moon --only ${violated}`,
      'delete was answered 409',
    ])
      expect(text).toContain(part);
  });

  test('leads to each requirement by its id, once', () => {
    const text = page(failingInput());
    const ids = [...text.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(resultsOf().filter(({ id }) => !ids.includes(id))).toEqual([]);
  });

  test.each([
    ['failing', failingInput()],
    ['inconclusive', inconclusiveInput()],
    ['hostile', hostileInput()],
  ])('has no link of a %s report that leads nowhere', (_, input) => {
    const text = page(input);
    const ids = new Set([...text.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]));
    const links = [...text.matchAll(/ href="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => link !== 'data:,' && !ids.has(link.replace(/^#/, '')))).toEqual([]);
    expect(links.length).toBeGreaterThan(5);
  });

  test('shows an exchange whole once, however many requirements it violates', () => {
    const second = resultsOf().find(({ id }) => id !== violated)?.id ?? violated;
    const wrong = { verdict: 'failed', reason: 'no', decisive: 'bad', exchanges: ['bad'] } as const;
    const text = page({ ...failingInput(), results: resultsOf({ [violated]: wrong, [second]: wrong }) });
    expect(text.match(/id="exchange-bad"/g)).toHaveLength(1);
    expect(text).toContain('href="#exchange-bad"');
  });

  test('keeps of a long story the twenty exchanges that led to the violation', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `step-${index}`);
    const text = page({ ...failingInput({ decisive: 'step-27', exchanges: ids }), exchanges: ids.map((id) => exchangeOf(id, 200)) });
    expect([...text.matchAll(/id="exchange-step-(\d+)"/g)].map((match) => Number(match[1]))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 8),
    );
    expect(words(text)).toContain('10 more in report.json');
  });

  test('can be made of an excerpt, which lacks exchanges', () => {
    expect(words(toHtml({ ...createReport(failingInput()), exchanges: [] }))).toContain('No exchange was kept');
  });

  test('marks an answer that the contract does not have', () => {
    const text = page(inputOf({ exchanges: [exchangeOf('act', 418)] }));
    expect(text).toMatch(/class="extra" title="showImage does not document 418">1</);
  });

  test('draws the timings in words for who does not see them', () => {
    expect(page(inputOf())).toContain('<title>showImage: half of 1 within 10 ms, 95 of 100 within 10 ms, the slowest 10 ms</title>');
  });

  test('is the same for the same report', () => {
    expect(page(failingInput())).toBe(page(failingInput()));
  });
});

describe('texts that no page can hold', () => {
  const long = `begins ${'x'.repeat(2_000_000)}`;
  const input = failingInput({ reason: long, expected: long, got: long }, JSON.stringify({ message: long }));
  const report = createReport({ ...input, faults: [long], leftovers: [{ kind: 'image', name: long, role: 'member', why: long }] });

  test.each([
    ['html', toHtml],
    ['markdown', toMarkdown],
  ])('are cut in %s, with a word about the rest', (_, face) => {
    const text = face(report);
    expect(text.length).toBeLessThan(2_000_000);
    expect(text).toContain('begins xxx');
    expect(text).toMatch(/x … \(\d+ characters more; report\.json has all of it\)/);
  });
});

describe('one file that nothing can be brought into', () => {
  const text = page(hostileInput());
  const content = (tag: string) => new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(text)?.[1] ?? '';

  test('allows its own styles and its own script by their sums, and nothing else', () => {
    const policy = decoded(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? '');
    const sum = (part: string) => `'sha256-${createHash('sha256').update(part).digest('base64')}'`;
    expect(policy.split('; ').toSorted()).toEqual(
      [
        "default-src 'none'",
        `style-src ${sum(content('style'))}`,
        `script-src ${sum(content('script'))}`,
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
      ].toSorted(),
    );
  });

  test('loads nothing', () => {
    const markup = tags(text.replace(content('script'), '').replace(content('style'), '')).join('\n');
    expect(markup).not.toMatch(/\s(src|srcset|action|data|poster|background|style|on\w+)=/i);
    expect(markup).not.toMatch(/href="(?!#|data:,")/);
    expect(content('style')).not.toMatch(/url\(|@import/);
  });

  test('has one script and one sheet of styles', () => {
    expect([text.match(/<script/gi)?.length, text.match(/<style/gi)?.length]).toEqual([1, 1]);
  });

  test.each(hostileWords)('has no tag, quote or control of %j', (hostile) => {
    expect(text).not.toContain(hostile);
  });

  test('has no element but its own', () => {
    const names = new Set(tags(text).map((tag) => /^<\/?([a-z0-9!]+)/i.exec(tag)?.[1]));
    expect(['img', 'iframe', 'a:x', 'base', 'object', 'marquee'].filter((name) => names.has(name))).toEqual([]);
  });

  test('shows by its name what would not be seen or would turn the text', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    expect(text).toContain('⟨U+202E⟩');
    expect(text).toContain('␛');
  });

  test('is valid Unicode, whatever it was given', () => {
    expect(page(failingInput({ reason: 'half \ud800 of a pair' })).isWellFormed()).toBe(true);
  });
});
