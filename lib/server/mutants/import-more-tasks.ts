import type { Task } from '../model.ts';
import { type Rules, rules } from '../rules/index.ts';
import { answersAbsent } from './defects.ts';
import type { Mutant } from './mutant.ts';

/** Tasks of images are shown with some fields changed. */
function tells(change: (task: Task) => Record<string, unknown>): Partial<Rules> {
  return { representImageTask: (task) => ({ ...rules.representImageTask(task), ...change(task) }) };
}

/** The list of tasks is changed on its way out. */
function lists(change: (tasks: readonly unknown[], path: string) => readonly unknown[]): Pick<Mutant, 'onResponse'> {
  return {
    async onResponse(operation, response, request) {
      if (operation !== 'listImageTasks' || response.status !== 200) return response;
      const { tasks } = (await response.json()) as { tasks: readonly unknown[] };
      return Response.json({ tasks: change(tasks, new URL(request.url).pathname) }, { headers: idOf(response) });
    },
  };
}

function idOf({ headers }: Response): Record<string, string> {
  return { 'x-openstack-request-id': headers.get('x-openstack-request-id') ?? '' };
}

/** A server that notes a task before it has judged the request. */
function notesRefused(): Pick<Mutant, 'onRequest' | 'onResponse'> {
  const refused = new Set<string>();
  return {
    async onRequest(request, next) {
      const response = await next(request);
      const path = new URL(request.url).pathname;
      if (path.endsWith('/import') && response.status >= 400) refused.add(path.replace(/import$/, 'tasks'));
      return response;
    },
    ...lists((tasks, path) => (refused.has(path) ? [...tasks, { type: 'api_image_import', status: 'pending' }] : tasks)),
  };
}

export const importTaskMutants: readonly Mutant[] = [
  {
    id: 'import-tasks-begin-with-one',
    says: 'An image that was never imported has a task.',
    kills: ['import.tasks.none-before-an-import'],
    ...lists((tasks) => (tasks.length > 0 ? tasks : [{ type: 'api_image_import', status: 'success' }])),
  },
  {
    id: 'import-tasks-name-no-request',
    says: 'The task of an import has a request id of its own.',
    kills: ['import.tasks.name-the-request'],
    rules: tells(({ id }) => ({ request_id: `req-${id}` })),
  },
  {
    id: 'import-tasks-succeed-at-once',
    says: 'A task tells of success while its import is at work.',
    kills: ['import.tasks.processing-while-importing'],
    rules: tells(() => ({ status: 'success' })),
  },
  {
    id: 'import-tasks-fail-silently',
    says: 'The task of a failed import has no message.',
    kills: ['import.tasks.failure-is-told'],
    rules: tells(() => ({ message: '' })),
  },
  {
    id: 'import-tasks-keep-the-last',
    says: 'Only the last import of an image has a task.',
    kills: ['import.tasks.each-import-has-one'],
    ...lists((tasks) => tasks.slice(-1)),
  },
  {
    id: 'import-tasks-of-refused-requests',
    says: 'A refused import leaves a task behind.',
    kills: ['import.tasks.none-after-a-refusal'],
    ...notesRefused(),
  },
  {
    id: 'import-tasks-of-nothing',
    says: 'An image that does not exist has tasks.',
    kills: ['import.tasks.unknown-is-not-found'],
    rules: answersAbsent('listImageTasks', 200),
  },
];
