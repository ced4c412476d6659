export { type FeatureName, featureNames, isFeatureName } from './features.ts';
export type { CloudRole } from './identity/index.ts';
export { type ListeningServer, type ListenOptions, listen } from './listen.ts';
export { type Mutant, mutants } from './mutants/index.ts';
export type { ServerOptions } from './options.ts';
export { createReferenceServer, type ReferenceServer } from './reference-server.ts';
export { ampleLimits } from './settings.ts';
export { type Variation, variations } from './variations.ts';
