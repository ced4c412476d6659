import { Background } from './background.ts';
import { ImageCache } from './cache/index.ts';
import type { Service } from './call.ts';
import { Catalogue } from './catalogue.ts';
import { type CloudRole, createDirectory, createIdentityApi, type IdentityProvider, Tokens, type User } from './identity/index.ts';
import { createImageApi } from './image-api.ts';
import { loadDefaultNamespaces, MetadefCatalogue } from './metadefs/index.ts';
import { type ServerOptions, settingsFrom } from './options.ts';
import { rules } from './rules/index.ts';
import { Blobs } from './store/blobs.ts';

/**
 * An Image API and the Keystone in front of it, in memory: a function from request to response, on no port. It behaves
 * as Glance 33.0.0 does by default, and shares nothing with the client that is tested against it.
 */
export interface ReferenceServer {
  /** Any origin will do; the links in the answers have the origin of the request. Keystone lies under /identity. */
  fetch(request: Request): Promise<Response>;
  /** The users, one for each role of a test, with their passwords. */
  readonly users: Readonly<Record<CloudRole, User>>;
  /** Its Keystone, for a second region. */
  readonly identity: IdentityProvider;
  /** Ends what goes on in the background and removes all data. */
  close(): Promise<void>;
}

export function createReferenceServer(options: ServerOptions = {}): ReferenceServer {
  const altered = options.mutant ?? options.alteration;
  const settings = settingsFrom(options);
  const [background, blobs] = [new Background(), new Blobs(options.openFile)];
  const service: Service = {
    settings,
    rules: { ...rules, ...altered?.rules },
    catalogue: new Catalogue(),
    blobs,
    metadefs: new MetadefCatalogue(),
    cache: new ImageCache(blobs),
    tasks: new Map(),
    background,
  };
  if (settings.metadefs) loadDefaultNamespaces(service.metadefs);
  const provider = options.identity ?? { users: createDirectory(), tokens: new Tokens(settings.tokenLifetimeSeconds) };
  const { users, tokens } = provider;
  const identity = createIdentityApi(users, tokens, settings.remoteRegions);
  const images = createImageApi(service, tokens, altered);
  const askImages = async (request: Request) => images.fetch(request);
  return {
    users,
    identity: provider,
    async fetch(request) {
      if (/^\/identity(\/|$)/.test(new URL(request.url).pathname)) return identity.fetch(request);
      return altered?.onRequest === undefined ? askImages(request) : altered.onRequest(request, askImages);
    },
    async close() {
      await background.close();
      await blobs.close();
    },
  };
}
