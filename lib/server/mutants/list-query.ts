import type { Mutant } from './mutant.ts';

type Parameter = [name: string, value: string];

/** A list, that of images unless told otherwise, is asked with other parameters than the client sent. */
export function withQuery(change: (parameters: Parameter[]) => Parameter[], list = '/images'): Pick<Mutant, 'onRequest'> {
  return {
    onRequest(request, next) {
      const url = new URL(request.url);
      if (request.method !== 'GET' || !url.pathname.endsWith(list)) return next(request);
      url.search = new URLSearchParams(change([...url.searchParams])).toString();
      return next(new Request(url, request));
    },
  };
}

/** Some parameters of a list are passed over, where they should be looked at or refused. */
export function passesOver(isPassedOver: (name: string, value: string) => boolean, list?: string): Pick<Mutant, 'onRequest'> {
  return withQuery((parameters) => parameters.filter(([name, value]) => !isPassedOver(name, value)), list);
}
