import { expect } from 'vitest';
import { createValidator } from '../../lib/contract/index.ts';
import { imageApiV2 } from '../../specs/schemas.gen.ts';
import type { Ask } from './ask.ts';

const validator = createValidator(imageApiV2);
const operations = Object.entries(imageApiV2.operations).map(([id, { method, path }]) => ({
  id,
  method: method.toUpperCase(),
  path: new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
}));

/** Asks and holds every answer against the contract of the operation that was asked for. */
export function conforming(ask: Ask): Ask {
  return async (method, path, options) => {
    const answer = await ask(method, path, options);
    const operation = operations.find((candidate) => candidate.method === method && candidate.path.test(path.split('?')[0] ?? ''));
    if (operation === undefined) throw new Error(`no operation for ${method} ${path}`);
    const { status, headers, text } = answer;
    expect(validator.answer(operation.id, { status, headers: Object.fromEntries(headers), text })).toEqual([]);
    return answer;
  };
}
