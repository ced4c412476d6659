import { askAs, rawAs } from './call.ts';
import type { ClientContext } from './context.ts';
import type { Image, ImageList, ImageStatus, ListQuery, Reply } from './types.ts';
import { cacheVerbs } from './verbs/cache.ts';
import { discoveryVerbs } from './verbs/discovery.ts';
import { imageDataVerbs } from './verbs/image-data.ts';
import { imageVerbs } from './verbs/images.ts';
import { importVerbs } from './verbs/imports.ts';
import { memberVerbs } from './verbs/members.ts';
import { metadefNamespaceVerbs } from './verbs/metadef-namespaces.ts';
import { metadefPartVerbs } from './verbs/metadef-parts.ts';
import { metadefTagVerbs } from './verbs/metadef-tags.ts';
import { schemaVerbs } from './verbs/schemas.ts';
import { storeVerbs } from './verbs/stores.ts';
import { taskVerbs } from './verbs/tasks.ts';
import { versionVerbs } from './verbs/versions.ts';
import { type Asked, type Waited, waitForImage } from './wait.ts';

/** The Image API as one role speaks it: one method per operationId, and what every test composes from them. */
export type ImageClient = ReturnType<typeof createImageClient>;

export interface ClientOptions {
  /** How long waitForImage waits at most. */
  readonly deadlineSeconds: number;
}

/** A client for one role. Methods never throw on a status; they throw when no answer comes. */
export function createImageClient(context: ClientContext, options: ClientOptions) {
  const ask = askAs(context);
  const images = imageVerbs(ask, context);
  const imports = importVerbs(ask);
  const asked = new Map<string, Asked>();
  return {
    /** Who speaks. */
    role: context.role,
    sendRaw: rawAs(context),
    ...versionVerbs(ask),
    ...discoveryVerbs(ask),
    ...schemaVerbs(ask),
    ...images,
    ...imageDataVerbs(ask),
    ...imports,
    /** Notes when it was answered, for who waits for it. */
    async importImage(...args: Parameters<typeof imports.importImage>): ReturnType<typeof imports.importImage> {
      const reply = await imports.importImage(...args);
      if (reply.status === 202) asked.set(args[0], { answeredAt: performance.now(), ms: reply.exchange.durationMs });
      return reply;
    },
    ...memberVerbs(ask),
    ...storeVerbs(ask),
    ...taskVerbs(ask, context),
    ...cacheVerbs(ask),
    ...metadefNamespaceVerbs(ask, context),
    ...metadefPartVerbs(ask),
    ...metadefTagVerbs(ask),

    /** The image once it has the status and no import holds it; or as it was at the deadline, or when it cannot come to it any more. */
    waitForImage: (id: string, status: ImageStatus): Promise<Waited<Image>> =>
      waitForImage(() => images.showImage(id), status, { ...options, asked: asked.get(id) }),
    /** All pages of a list, following next; ends after `pages` pages even if there is another link. */
    async walkImages(query: ListQuery, pages: number): Promise<Reply<ImageList>[]> {
      const walked = [await images.listImages(query)];
      for (let last = walked[0]; last?.status === 200 && last.body.next !== undefined && walked.length < pages; last = walked.at(-1)) {
        walked.push(await images.listImagesAt(last.body.next));
      }
      return walked;
    },
  };
}
