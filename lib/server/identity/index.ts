export { type CloudRole, createDirectory, type User } from './directory.ts';
export { createIdentityApi } from './identity-api.ts';
export { Tokens } from './tokens.ts';
