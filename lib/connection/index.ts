/** From targets to clients: logins, endpoint and contract in one place. */
export { type Cast, type CastMember, learnCast } from './cast.ts';
export { type Connection, type ConnectionOptions, connect, type Sessions, type Targets } from './connection.ts';
