import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { toJunit } from '../../../lib/report/formats/junit.ts';
import type { Report } from '../../../lib/report/index.ts';
import { conformantReport, hostileReport, hugeReport, idOf, reportOfAll } from './reports.ts';

const schema = readFileSync(new URL('junit.xsd', import.meta.url), 'utf8');

const junit = (report: Report) => toJunit(report)[0]!.text;

async function faultsOf(text: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: { fileName: 'junit.xml', contents: text }, schema });
  return errors.map(({ message }) => message);
}

/** The element of one test, from its beginning to its end. */
function testcase(text: string, id: string): string {
  const begins = text.split('\n').findIndex((line) => line.includes(` name="${id}"`));
  const lines = text.split('\n').slice(begins);
  return lines.slice(0, lines.findIndex((line) => /<\/testcase>|\/>$/.test(line) && /^ {4}</.test(line)) + 1).join('\n');
}

test.each([
  ['conformant', conformantReport()],
  ['of every verdict', reportOfAll()],
  ['hostile', hostileReport()],
  ['huge', hugeReport()],
])('a %s report keeps the dialect', async (_, report) => {
  expect(await faultsOf(junit(report))).toEqual([]);
});

test('the dialect knows a test twice, and a verdict that nobody reads', async () => {
  const text = junit(reportOfAll());
  expect(await faultsOf(text.replaceAll(idOf.warning, idOf.failed))).not.toEqual([]);
  expect(await faultsOf(text.replaceAll('<failure', '<violation').replaceAll('</failure', '</violation'))).not.toEqual([]);
});

describe('a requirement that is', () => {
  const text = junit(reportOfAll());

  test.each([
    [
      'failed',
      /<failure type="failed" message="expected status 404, got words of the server">Requirement \(must\): [\s\S]*Request id: req-4711/,
    ],
    ['blocked', /<error type="blocked" message="GET http:\/\/glance got no answer\.">/],
    ['broken', /<error type="broken" message="TypeError: x is not a function">/],
    ['not-applicable', /<skipped type="not-applicable" message="The target has no import: words of the server"\/>/],
  ] as const)('%s says so', (verdict, element) => {
    expect(testcase(text, idOf[verdict])).toMatch(element);
  });

  test('a warning passes, and tells why', () => {
    const element = testcase(text, idOf.warning);
    expect(element).toMatch(/<system-out>warning\nRequirement/);
    expect(element).not.toMatch(/<(failure|error|skipped)/);
  });
});

test('the counts are those of the elements', () => {
  const text = junit(reportOfAll());
  const sum = (name: string) =>
    [...text.matchAll(new RegExp(`<testsuite [^>]*${name}="(\\d+)"`, 'g'))].reduce((n, [, one]) => n + Number(one), 0);
  for (const [attribute, element] of [
    ['tests', 'testcase '],
    ['failures', 'failure '],
    ['errors', 'error '],
    ['skipped', 'skipped '],
  ] as const)
    expect(sum(attribute), attribute).toBe(text.split(`<${element}`).length - 1);
  expect(text).toMatch(/<testsuites [^>]*failures="1" errors="3"/);
});

test.each([
  ['conformant', conformantReport(), /name="profile.core@0" time="12.340"\/>/],
  [
    'non-conformant',
    reportOfAll('', { exitStatus: 1 }),
    /name="profile.core@0"[\s\S]*<failure type="non-conformant" message="NON-CONFORMANT /,
  ],
  ['stopped', reportOfAll('', { exitStatus: 130, interrupted: true }), /name="profile.core@0"[\s\S]*<error type="interrupted"/],
  ['without a requirement', { ...conformantReport(), requirements: [], run: { ...conformantReport().run, exitStatus: 3 } }, /<error /],
])('a run that is %s is told by a test of its own', (_, report, element) => {
  expect(junit(report).slice(junit(report).lastIndexOf('<testcase'))).toMatch(/name="profile/);
  expect(junit(report)).toMatch(element);
});

test('clouds and regions are told apart by the class name', () => {
  const { target, ...rest } = reportOfAll();
  const at = (cloud: string, region: string | null) =>
    /classname="([^"]*)"/.exec(junit({ ...rest, target: { ...target, cloud, region } }))?.[1];
  expect([at('moon', 'north'), at('moon', null), at('a.b', 'c.d')]).toEqual(['moon-north.version', 'moon.version', 'a_b-c_d.version']);
});

test('nothing of a server names a file to attach', () => {
  const outputs = [...junit(hostileReport()).matchAll(/<system-out>[^<]*<\/system-out>/g)].map(([output]) => output);
  expect(outputs.length).toBeGreaterThan(0);
  expect(outputs.filter((output) => output.includes('[[ATTACHMENT'))).toEqual([]);
});
