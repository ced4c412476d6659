/** A minor version of the Image API, as the version document spells it. */
export type ApiVersion = `v${number}.${number}`;
