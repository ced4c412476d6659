import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indented } from '../../lib/report/html/json.ts';
import { html, trusted } from '../../lib/report/html/markup.ts';

/** Text with much in it that could end an element or an attribute. */
const sharpText = fc
  .array(fc.oneof(fc.constantFrom(...'<>"\'`&/= '), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe('a template of markup', () => {
  test('lets no text out of its element or its attribute', () => {
    fc.assert(
      fc.property(sharpText, (text) => {
        const made = html`<p title="${text}">${text}</p>`.toString();
        expect(made).toMatch(/^<p title="[^<>"'`]*">[^<>"'`]*<\/p>$/);
        expect(made.isWellFormed()).toBe(true);
      }),
    );
  });

  test('takes markup as it is, alone and in a list, and escapes once', () => {
    expect(html`${html`<b>${'&'}</b>`}${[html`<i></i>`, '<']}${trusted('<hr>')}`.toString()).toBe('<b>&amp;</b><i></i>&lt;<hr>');
  });

  test('leaves no trace of what is not there, and keeps zero', () => {
    expect(html`a${undefined}${false}${0}b`.toString()).toBe('a0b');
  });

  test('takes no look-alike for markup', () => {
    const lookalike = JSON.parse('["<b>", {"toString": "<i>"}]') as string[];
    expect(() => html`${lookalike}`.toString()).toThrow();
    expect(html`${lookalike.slice(0, 1)}`.toString()).toBe('&lt;b&gt;');
  });

  test.each([
    ['\u202e', '⟨U+202E⟩'],
    ['\u0000', '␀'],
    ['\r', '␍'],
    ['\u007f', '⟨U+007F⟩'],
    ['a\r\nb\tc', 'a\nb\tc'],
    ['שלום, 図, é', 'שלום, 図, é'],
  ])('shows %j as %j', (text, shown) => {
    expect(html`${text}`.toString()).toBe(shown);
  });
});

describe('a body with a line for each member', () => {
  test('is the same JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (text, space) => {
        const value: unknown = JSON.parse(text);
        const lines = indented(JSON.stringify(value, null, space));
        expect(lines).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  test.each([
    ['12345678901234567890.10', '12345678901234567890.10'],
    ['{"a":1,"a":2.0}', '{\n  "a": 1,\n  "a": 2.0\n}'],
  ])('keeps what parsing would lose: %s', (text, shown) => {
    expect(indented(text)).toBe(shown);
  });

  test.each(['{"cut": "of', '<html>\n  <p>', ''])('leaves alone what is no JSON: %j', (text) => {
    expect(indented(text)).toBe(text);
  });
});
