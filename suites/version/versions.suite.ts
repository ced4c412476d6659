import { covers, describe, expect, test } from '../../lib/conformance.ts';

const aVersion2 = expect.objectContaining({
  id: expect.stringMatching(/^v2\.\d+$/),
  links: expect.arrayContaining([expect.objectContaining({ rel: 'self', href: expect.stringContaining('/v2') })]),
});

describe('API versions', () => {
  test('the root offers a choice of versions to anybody', covers('version.root.offers-a-choice'), async ({ anonymous }) => {
    const root = await anonymous.getVersionsAtRoot();
    expect(root).toHaveStatus(300);
    expect(root.body.versions).toContainEqual(aVersion2);
  });

  test('the list of versions is given to anybody', covers('version.list.needs-no-token'), async ({ anonymous }) => {
    const list = await anonymous.listVersions();
    expect(list).toHaveStatus(200);
    expect(list.body.versions).toContainEqual(aVersion2);
  });

  test('one version is current and none is listed twice', covers('version.list.one-is-current'), async ({ anonymous }) => {
    const list = await anonymous.listVersions();
    expect(list).toHaveStatus(200);
    const { versions } = list.body;
    expect(versions.filter(({ status }) => status === 'CURRENT')).toHaveLength(1);
    const ids = versions.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('the root and /versions list the same', covers('version.list.same-as-at-root'), async ({ anonymous }) => {
    const root = await anonymous.getVersionsAtRoot();
    const list = await anonymous.listVersions();
    expect(root).toHaveStatus(300);
    expect(list).toHaveStatus(200);
    const statuses = ({ body }: typeof list) => body.versions.map(({ id, status }) => `${id} ${status}`).sort();
    expect(statuses(list)).toEqual(statuses(root));
  });
});
