import { metadefAccess } from './metadef-access.ts';
import { metadefChanging } from './metadef-changing.ts';
import { metadefDocuments } from './metadef-documents.ts';
import { metadefListing } from './metadef-listing.ts';
import { metadefShowing } from './metadef-showing.ts';

/** The decisions about metadata definitions. */
export const metadefRules = { ...metadefAccess, ...metadefDocuments, ...metadefChanging, ...metadefShowing, ...metadefListing };
