import type { Alteration } from '../alteration.ts';
import type { FeatureName } from '../features.ts';
import { rules } from '../rules/index.ts';
import type { Settings } from '../settings.ts';
import { documents } from './gateway.ts';
import type { Variation } from './variation.ts';

type Body = Record<string, unknown>;

/** A release of Glance: the versions that it lists, newest first, and what it does not have yet. */
interface Release {
  readonly minors: readonly number[];
  readonly without?: readonly FeatureName[];
  /** Paths that came later. */
  readonly noPaths?: RegExp;
  /** Attributes of an image that came later. */
  readonly noAttributes?: readonly string[];
}

const upTo = (minor: number) => Array.from({ length: minor + 1 }, (_, index) => minor - index);
const singleStore = (minors: readonly number[]) => minors.filter((minor) => ![8, 10, 11, 12, 13].includes(minor));
const withoutCache = (minors: readonly number[]) => minors.filter((minor) => ![14, 16, 18].includes(minor));

const multihash = ['os_hash_algo', 'os_hash_value'];
const importPaths = /\/(stage|import)$|\/info\/import$/;
const oldPaths = /\/info\/(usage|stores\/detail)$|\/v2[.0-9]*\/cache|\/locations$|\/images\/[^/]+\/tasks$/;

function alterationFor({ minors, noPaths, noAttributes = [] }: Release): Alteration {
  const strip = (body: Body): Body => Object.fromEntries(Object.entries(body).filter(([key]) => !noAttributes.includes(key)));
  const inner = (schema: Body): Body => ({ ...schema, properties: strip(schema.properties as Body) });
  const schemas = documents((body, request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/schemas/image')) return inner(body);
    if (!pathname.endsWith('/schemas/images')) return body;
    const properties = body.properties as Record<string, Body>;
    return { ...body, properties: { ...properties, images: { ...properties.images, items: inner(properties.images?.items as Body) } } };
  });
  return {
    rules: {
      versions: () => minors.map((minor, index) => ({ id: `v2.${minor}`, status: index === 0 ? 'CURRENT' : 'SUPPORTED' })),
      represent: (...args) => strip(rules.represent(...args)),
    },
    onRequest: (request, next) => {
      const { pathname, origin } = new URL(request.url);
      // What is not there is answered as any path is that leads nowhere.
      const asked = noPaths?.test(pathname)
        ? new Request(`${origin}/v2/unknown`, { method: 'GET', headers: headersWithoutBody(request) })
        : request;
      return schemas.onRequest?.(asked, next) ?? next(asked);
    },
  };
}

function headersWithoutBody({ headers }: Request): Headers {
  const kept = new Headers(headers);
  for (const name of ['content-length', 'transfer-encoding', 'content-type']) kept.delete(name);
  return kept;
}

function release(
  id: string,
  says: string,
  { without = [], ...rest }: Release,
  settings: Partial<Omit<Settings, 'without'>> = {},
): Variation {
  return { id, says, options: { ...settings, without, alteration: alterationFor({ without, ...rest }) } };
}

const beforeCache = ['cache', 'locations', 'usage', 'glance-download'] as const satisfies FeatureName[];

/** Deployments of older and of other releases, which list fewer versions and know less. */
export const versionVariations: readonly Variation[] = [
  release('versions-2.5', 'The Image API ends with 2.5: no import, no hidden images, one hash (Ocata).', {
    minors: upTo(5),
    without: [...beforeCache, 'import', 'multi-store', 'image-tasks', 'format-check'],
    noPaths: new RegExp(`${importPaths.source}|${oldPaths.source}`),
    noAttributes: [...multihash, 'os_hidden'],
  }),
  release('versions-2.6', 'The Image API ends with 2.6: import, and one hash (Queens).', {
    minors: upTo(6),
    without: [...beforeCache, 'copy-image', 'multi-store', 'image-tasks', 'format-check'],
    noPaths: oldPaths,
    noAttributes: [...multihash, 'os_hidden'],
  }),
  release('versions-2.9', 'The Image API ends with 2.9: several stores, and nothing is copied (Train).', {
    minors: upTo(9),
    without: [...beforeCache, 'copy-image', 'image-tasks', 'format-check'],
    noPaths: oldPaths,
  }),
  release('versions-2.12', 'The Image API ends with 2.12 (Wallaby).', {
    minors: upTo(12),
    without: [...beforeCache, 'format-check'],
    noPaths: /\/info\/(usage|stores\/detail)$|\/v2[.0-9]*\/cache|\/locations$/,
  }),
  release('versions-2.15', 'The Image API ends with 2.15: no cache (Yoga to 2024.1).', {
    minors: withoutCache(upTo(15)),
    without: ['cache', 'locations', 'format-check'],
  }),
  release('versions-2.16', 'The Image API ends with 2.16 (Zed to 2024.1).', { minors: upTo(16), without: ['locations', 'format-check'] }),
  release('versions-2.17', 'The Image API ends with 2.17 (2024.2 to 2026.1).', { minors: upTo(17) }),
  release('versions-2.17-unsorted', 'The list of versions has no order: no cache, one store without a name.', {
    minors: [17, ...singleStore(withoutCache(upTo(16)))],
    without: ['cache', 'multi-store'],
  }),
];
