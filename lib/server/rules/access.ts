import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { OperationId } from '../../../specs/schemas.gen.ts';
import type { Catalogue } from '../catalogue.ts';
import { Fault } from '../fault.ts';
import type { Caller, Image } from '../model.ts';
import { memberOf } from './membership.ts';

/** Who may do what: Glance's default policy of 2023.1 and later. */
export const access = {
  /** The caller behind a token; none when the token is missing or nobody issued it. */
  admit(_operation: OperationId | undefined, token: string | undefined, lookUp: (token: string) => Caller | undefined): Caller | undefined {
    return token === undefined ? undefined : lookUp(token);
  },

  /** The name of a request: its own, or a new one in place of none or one that is too long. */
  requestId(header: string | null): string {
    // Glance means to answer 431 to one that is too long, and stumbles.
    if (header === null || header.length > 64) return `req-${randomUUID()}`;
    return header.startsWith('req-') ? header : `req-${header}`;
  },

  /** Whether a body that does not belong to a request is refused. */
  mindsBody(_operation: OperationId): boolean {
    return true;
  },

  /** The image with an id, whoever asks. */
  find(_operation: OperationId, catalogue: Catalogue, id: string): Image | undefined {
    return catalogue.get(id);
  },

  /** The status for an image that is not there or hidden; `gone` when the id was in use once. */
  statusForAbsent(_operation: OperationId, _gone: boolean): number {
    return 404;
  },

  canSee(_operation: OperationId, caller: Caller, image: Image): boolean {
    if (caller.roles.includes('admin')) return true;
    if (!caller.roles.includes('reader')) return false;
    return ['public', 'community'].includes(image.attributes.visibility) || isOwn(caller, image) || isSharedWith(caller, image);
  },

  mayChange(_operation: OperationId, caller: Caller, image: Image): boolean {
    return caller.roles.includes('admin') || (caller.roles.includes('member') && isOwn(caller, image));
  },

  mayCreate(caller: Caller): boolean {
    return caller.roles.includes('admin') || caller.roles.includes('member');
  },

  /** Whoever sees an image may download it, but for readers. The data of a deactivated image is for admins only. */
  mayDownload(caller: Caller, image: Image): boolean {
    if (caller.roles.includes('admin')) return true;
    return caller.roles.includes('member') && image.status !== 'deactivated';
  },

  mayPublish(caller: Caller): boolean {
    return caller.roles.includes('admin');
  },

  /** A visible image stands in the caller's list, but community images of others only on demand, shared ones by the member's status. */
  isListed(caller: Caller, image: Image, visibility: string | undefined, memberStatus = 'accepted'): boolean {
    if (image.attributes.visibility === 'community') return visibility === 'community' || visibility === 'all' || isOwn(caller, image);
    const member = isSharedWith(caller, image) ? memberOf(image, caller.projectId) : undefined;
    if (member === undefined || caller.roles.includes('admin') || isOwn(caller, image)) return true;
    return memberStatus === 'all' || member.status === memberStatus;
  },

  /** A segment of a path. Glance stumbles over what is no UTF-8; and takes the rest for Latin-1, which is wrong. */
  decodePath(segment: string): string {
    const bytes = Buffer.from(
      segment.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    );
    if (!isUtf8(bytes)) throw new Fault(500);
    return bytes.toString('utf8');
  },
};

export function isOwn(caller: Caller, image: Image): boolean {
  return image.attributes.owner === null || image.attributes.owner === caller.projectId;
}

function isSharedWith(caller: Caller, image: Image): boolean {
  return image.attributes.visibility === 'shared' && memberOf(image, caller.projectId) !== undefined;
}
