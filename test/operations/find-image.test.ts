import { describe, expect, test } from 'vitest';
import type { ListQuery } from '../../lib/client/index.ts';
import { imageBody } from '../contract/answers.ts';
import { answerJson } from '../http/loopback.ts';
import { asked, cloud, rawBare, scripted, thrownBy, token } from './cloud.ts';
import { all } from './cloud-lists.ts';

const unknown = '11111111-2222-4333-8444-555555555555';

describe('findImage', () => {
  test('finds by id, by name, and hidden ones', async () => {
    const operations = await (await cloud()).as('member');
    const { id } = await operations.createImage('plain', rawBare);
    const hidden = await operations.createImage('hidden', { ...rawBare, properties: { os_hidden: true } });
    expect((await operations.findImage(id))?.name).toBe('plain');
    expect((await operations.findImage('plain'))?.id).toBe(id);
    expect((await operations.findImage('hidden'))?.id).toBe(hidden.id);
  });

  test.each(['http://somewhere/image', 'a,b', 'in:this', 'with "quotes"', unknown])('finds the name %s', async (name) => {
    const operations = await (await cloud()).as('member');
    const { id } = await operations.createImage(name, { ...rawBare, allowDuplicates: true });
    expect((await operations.findImage(name))?.id).toBe(id);
  });

  test.each(['nothing', unknown])('%s is not there: undefined, or an error', async (name) => {
    const operations = await (await cloud()).as('member');
    expect(await operations.findImage(name)).toBeUndefined();
    const error = await thrownBy(operations.findImage(name, { ignoreMissing: false }));
    expect(error.code).toBe('ERR_NOT_FOUND');
    expect(error.message).toContain(name);
  });

  test('two with the name are an error', async () => {
    const operations = await (await cloud()).as('member');
    for (const _ of [1, 2]) await operations.createImage('twice', { ...rawBare, allowDuplicates: true });
    expect((await thrownBy(operations.findImage('twice'))).code).toBe('ERR_DUPLICATE');
  });

  test('a refusal is no absence', async () => {
    const { operations } = await scripted((_, response) => answerJson(response, 403, { message: 'not you' }));
    expect((await thrownBy(operations.findImage('n'))).code).toBe('ERR_STATUS');
  });
});

describe('getImage', () => {
  test('takes an id or an image; what is not there is an error', async () => {
    const operations = await (await cloud()).as('member');
    const image = await operations.createImage('n', rawBare);
    expect(await operations.getImage(image)).toEqual(await operations.getImage(image.id));
    const error = await thrownBy(operations.getImage(unknown));
    expect(error.code).toBe('ERR_NOT_FOUND');
    expect(error.message).toMatch(/^getImage was answered 404: .+ \(GET http:.+ req-.+\)$/);
  });

  test('what is answered by something else is an error', async () => {
    const { operations } = await scripted((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>'),
    );
    expect((await thrownBy(operations.getImage('1'))).code).toBe('ERR_NOT_THE_API');
  });

  test('an error has the words of the service, whatever they are written in, and no token', async () => {
    const words = [
      `<html><head><title>x</title></head><body><h1>Conflict</h1> it is <b>busy</b>, ${token}</body></html>`,
      '{"message": "it is busy<br /><br />"}',
      'it is  busy',
    ];
    const { operations } = await scripted((_, response) => response.writeHead(409).end(words.shift()));
    for (const said of ['Conflict it is busy', 'it is busy', 'it is busy']) {
      const error = await thrownBy(operations.getImage('1'));
      expect(error).toMatchObject({ code: 'ERR_STATUS' });
      expect(error.message).toMatch(new RegExp(`409: ${said}(?: , \\S+)? \\(GET`));
      expect(error.message).not.toContain(token);
      expect(error.hint).toContain('status');
    }
  });
});

describe('images', () => {
  test('come page by page, each when it is wanted', async () => {
    const { as, heard } = await cloud();
    const operations = await as('member');
    for (let n = 0; n < 5; n++) await operations.uploadImage(`n${n}`, { ...rawBare, data: 'x' });
    const lists = () => heard.heard.filter((what) => what.startsWith('exchange listImages')).length;
    const found = operations.images({ limit: 2, sort: 'name:asc' });
    expect(lists()).toBe(0);
    expect([(await found.next()).value?.name, (await found.next()).value?.name]).toEqual(['n0', 'n1']);
    expect(lists()).toBe(1);
    expect((await all(found)).map(({ name }) => name)).toEqual(['n2', 'n3', 'n4']);
    expect(lists()).toBe(3);
  });

  test('are filtered by the service', async () => {
    const operations = await (await cloud()).as('member');
    for (const name of ['a', 'b', 'c']) await operations.uploadImage(name, { ...rawBare, data: name, properties: { flavour: name } });
    const names = async (query: ListQuery) => (await all(operations.images(query))).map(({ name }) => name);
    expect(await names({ name: 'in:a,c', sort: 'name' })).toEqual(['c', 'a']);
    expect(await names({ flavour: 'b' })).toEqual(['b']);
    expect(await names({ created_at: 'gte:2100-01-01T00:00:00Z' })).toEqual([]);
    expect(await names({ sort_key: ['name'], sort_dir: ['asc'], status: 'active' })).toEqual(['a', 'b', 'c']);
  });

  test('end at a page that is empty, though it names a next one', async () => {
    const page = (images: unknown[]) => ({
      images,
      first: '/v2/images',
      schema: '/v2/schemas/images',
      next: `http://inside/v2/images?marker=${images.length}`,
    });
    const pages = [page([imageBody()]), page([])];
    const { operations, arrived } = await scripted((_, response) => answerJson(response, 200, pages.shift()));
    expect(await all(operations.images())).toHaveLength(1);
    expect(asked(arrived)).toEqual(['GET /v2/images', 'GET /v2/images?marker=1']);
  });

  test('whose page names itself as the next one are an error', async () => {
    const page = { images: [imageBody()], first: '/v2/images', schema: '/v2/schemas/images', next: '/v2/images?marker=m' };
    const { operations } = await scripted((_, response) => answerJson(response, 200, page));
    expect((await thrownBy(all(operations.images()))).code).toBe('ERR_STATUS');
  });
});
