import { type Rules, rules } from '../rules/index.ts';
import { nothing } from '../store/blobs.ts';
import type { Mutant } from './mutant.ts';

/** What web-download brings is changed on its way. */
const fetched = (change: (data: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>): Partial<Rules> => ({
  importedBody: (chunks, method) => rules.importedBody(method === 'web-download' ? change(chunks) : chunks, method),
});

async function* andOneMore(data: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* data;
  yield Uint8Array.of(0);
}

export const webDownloadMutants: readonly Mutant[] = [
  {
    id: 'web-download-knows-302-only',
    says: 'A redirection by another status than 302 makes an import fail.',
    kills: ['import.web-download.redirection-statuses'],
    rules: { isRedirection: (status) => status === 302 },
  },
  {
    id: 'web-download-takes-what-it-cannot-follow',
    says: 'A redirection that cannot be followed counts as an answer without data, and the image becomes active.',
    kills: ['import.web-download.redirection-to-a-file-fails', 'import.web-download.endless-redirection-fails'],
    rules: { afterLastHop: () => nothing() },
  },
  {
    id: 'web-download-failure-is-active',
    says: 'An import that could not fetch anything leaves an active image without data.',
    kills: ['import.web-download.no-answer-fails'],
    rules: { statusAfterFailure: (image, method) => (method === 'web-download' ? 'active' : rules.statusAfterFailure(image, method)) },
  },
  {
    id: 'web-download-stumbles-over-unknown-hosts',
    says: 'A host that does not exist is a server error, and the image is stuck importing.',
    kills: ['import.web-download.unknown-host-fails'],
    rules: {
      isAllowedUri: (uri) => uri.includes('.invalid/') || rules.isAllowedUri(uri),
      statusAfterFailure: (image, method) => (method === 'web-download' ? 'importing' : rules.statusAfterFailure(image, method)),
    },
  },
  {
    id: 'web-download-reads-on',
    says: 'An import goes on reading after the announced length.',
    kills: ['import.web-download.long-answer-is-cut'],
    rules: fetched(andOneMore),
  },
];
