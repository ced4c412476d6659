import { access } from './access.ts';
import { changing } from './changing.ts';
import { creation } from './creation.ts';
import { importing } from './importing.ts';
import { listing } from './listing.ts';
import { showing } from './showing.ts';
import { transfer } from './transfer.ts';
import { versioning } from './versioning.ts';

/**
 * The decisions of the Image API, apart from the machinery that asks for them. A mutant of the server replaces some of
 * them: that is why each is a small function of its own, and why the machinery reaches all of them through this record.
 */
export const rules = { ...versioning, ...access, ...creation, ...showing, ...changing, ...listing, ...transfer, ...importing };

export type Rules = typeof rules;
