import { access } from './access.ts';
import { caching } from './caching.ts';
import { changing } from './changing.ts';
import { content } from './content.ts';
import { creation } from './creation.ts';
import { downloading } from './downloading.ts';
import { importing } from './importing.ts';
import { listing } from './listing.ts';
import { locating } from './locating.ts';
import { membership } from './membership.ts';
import { metadefRules } from './metadefs.ts';
import { patching } from './patching.ts';
import { quota } from './quota.ts';
import { showing } from './showing.ts';
import { storing } from './storing.ts';
import { tasking } from './tasking.ts';
import { transfer } from './transfer.ts';
import { versioning } from './versioning.ts';

/**
 * The decisions of the Image API, apart from the machinery that asks for them. A mutant of the server replaces some of
 * them: that is why each is a small function of its own, and why the machinery reaches all of them through this record.
 */
export const rules = {
  ...versioning,
  ...access,
  ...creation,
  ...showing,
  ...changing,
  ...patching,
  ...listing,
  ...transfer,
  ...importing,
  ...content,
  ...caching,
  ...quota,
  ...downloading,
  ...membership,
  ...tasking,
  ...locating,
  ...storing,
  ...metadefRules,
};

export type Rules = typeof rules;
