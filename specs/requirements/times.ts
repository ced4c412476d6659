import type { Requirement } from '../requirement.ts';

const metadefs = { level: 'must', since: 'v2.2', needs: ['metadefs'], roles: ['admin'] } as const;
const tasks = { level: 'must', since: 'v2.2', roles: ['admin'], needs: ['content-server'] } as const;
const measured = 'measured: 25.1.0 to 33.0.0';

/** The same moment, told by several answers: databases round to seconds in their own way, so one more or less is no contradiction. */
export const times = {
  'member.update.times-agree': {
    level: 'must',
    operation: 'updateMember',
    status: [200],
    since: 'v2.1',
    roles: ['member', 'stranger'],
    says: 'The answer to an update of a member tells its times as showing it then does, to a second.',
    from: ['api-ref: Update image member, response parameters', measured],
  },
  'metadef-namespace.list.times-agree': {
    ...metadefs,
    operation: 'listMetadefNamespaces',
    status: [200],
    says: 'A list tells the times of a namespace, and an update its created_at, as showing it does, to a second.',
    from: ['api-ref: List namespaces, response parameters', measured],
  },
  'metadef-namespace.show.times-of-its-parts-agree': {
    ...metadefs,
    operation: 'showMetadefNamespace',
    status: [200],
    says: 'A shown namespace tells the times of its objects and associations as their own calls do, to a second.',
    from: ['api-ref: Get namespace details, response parameters', measured],
  },
  'metadef-object.list.times-agree': {
    ...metadefs,
    operation: 'listMetadefObjects',
    status: [200],
    says: 'A list tells the times of an object, and an update its created_at, as showing it does, to a second.',
    from: ['api-ref: List objects, response parameters', measured],
  },
  'metadef-resource-type.add.times-agree': {
    ...metadefs,
    operation: 'addMetadefAssociation',
    status: [201],
    says: 'A new association has the times that the list then tells, to a second, and its resource type is not younger.',
    from: ['api-ref: Create resource type association, response parameters', measured],
  },
  'metadef-tag.update.times-agree': {
    ...metadefs,
    operation: 'updateMetadefTag',
    status: [200],
    says: 'The answer to an update of a tag tells its created_at as showing it does, to a second.',
    from: ['api-ref: Update tag definition, response parameters', measured],
  },
  'task.show.times-agree': {
    ...tasks,
    operation: 'showTask',
    status: [200],
    says: 'A task has the created_at that its creation told, and the times that the list tells once it is over, to a second.',
    from: ['api-ref: Show task details, response parameters', measured],
  },
} as const satisfies Record<string, Requirement>;
