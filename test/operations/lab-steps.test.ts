import { expect, onTestFinished, test } from 'vitest';
import { startContentServer } from '../../lib/content/index.ts';
import { cloud, folder } from './cloud.ts';
import { labSteps } from './lab-all-steps.ts';
import { type Lab, outcomeOf, titleOf } from './lab-steps.ts';

test('what is tried on real clouds is every operation, and holds on the reference server too', async () => {
  const { as, projectOf, heard } = await cloud({ importMethods: ['glance-direct', 'web-download', 'copy-image'] });
  const content = await startContentServer('127.0.0.1', 0);
  onTestFinished(() => content.close());
  const lab: Lab = {
    as: { member: await as('member'), stranger: await as('stranger'), admin: await as('admin') },
    prefix: 'lab-operations',
    content: content.url,
    folder: folder(),
    strangersProject: await projectOf('stranger'),
    remote: undefined,
    kept: new Map(),
  };
  const methods = Object.keys(lab.as.member);
  const outcomes: Record<string, string> = {};
  for (const step of labSteps(methods)) outcomes[titleOf(step)] = await outcomeOf(step, lab);
  expect(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'ok')).toEqual([
    ['importImage (by glance-download)', 'not offered (import method glance-download is off)'],
    ['addImageLocation', expect.stringMatching(/^not offered \(addImageLocation was answered 403/)],
  ]);
  const tried = new Set(labSteps(methods).map(({ method }) => String(method)));
  expect(methods.filter((method) => !tried.has(method))).toEqual([]);
  expect(heard.where).toEqual([]);
});
