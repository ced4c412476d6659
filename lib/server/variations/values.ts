import { type Image, type Location, wireTime } from '../model.ts';
import { rules } from '../rules/index.ts';
import { sum } from '../store/blobs.ts';
import { documents } from './gateway.ts';
import type { Variation } from './variation.ts';

type Body = Record<string, unknown>;

const ends = (request: Request, ending: string) => new URL(request.url).pathname.endsWith(ending);

/** The served schema of an image, with its properties rewritten; so in the schema of a list. */
const imageSchema = (rewrite: (properties: Record<string, Body>) => Body) =>
  documents((body, request) => {
    const inner = (schema: Body): Body => ({ ...schema, properties: rewrite(schema.properties as Record<string, Body>) });
    if (ends(request, '/schemas/image')) return inner(body);
    if (!ends(request, '/schemas/images')) return body;
    const properties = body.properties as Record<string, Body>;
    return { ...body, properties: { ...properties, images: { ...properties.images, items: inner(properties.images?.items as Body) } } };
  });

const offered = { disk_format: ['qcow2', 'raw', 'iso'], container_format: ['bare', 'ova'] } as const;
const more = { disk_format: ['zfs', 'raw', 'vmdk', 'qcow2', 'iso'], container_format: ['vendor', 'bare', 'ovf', 'docker'] } as const;

/** A deployment that takes these formats and no others, and says so in its schema. */
const formats = (lists: Readonly<Record<'disk_format' | 'container_format', readonly string[]>>) => ({
  ...imageSchema((properties) => ({
    ...properties,
    disk_format: { ...properties.disk_format, enum: [null, ...lists.disk_format] },
    container_format: { ...properties.container_format, enum: [null, ...lists.container_format] },
  })),
  rules: { isKnownFormat: (format: string) => [...lists.disk_format, ...lists.container_format].includes(format) },
});

/** What an image learns from its data, with another hash than sha512. */
const hashes = (algorithm: string) => ({
  hash: () => sum(algorithm),
  fill(...[image, data, virtualSize]: Parameters<typeof rules.fill>) {
    rules.fill(image, data, virtualSize);
    image.hashAlgorithm = algorithm;
  },
});

/** All stores but the last. */
const told = (stores: readonly string[]) => stores.slice(0, -1);

const nowWithFraction = () => Date.now() / 1000;

/** Deployments whose images have other formats, hashes, properties and times. */
export const valueVariations: readonly Variation[] = [
  { id: 'few-formats', says: 'Few formats are taken.', options: { alteration: formats(offered) } },
  { id: 'other-formats', says: 'Formats of a vendor are taken, before the common ones.', options: { alteration: formats(more) } },
  { id: 'hash-sha256', says: 'The hash of data is sha256.', options: { alteration: { rules: hashes('sha256') } } },
  {
    id: 'vendor-properties',
    says: 'Every image has properties of the vendor.',
    options: {
      alteration: {
        rules: {
          represent: (...args) => ({ vendor_shelf: 'A7', 'vendor:tier': 'gold', ...rules.represent(...args) }),
        },
      },
    },
  },
  {
    id: 'site-schema',
    says: 'The schema of an image knows properties of the site.',
    options: {
      alteration: imageSchema((properties) => ({
        ...properties,
        kernel_id: { type: ['null', 'string'], description: 'The image of its kernel', is_base: false },
        os_distro: { type: 'string', description: 'The distribution', is_base: false },
      })),
    },
  },
  {
    id: 'fine-times',
    says: 'The database keeps fractions of seconds, which are not shown.',
    options: {
      alteration: {
        rules: {
          newImage(...args) {
            const now = nowWithFraction();
            return { ...rules.newImage(...args), createdAt: now, updatedAt: now };
          },
          touch(_operation, image: Image, changes = 1) {
            if (changes > 0) image.updatedAt = nowWithFraction();
          },
        },
      },
    },
  },
  {
    id: 'task-times-in-seconds',
    says: 'The tasks of an image tell whole seconds.',
    options: {
      alteration: {
        rules: {
          representImageTask: (task) => ({
            ...rules.representImageTask(task),
            created_at: `${wireTime(task.createdAt).slice(0, 19)}`,
            updated_at: `${wireTime(task.updatedAt).slice(0, 19)}`,
          }),
        },
      },
    },
  },
  {
    id: 'stores-in-any-order',
    says: 'An image names its stores in another order than they were filled in.',
    options: {
      alteration: {
        rules: {
          shownLocations: (...args) =>
            [...rules.shownLocations(...args)].sort((a: Location, b: Location) => b.store.localeCompare(a.store)),
        },
      },
    },
  },
  {
    id: 'stores-without-description',
    says: 'Stores have no description.',
    options: {
      alteration: {
        rules: { describeStores: (...args) => rules.describeStores(...args).map(({ description: _, ...store }) => store) },
      },
    },
  },
  {
    id: 'hidden-store',
    says: 'A store is told nowhere, and data go there only when it is named.',
    options: {
      alteration: {
        rules: {
          describeStores: (stores, ...rest) => rules.describeStores(told(stores), ...rest),
          creationHeaders: (image, settings, origin) =>
            rules.creationHeaders(image, { ...settings, stores: told(settings.stores) }, origin),
          storesForImport: (wanted, all, stores, ...rest) => rules.storesForImport(wanted, all, all ? told(stores) : stores, ...rest),
        },
      },
    },
  },
];
