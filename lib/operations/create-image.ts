import { existsSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Image } from '../client/index.ts';
import { ConformanceError } from '../errors.ts';
import { answered, resource } from './answered.ts';
import { type Attributes, convertedAttributes } from './attributes.ts';
import type { Operating } from './context.ts';
import { type DataOptions, type DataSource, dataSourceOf } from './data-source.ts';
import { findImage } from './find-image.ts';
import { waitForStatus } from './image-waits.ts';
import { type ImportMethod, type ImportSource, type ImportStores, importRequestOf, refuseUnofferedImport } from './import-image.ts';
import { isUpToDate, refuseOtherSums, sumProperties, sumsOfImage } from './own-sums.ts';
import { sendData } from './send-data.ts';
import { type Sums, sumNames, sumsBeforehand } from './sums.ts';
import { withoutLeftover } from './without-leftover.ts';

export interface CreateImageOptions extends DataOptions, ImportStores, ImportSource {
  /** Goes into the property owner_specified.openstack.object, as CONTAINER/NAME. `images` without it. */
  readonly container?: string;
  /** Without it the imageFormat of the operations. */
  readonly diskFormat?: string;
  /** Without it `bare`. */
  readonly containerFormat?: string;
  readonly tags?: readonly string[];
  /** Further attributes and custom properties; values become strings, those of min_disk, min_ram, size and virtual_size integers. */
  readonly properties?: Attributes;
  /** The same without conversion; wins over properties. */
  readonly meta?: Readonly<Record<string, unknown>>;
  /** Sums of the data in hexadecimal digits; taken of the data where validateChecksum asks for them. */
  readonly md5?: string;
  readonly sha256?: string;
  /** Compares the service's checksum with the sums of the data; waits until the image has one. */
  readonly validateChecksum?: boolean;
  /** Does not look whether the name is taken. */
  readonly allowDuplicates?: boolean;
  /** Whether a vendor's properties that say that there is no agent are set. True without it. */
  readonly disableVendorAgent?: boolean;
  /** Import by glance-direct instead of uploading. stores, allStores and allStoresMustSucceed imply it. */
  readonly useImport?: boolean;
  readonly importMethod?: Exclude<ImportMethod, 'copy-image'>;
  /** Waits until an import has come to its end. */
  readonly wait?: boolean;
  /** Seconds to wait: 3600 without it, Infinity for ever. */
  readonly timeout?: number;
}

/** A creation with nothing left open: every source, file and method is there. */
interface Creation {
  readonly name: string;
  readonly source: DataSource | undefined;
  readonly method: ImportMethod | undefined;
  /** As far as they are given or can be taken beforehand. */
  readonly sums: Partial<Sums>;
}

/**
 * Makes an image, and gives it data where the options name any: by upload, or by import. An image of that name whose sums are the same is
 * returned instead. What fails after the record was made deletes it again.
 *
 * Errors: ERR_ARGUMENT and ERR_FILE before anything is made; ERR_DUPLICATE where the name is taken by other data or twice; ERR_CHECKSUM with both
 * sums; ERR_FAILED and ERR_TIMEOUT of the wait; ERR_STATUS; and those of the network.
 */
export async function createImage(operating: Operating, name: string, options: CreateImageOptions = {}): Promise<Image> {
  const creation = await creationOf(operating, name, options);
  const { method, source } = creation;
  const request = method && importRequestOf('createImage', { ...options, method });
  if (request) await refuseUnofferedImport(operating, 'createImage', request);
  if (!options.allowDuplicates) {
    const current = await findImage(operating, creation.name, {}, 'createImage');
    if (current && isUpToDate(current, creation.sums)) return current;
    if (current) throw nameIsTaken(creation.name, current);
  }
  const { client } = operating;
  const made = await resource('createImage', client.createImage(bodyOf(operating, creation, options)));
  if (!source && !request) return made;
  return withoutLeftover(operating, made.id, async () => {
    const way = request ? 'stageImageData' : 'uploadImageData';
    const sent = source && (await sendData(operating, 'createImage', made.id, source, way, options.validateChecksum ? sumNames : []));
    if (sent) refuseOtherSums(made.id, creation.sums, sent);
    if (request) await answered('createImage', client.importImage(made.id, request));
    const waits = request && (options.wait || options.validateChecksum);
    const image = waits
      ? await waitForStatus(operating, made.id, 'active', { wait: options.timeout ?? 3600 })
      : await resource('createImage', client.showImage(made.id));
    if (options.validateChecksum) refuseOtherSums(made.id, { ...sent, ...creation.sums }, sumsOfImage(image));
    return image;
  });
}

async function creationOf(operating: Operating, given: string, options: CreateImageOptions): Promise<Creation> {
  const method = methodOf(options);
  const takesData = method === undefined || method === 'glance-direct';
  const hasData = options.filename !== undefined || options.data !== undefined;
  if (!takesData && hasData) {
    throw new ConformanceError('ERR_ARGUMENT', `createImage: ${method} takes its data from elsewhere, and filename or data is given too.`, {
      hint: 'Leave one of them out.',
    });
  }
  const { name, filename } =
    takesData && !hasData ? nameAndFile(given, operating.imageFormat) : { name: given, filename: options.filename };
  const source = await dataSourceOf('createImage', { ...options, ...(filename === undefined ? {} : { filename }) });
  if (method === 'glance-direct' && !source) {
    throw new ConformanceError(
      'ERR_ARGUMENT',
      'createImage: glance-direct imports what was staged, and neither filename nor data is given.',
      {
        hint: 'Give one of them.',
      },
    );
  }
  const sums = givenSums(options);
  const areTaken = options.validateChecksum && source?.repeatable && Object.keys(sums).length === 0;
  return { name, source, method, sums: areTaken ? await sumsBeforehand(source) : sums };
}

function givenSums({ md5, sha256 }: CreateImageOptions): Partial<Sums> {
  return { ...(md5 === undefined ? {} : { md5 }), ...(sha256 === undefined ? {} : { sha256 }) };
}

function methodOf({ useImport, importMethod, stores, allStores, allStoresMustSucceed }: CreateImageOptions): ImportMethod | undefined {
  const implied = useImport || stores !== undefined || allStores === true || allStoresMustSucceed === true;
  return importMethod ?? (implied ? 'glance-direct' : undefined);
}

/** A name that is a file's path stands for the file; then the image has the name of the file without its ending. */
function nameAndFile(name: string, imageFormat: string): { name: string; filename?: string } {
  const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();
  if (isFile(name)) return { name: basename(name, extname(name)), filename: name };
  const withEnding = `${name}.${imageFormat}`;
  return isFile(withEnding) ? { name: basename(name), filename: withEnding } : { name };
}

function bodyOf(operating: Operating, { name, sums }: Creation, options: CreateImageOptions) {
  return {
    disk_format: options.diskFormat ?? operating.imageFormat,
    container_format: options.containerFormat ?? 'bare',
    ...(options.tags === undefined ? {} : { tags: [...options.tags] }),
    ...convertedAttributes(
      {
        ...options.properties,
        ...(options.disableVendorAgent === false ? {} : operating.vendorAgentProperties),
        ...sumProperties(sums, `${options.container ?? 'images'}/${name}`),
      },
      options.meta,
    ),
    name,
  };
}

function nameIsTaken(name: string, { id }: Image): ConformanceError {
  return new ConformanceError(
    'ERR_DUPLICATE',
    `createImage: image ${id} has the name ${name} already, and its sums are not those of the data.`,
    {
      hint: 'Choose another name, delete that image, or set allowDuplicates.',
    },
  );
}
