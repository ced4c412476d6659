import { expect, test } from 'vitest';
import { toHar } from '../../../lib/report/formats/har.ts';
import { formats } from '../../../lib/report/formats/index.ts';
import { conformantReport, hostileReport, idOf, reportOfAll } from './reports.ts';

interface Har {
  readonly log: { readonly version: string; readonly entries: readonly Readonly<Record<string, unknown>>[] };
}

const read = (text: string) => JSON.parse(text) as Har;

test('there is one for each failure, warning and fault, and none for what passed', () => {
  expect(toHar(conformantReport())).toEqual([]);
  const paths = toHar(reportOfAll()).map(({ path }) => path);
  expect(paths.toSorted()).toEqual([idOf.failed, idOf.warning, idOf.broken].map((id) => `har/${id}.har`).toSorted());
});

test('it holds the exchanges in order, each once', () => {
  const [file] = toHar(reportOfAll()).filter(({ path }) => path.includes(idOf.failed));
  const { version, entries } = read(file!.text).log;
  expect(version).toBe('1.2');
  expect(entries).toMatchObject([
    {
      request: {
        method: 'POST',
        queryString: [
          { name: 'limit', value: '2' },
          { name: 'name', value: 'a b' },
        ],
        postData: { mimeType: 'application/octet-stream', text: '', comment: '64 bytes, not kept; md5 d41d' },
        bodySize: 64,
      },
      response: { status: 200 },
      time: 10,
      timings: { send: 0, wait: 10, receive: 0 },
    },
    { response: { status: 500, content: { mimeType: 'text/plain', text: 'words of the server', size: 19 } } },
  ]);
});

test('where no answer came, the fault is told', () => {
  const report = reportOfAll();
  const requirements = report.requirements.map((one) => (one.id === idOf.blocked ? { ...one, verdict: 'broken' as const } : one));
  const [file] = toHar({ ...report, requirements }).filter(({ path }) => path.includes(idOf.blocked));
  expect(read(file!.text).log.entries).toMatchObject([{ response: { status: 0, _error: expect.stringMatching(/^ERR_UNREACHABLE: /) } }]);
});

test('no id leads out of the folder', () => {
  for (const { path } of toHar(hostileReport())) {
    expect(path).toMatch(/^har\/[A-Za-z0-9_-][A-Za-z0-9._-]*\.har$/);
    expect(path).toMatch(formats.har.replaces!);
  }
});
