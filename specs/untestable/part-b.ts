import type { Untestable } from '../requirement.ts';

export const untestablePartB = [
  {
    operation: 'showMetadefNamespace',
    status: 403,
    why: "By default policy whoever may not read it gets 404; 403 needs a policy of the deployment's own.",
  },
  {
    operation: 'listMetadefAssociations',
    status: 403,
    why: "By default policy whoever may not read it gets 404; 403 needs a policy of the deployment's own.",
  },
  {
    operation: 'listMetadefProperties',
    status: 403,
    why: "By default policy whoever may not read it gets 404; 403 needs a policy of the deployment's own.",
  },
  {
    operation: 'showMetadefProperty',
    status: 403,
    why: "By default policy whoever may not read it gets 404; 403 needs a policy of the deployment's own.",
  },
  {
    operation: 'listMetadefObjects',
    status: 403,
    why: "By default policy whoever may not read it gets 404; 403 needs a policy of the deployment's own.",
  },
  {
    operation: 'showMetadefObject',
    status: 403,
    why: "By default policy whoever may not read it gets 404; 403 needs a policy of the deployment's own.",
  },
  {
    operation: 'listMetadefTags',
    status: 403,
    why: "By default policy whoever may not read it gets 404; 403 needs a policy of the deployment's own.",
  },
  {
    operation: 'showMetadefTag',
    status: 403,
    why: "By default policy whoever may not read it gets 404; 403 needs a policy of the deployment's own.",
  },
  {
    operation: 'listMetadefResourceTypes',
    status: 404,
    why: 'It needs a caller without any role in the project of the token; the suite has no such role.',
  },
] as const satisfies readonly Untestable[];
