import { describe, expect } from 'vitest';
import { type RequirementId, requirementOf } from '../../specs/requirements/index.ts';
import { command } from './command.ts';
import { allRoles } from './target.ts';
import { test } from './test.ts';
import { idsOf, profileOf, troubles } from './verdicts.ts';

const needs = (id: string) => requirementOf(id as RequirementId).needs ?? [];

/** What is only observed is not asked for, and the contract of an operation is judged from whatever was sent. */
const isAsked = (id: string) => /^(must|should)$/.test(requirementOf(id as RequirementId).level) && !id.startsWith('contract.');

describe.concurrent('targets of several kinds', () => {
  test('without several stores and without import: not applicable, with the exchange that shows it, and conformant', async ({
    place,
    startTarget,
  }) => {
    const { env } = await startTarget({ stores: [], importMethods: [] });
    const { status } = await command(place, ['run', '--allow-global', ...allRoles], { env });
    const report = place.report();
    expect(troubles(report)).toEqual([]);
    expect(status).toBe(0);
    const byNeed = (need: string) =>
      report.requirements.filter(({ id }) => needs(id).some((one) => one === need || one.startsWith(`${need}.`)));
    const absent = [...byNeed('multi-store'), ...byNeed('import')].filter(({ id }) => !id.startsWith('contract.'));
    expect(absent.length).toBeGreaterThan(10);
    expect(absent.filter(({ verdict }) => verdict !== 'not-applicable')).toEqual([]);
    const urls = new Map(report.exchanges.map(({ id, request }) => [id, request.url]));
    for (const { id, exchanges } of absent) {
      expect(
        exchanges.map((one) => urls.get(one)),
        id,
      ).toEqual([expect.stringMatching(/\/v2\/info\/(stores|import)$/)]);
    }
    // Disks are asked for where their format is offered.
    const unexplained = idsOf(report, 'not-applicable').filter(
      (id) => needs(id).length === 0 && isAsked(id) && !id.startsWith('disk-image.'),
    );
    expect(unexplained).toEqual([]);
    expect(profileOf(report).verdict).toBe('conformant');
    expect(report.profiles.find(({ id }) => id.startsWith('import@'))?.verdict).toBe('inconclusive');
  });

  test('with pages of three images, and never more than four: nothing about lists fails', async ({ place, startTarget }) => {
    const { env } = await startTarget({ pageSize: 3, maxPageSize: 4 });
    const args = ['--only', 'image.list.*', 'list.*', 'contract.listImages', 'image.visibility.community-is-not-in-the-default-list'];
    await command(place, ['run', ...allRoles, ...args], { env });
    expect(troubles(place.report())).toEqual([]);
  });

  test('two runs at once in one project do not disturb each other', async ({ place, startTarget }) => {
    const target = await startTarget();
    await target.ask('member', 'POST', '/v2/images', { name: 'somebody-elses' });
    const both = await Promise.all(
      ['one', 'two'].map((output) => command(place, ['run', '--output', output, ...allRoles], { env: target.env })),
    );
    // What everybody shares is touched by neither: it was not allowed.
    const shared = (trouble: string) => /^blocked .*--allow-global/.test(trouble);
    const found = ['one', 'two'].flatMap((output) => troubles(place.report(output)));
    expect(found.filter((trouble) => !shared(trouble))).toEqual([]);
    expect(found.filter(shared).length).toBeGreaterThan(10);
    expect(both.map(({ status }) => status)).toEqual([3, 3]);
    expect((await target.images()).map(({ name }) => name)).toEqual(['somebody-elses']);
  });

  test('the same seed gives the same bytes, and other ids', async ({ place, startTarget }) => {
    const { env } = await startTarget();
    const args = ['run', '--only', 'image-data.upload.*', '--seed', 'spring'];
    await Promise.all(['one', 'two'].map((output) => command(place, [...args, '--output', output], { env })));
    await command(place, [...args.with(-1, 'autumn'), '--output', 'three'], { env });
    const uploads = (output: string) => place.report(output).exchanges.filter(({ operation }) => operation === 'uploadImageData');
    const sums = (output: string) =>
      uploads(output)
        .flatMap(({ request: { body } }) => (body.kind === 'bytes' ? [`${body.size} ${body.md5}`] : []))
        .toSorted();
    const ids = (output: string) => new Set(uploads(output).map(({ request }) => request.url));
    expect(sums('one').length).toBeGreaterThan(3);
    expect(sums('two')).toEqual(sums('one'));
    expect(sums('three')).not.toEqual(sums('one'));
    expect([...ids('one')].filter((url) => ids('two').has(url))).toEqual([]);
    expect(place.report('one').run).toMatchObject({ seed: 'spring' });
  });
});
