import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReport, type Report, toHtml } from '../../lib/report/index.ts';
import { hostileInput, hostileWords } from './hostile-input.ts';
import { violated } from './inputs.ts';

/** Nothing is judged by it: it only ends a wait that would have no end. */
const patience = { timeout: 60_000 };
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = places.find((path) => existsSync(path));
const folder = mkdtempSync(join(tmpdir(), 'image-conformance-page-'));
const input = hostileInput();
/** A tenth of a run, with everything in it: what it takes to be shown is not what is asked here. */
const report = createReport({
  ...input,
  results: input.results.filter(({ id, verdict }, index) => index < 40 || verdict !== 'passed' || id === violated),
});
const passed = report.requirements.find((r) => r.verdict === 'passed') as Report['requirements'][number];
const blocked = report.requirements.find((r) => r.verdict === 'blocked') as Report['requirements'][number];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A reader with a browser; what the page did beside being shown is in `noise`. */
interface Reader {
  readonly page: Page;
  readonly noise: string[];
}

describe.skipIf(executablePath === undefined)(`the page in a browser (skipped where there is none of ${places.join(', ')})`, () => {
  let browser: Browser;
  const url = pathToFileURL(join(folder, 'report.html')).href;

  beforeAll(async () => {
    writeFileSync(join(folder, 'report.html'), toHtml(report));
    browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });
  afterAll(() => browser?.close());

  async function read(hash = '', look: Parameters<Browser['newContext']>[0] = {}): Promise<Reader> {
    const page = await browser.newPage(look);
    const noise: string[] = [];
    page.on('dialog', (dialog) => {
      noise.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (message) => noise.push(`console ${message.text()}`));
    page.on('pageerror', (error) => noise.push(`error ${error.message}`));
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== url && !request.url().startsWith('data:')) noise.push(`request ${request.url()}`);
    });
    page.on('requestfailed', (request) => noise.push(`kept back ${request.failure()?.errorText}`));
    await page.goto(url + hash);
    return { page, noise };
  }

  const visible = (page: Page) =>
    page.evaluate<string[]>(`[...document.querySelectorAll('.row')].filter((row) => row.checkVisibility() && row.id).map((row) => row.id)`);

  test('asks for nothing, runs nothing of what was said, and shows it as text', async () => {
    const { page, noise } = await read();
    await page.evaluate(`for (const part of document.querySelectorAll('details')) part.open = true`);
    await page.mouse.move(300, 300);
    expect(await page.locator('img, iframe, [onerror], [onmouseover], [onfocus], [autofocus], base').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(1);
    const text = await page.locator('body').textContent();
    expect(hostileWords.slice(0, 6).filter((hostile) => !text?.includes(hostile))).toEqual([]);
    expect(noise).toEqual([]);
    await page.close();
  });

  test('has a policy under which what got in nevertheless would neither run nor load', async () => {
    const { page, noise } = await read();
    const smuggled = '<img src="http://127.0.0.1:9/x" onerror="alert(1)"><b style="position:fixed">in</b>';
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(smuggled)})`);
    await expect.poll(() => noise, patience).toContain('kept back csp');
    expect(noise.filter((one) => one.startsWith('dialog'))).toEqual([]);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('body > b')).position`)).toBe('static');
    await page.close();
  });

  test('filters by verdict and level, searches, and says how many there are', async () => {
    const { page, noise } = await read();
    const found = page.locator('#found');
    expect(await visible(page)).toEqual([]);
    await page.click('.chips [data-verdict=blocked]');
    expect(await visible(page)).toEqual([blocked.id]);
    expect(await found.textContent()).toBe(`1 of ${report.requirements.length}`);
    await page.click('.chips [data-verdict=blocked]');
    expect(await found.textContent()).toBe('');
    await page.keyboard.press('/');
    await page.keyboard.type(`${passed.operation.toUpperCase()} ${passed.id}`);
    expect(await visible(page)).toContain(passed.id);
    await page.fill('#search', 'no requirement says this');
    expect(await found.textContent()).toBe('none fits');
    await page.fill('#search', '');
    await page.selectOption('#level', passed.level);
    expect(await visible(page)).toHaveLength(report.requirements.filter((r) => r.level === passed.level && r.verdict !== 'failed').length);
    await page.click('.legend [data-verdict=failed]');
    expect(await found.textContent()).toBe(`1 of ${report.requirements.length}`);
    expect(noise).toEqual([]);
    await page.close();
  });

  test.each([
    ['a requirement that passed', () => passed.id],
    ['one that is violated', () => violated],
    ['an exchange', () => 'exchange-bad'],
  ])('opens %s by a link', async (_, id) => {
    const { page, noise } = await read(`#${id()}`);
    const target = page.locator(`[id="${id()}"]`);
    expect(await target.getAttribute('open')).not.toBeNull();
    expect(await target.locator('summary').first().isVisible()).toBe(true);
    expect(noise).toEqual([]);
    await page.close();
  });

  test('leads from a filtered list to what the filter hides', async () => {
    const { page } = await read();
    await page.click('.chips [data-verdict=blocked]');
    await page.evaluate(`location.hash = ${JSON.stringify(`#${passed.id}`)}`);
    await expect.poll(() => page.locator(`[id="${passed.id}"]`).isVisible(), patience).toBe(true);
    await page.close();
  });

  test('copies a curl line to the letter', async () => {
    const { page } = await read('', { permissions: ['clipboard-read', 'clipboard-write'] });
    const line = page.locator('#reproduce .command').last();
    await line.locator('button').click();
    await expect.poll(() => line.locator('button').textContent(), patience).toMatch(/copied|selected/);
    expect(await page.evaluate('getSelection().toString() || navigator.clipboard.readText()')).toBe(
      await line.locator('pre').textContent(),
    );
    await page.close();
  });

  test.each([390, 320])('fits on a phone of %i pixels, opened or not', async (width) => {
    const { page } = await read('', { viewport: { width, height: 800 } });
    const overflow = () => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.evaluate(`for (const part of document.querySelectorAll('details')) part.open = true`);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.close();
  });

  test('is dark where the reader wants it dark, and light on paper', async () => {
    const { page } = await read('', { colorScheme: 'dark' });
    const brightness = () =>
      page.evaluate<number>(`Math.max(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number))`);
    expect(await brightness()).toBeLessThan(60);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await brightness()).toBe(255);
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    expect(await brightness()).toBeGreaterThan(200);
    await page.close();
  });

  test('can be read without its script', async () => {
    const { page } = await read('', { javaScriptEnabled: false });
    expect(await page.locator('h1').textContent()).toBe('Broken');
    expect(await page.locator('#controls').isVisible()).toBe(false);
    await page.locator('.group > summary').first().click();
    expect((await visible(page)).length).toBeGreaterThan(0);
    await page.close();
  });
});
