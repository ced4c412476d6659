import { covers, describe, expect, test } from '../../lib/conformance.ts';

describe('import methods', () => {
  test('info/import names each enabled import method once', covers('import.info.names-methods'), async ({ member }) => {
    const info = await member.getImportInfo();
    expect(info).toHaveStatus(200);
    const methods = info.body['import-methods'].value;
    expect(methods).toEqual([...new Set(methods)]);
    for (const method of methods) expect(method).toMatch(/^\S+$/);
  });

  test('everybody is told the same methods', covers('import.info.same-for-everybody'), async ({ member, reader, stranger }) => {
    const info = await member.getImportInfo();
    expect(info).toHaveStatus(200);
    for (const client of [reader, stranger]) {
      const other = await client.getImportInfo();
      expect(other).toHaveStatus(200);
      expect(other.body).toEqual(info.body);
    }
  });
});
