import { Fault, faultResponse } from '../fault.ts';
import type { Mutant } from './mutant.ts';

type Departure = (response: Response, request: Request) => Response;

/** The refusals of a method below a path, changed on their way out. */
function refusals(path: RegExp, departure: Departure): NonNullable<Mutant['onRequest']> {
  return async (request, next) => {
    const response = await next(request);
    return response.status === 405 && path.test(new URL(request.url).pathname) ? departure(response, request) : response;
  };
}

const notFound: Departure = (_response, request) => faultResponse(new Fault(404), request.headers.get('accept'));

const withoutAllow: Departure = (response) => {
  const headers = new Headers(response.headers);
  headers.delete('allow');
  return new Response(response.body, { status: response.status, headers });
};

const says = {
  'not-found': ['A method that is not served is answered 404', notFound],
  'without-allow': ['A refused method is not told which ones are served', withoutAllow],
} as const;

const paths = [
  ['of-the-list', /^\/v2\/images$/, 'not-found'],
  ['of-an-image', /^\/v2\/images\/[^/]+$/, 'without-allow'],
  ['of-the-data', /\/file$/, 'not-found'],
  ['of-stage', /\/stage$/, 'without-allow'],
  ['of-import', /^\/v2\/images\/.*\/import$/, 'not-found'],
  ['of-deactivate', /\/deactivate$/, 'without-allow'],
  ['of-reactivate', /\/reactivate$/, 'not-found'],
  ['of-a-tag', /^\/v2\/images\/.*\/tags\/[^/]+$/, 'without-allow'],
  ['of-import-info', /\/info\/import$/, 'not-found'],
  ['of-stores', /\/info\/stores$/, 'without-allow'],
  ['of-the-schema', /\/schemas\/image$/, 'not-found'],
] as const;

/** Methods that a path does not serve. */
export const methodMutants: readonly Mutant[] = paths.map(([name, path, defect]): Mutant => {
  const [text, departure] = says[defect];
  return {
    id: `method-${name}-${defect}`,
    says: `${text}: ${path.source.replaceAll('\\', '')}.`,
    kills: [`method.${name}`],
    onRequest: refusals(path, departure),
  };
});
