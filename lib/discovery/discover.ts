import type { ApiVersion } from '../../specs/api-version.ts';
import type { FeatureId } from '../../specs/features.ts';
import type { ImageClient, Reply } from '../client/index.ts';
import { ConformanceError } from '../errors.ts';
import { schemaDisagreements } from './disagreements.ts';
import { compareVersions, type Discovery, type FeatureFinding } from './discovery.ts';
import { httpStoreFinding } from './http-store.ts';

/** What the run brings along. */
export interface RunOffers {
  /** Where the target finds content of this suite; undefined where it finds none. */
  readonly contentUrl: string | undefined;
  /** The person allowed it to touch what everybody shares. */
  readonly mayChangeGlobals: boolean;
}

/**
 * Asks a target what it offers: versions, import methods, stores, formats. Only reads. Errors: ERR_NOT_THE_API when what answers
 * is no Image API v2, and those of the network.
 */
export async function discover(client: ImageClient, { contentUrl, mayChangeGlobals }: RunOffers): Promise<Discovery> {
  const openly = await client.listVersions();
  // That it asks for a token here is a finding of its own; it is no reason to find nothing else.
  const versionsReply = openly.status === 401 ? await client.listVersionsWithToken() : openly;
  const versions = listOf(versionsReply.body?.versions).map(({ id, status }) => ({ id, status }));
  const v2 = versions.filter((v) => /^v2\.\d+$/.test(v.id));
  if (versionsReply.status !== 200 || v2.length === 0) {
    throw notTheApi('a list of Image API versions with at least one v2.x', versionsReply);
  }
  const ids = v2.map((v) => v.id as ApiVersion).sort(compareVersions);
  const highest = ids.at(-1) as ApiVersion;
  const current = (v2.find((v) => v.status === 'CURRENT')?.id ?? highest) as ApiVersion;

  const schema = await client.showImageSchema();
  if (schema.status !== 200 || !schema.body?.properties) throw notTheApi('the schema of an image', schema);
  const [importInfo, storeList, namespaces, usage, cached] = await Promise.all([
    client.getImportInfo(),
    client.listStores(),
    steadyNamespaces(client),
    client.getUsage(),
    client.listCachedImages(),
  ]);
  const limits = usage.status === 200 && typeof usage.body?.usage === 'object' ? Object.keys(usage.body.usage ?? {}) : [];
  const methods: unknown = importInfo.status === 200 ? importInfo.body?.['import-methods']?.value : undefined;
  const importMethods = Array.isArray(methods) ? methods.filter((method): method is string => typeof method === 'string') : [];
  const stores = (storeList.status === 200 ? listOf(storeList.body?.stores) : []).map((s) => ({
    id: s.id,
    isDefault: s.default === 'true',
    readOnly: s['read-only'] === 'true',
  }));
  const writable = stores.filter((s) => !s.readOnly).length;

  const methodFinding = (method: string): FeatureFinding => ({
    available: importMethods.includes(method),
    says: importMethods.includes(method)
      ? `info/import names ${method}.`
      : `info/import does not name ${method}; it names ${importMethods.join(', ') || 'no method'}.`,
    evidence: [importInfo.exchange.id],
  });
  const versionFinding = (what: string, signs: readonly string[]): FeatureFinding => {
    const listed = signs.filter((id) => versions.some((v) => v.id === id));
    return {
      available: listed.length > 0,
      says:
        listed.length > 0
          ? `The version list has ${listed.join(' and ')}.`
          : `The version list has no ${signs.join(' or ')}, which stand for ${what}.`,
      evidence: [versionsReply.exchange.id],
    };
  };
  const features: Record<FeatureId, FeatureFinding> = {
    import: {
      available: importMethods.length > 0,
      says:
        importInfo.status === 200
          ? `info/import names ${importMethods.join(', ') || 'no method'}.`
          : `info/import was answered ${importInfo.status}.`,
      evidence: [importInfo.exchange.id],
    },
    'import.glance-direct': methodFinding('glance-direct'),
    'import.web-download': methodFinding('web-download'),
    'import.copy-image': methodFinding('copy-image'),
    'import.glance-download': methodFinding('glance-download'),
    cache: versionFinding('cache', ['v2.14', 'v2.16']),
    locations: versionFinding('locations', ['v2.17']),
    metadefs: {
      available: namespaces.status === 200,
      says: `metadefs/namespaces was answered ${namespaces.status}.`,
      evidence: [namespaces.exchange.id],
    },
    usage: {
      available: limits.length > 0,
      says: limits.length > 0 ? `info/usage names ${limits.join(', ')}.` : `info/usage was answered ${usage.status} and names no limit.`,
      evidence: [usage.exchange.id],
    },
    'multi-store': {
      available: storeList.status === 200,
      says:
        storeList.status === 200
          ? `info/stores lists ${stores.map((s) => s.id).join(', ')}.`
          : `info/stores was answered ${storeList.status}.`,
      evidence: [storeList.exchange.id],
    },
    'several-stores': {
      available: writable >= 2,
      says: `info/stores lists ${writable} writable store${writable === 1 ? '' : 's'}.`,
      evidence: [storeList.exchange.id],
    },
    'three-stores': {
      available: writable >= 3,
      says: `info/stores lists ${writable} writable store${writable === 1 ? '' : 's'}.`,
      evidence: [storeList.exchange.id],
    },
    'http-store': httpStoreFinding(storeList.status, stores, storeList.exchange.id),
    'cache-management': {
      available: cached.status !== 404,
      says: `cached_images was answered ${cached.status}.`,
      evidence: [cached.exchange.id],
    },
    'global-changes': {
      available: mayChangeGlobals,
      says: mayChangeGlobals
        ? 'The run may touch what everybody shares.'
        : 'It would touch what everybody shares (public images or namespaces, the cache as a whole): allow it with --allow-global.',
      evidence: [],
    },
    'content-server': {
      available: contentUrl !== undefined,
      says:
        contentUrl === undefined
          ? 'The target cannot fetch from this machine: give --content-host ADDRESS, an address of this machine that the target can reach, or --content-url URL, which leads to it through a gateway or tunnel.'
          : `The suite serves content at ${contentUrl}.`,
      evidence: [],
    },
  };
  const enumOf = (name: string): string[] => {
    const values = (schema.body.properties as Record<string, { enum?: unknown[] }>)[name]?.enum ?? [];
    return values.filter((v): v is string => typeof v === 'string');
  };
  return {
    versions,
    current,
    highest,
    versionsEvidence: versionsReply.exchange.id,
    features,
    importMethods,
    stores,
    schemaDisagreements: schemaDisagreements(schema.body.properties),
    schemaEvidence: schema.exchange.id,
    diskFormats: enumOf('disk_format'),
    containerFormats: enumOf('container_format'),
  };
}

/** The objects with an id of what should be a list of them; whatever else a server put there is the contract's business. */
function listOf<T extends { readonly id: string }>(value: readonly T[] | undefined): T[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (one: unknown): one is T => typeof one === 'object' && one !== null && typeof (one as { id?: unknown }).id === 'string',
  );
}

function notTheApi(expected: string, reply: Reply<unknown>): ConformanceError {
  const { method, url } = reply.exchange.request;
  const hint =
    reply.status === 401
      ? 'The service does not take the token that Keystone gave: see its connection to Keystone.'
      : 'See whether the endpoint in the catalog, or image_endpoint_override, leads to Glance and not to something before it.';
  return new ConformanceError(
    'ERR_NOT_THE_API',
    `${method} ${url} does not look like the Image API: expected ${expected}, got ${reply.status} ${reply.text.slice(0, 120)}`,
    { hint },
  );
}

/** Glance answers 403, too, where a namespace is made private while it is listed: that is no word on the feature. */
async function steadyNamespaces(client: ImageClient): ReturnType<ImageClient['listMetadefNamespaces']> {
  const ask = () => client.listMetadefNamespaces({ limit: 1 });
  let reply = await ask();
  for (let again = 0; reply.status === 403 && again < 3; again += 1) reply = await ask();
  return reply;
}
