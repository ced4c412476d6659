export { type CloudRole, createDirectory, type Directory, type User } from './directory.ts';
export { createIdentityApi } from './identity-api.ts';
export type { IdentityProvider } from './provider.ts';
export { Tokens } from './tokens.ts';
