import type { RequirementId } from '../../../specs/requirements/index.ts';
import type { OperationId } from '../../../specs/schemas.gen.ts';
import { rules } from '../rules/index.ts';
import { openToNobody } from './access-makers.ts';
import { passesOver } from './list-query.ts';
import type { Mutant } from './mutant.ts';

const withoutToken: readonly [RequirementId, OperationId][] = [
  ['task.list.token-required', 'listTasks'],
  ['task.show.token-required', 'showTask'],
  ['task.create.token-required', 'createTask'],
];

export const taskMutants: readonly Mutant[] = [
  ...openToNobody(withoutToken),
  {
    id: 'task-oldest-first',
    says: 'Tasks are listed oldest first, whatever is asked for.',
    kills: ['task.list.newest-first', 'task.list.sorts'],
    rules: { compareTasks: (a, b) => rules.compareTasks(b, a, 'created_at') },
  },
  {
    id: 'task-list-knows-no-order',
    says: 'sort_key and sort_dir of the list of tasks are passed over.',
    kills: ['task.list.sorts'],
    ...passesOver((name) => name.startsWith('sort_'), '/tasks'),
  },
  {
    id: 'task-list-of-own-project',
    says: 'An admin finds the tasks of its own project only.',
    kills: ['task.list.tasks-of-all-projects'],
    rules: { canSeeTask: (caller, task) => task.owner === caller.projectId },
  },
  {
    id: 'task-list-tells-all',
    says: 'Listed tasks hold their input and result.',
    kills: ['task.list.is-sparse'],
    rules: { representTaskStub: (task) => rules.representTask(task) },
  },
  {
    id: 'task-page-is-repeated',
    says: 'The next page of tasks is the same once more.',
    kills: ['task.list.pages'],
    rules: { nextQuery: (query) => query },
  },
  {
    id: 'task-marker-is-passed-over',
    says: 'The list of tasks begins at its beginning, whatever the marker.',
    kills: ['task.list.marker-is-left-out'],
    ...passesOver((name) => name === 'marker', '/tasks'),
  },
  {
    id: 'task-status-is-passed-over',
    says: 'The list of tasks pays no attention to the status that was asked for.',
    kills: ['task.list.status-filter'],
    rules: { matchesTask: (task, name, value) => name === 'status' || rules.matchesTask(task, name, value) },
  },
  {
    id: 'task-type-is-passed-over',
    says: 'The list of tasks pays no attention to the type that was asked for.',
    kills: ['task.list.type-filter'],
    rules: { matchesTask: (task, name, value) => name === 'type' || rules.matchesTask(task, name, value) },
  },
  {
    id: 'task-list-takes-any-status',
    says: 'Asked for tasks of an unknown status the service lists none.',
    kills: ['task.list.bad-parameter-refused'],
    rules: { checkTaskFilters: () => undefined },
  },
  {
    id: 'task-open-to-members',
    says: 'Members may use the task API.',
    kills: ['task.list.member-refused', 'task.show.member-refused', 'task.create.member-refused'],
    rules: { mayUseTasks: () => true },
  },
  {
    id: 'task-without-result',
    says: 'A task that succeeded does not say which image came of it.',
    kills: ['task.show.tells-how-it-ended'],
    rules: { representTask: (task) => ({ ...rules.representTask(task), result: null }) },
  },
  {
    id: 'task-fails-in-silence',
    says: 'A task that failed does not say why.',
    kills: ['task.show.failure-has-a-message'],
    rules: { representTask: (task) => ({ ...rules.representTask(task), message: '' }) },
  },
  {
    id: 'task-unknown-is-forbidden',
    says: 'A task that does not exist is answered 403.',
    kills: ['task.show.unknown-is-not-found'],
    onResponse: (operation, response) =>
      operation === 'showTask' && response.status === 404 ? new Response(null, { status: 403 }) : response,
  },
  {
    id: 'task-begun-at-once',
    says: 'A new task is said to be processing.',
    kills: ['task.create.is-pending'],
    rules: { representTask: (task) => ({ ...rules.representTask(task), status: 'processing' }) },
  },
  {
    id: 'task-takes-unknown-keys',
    says: 'A request for a task may hold keys that nobody knows.',
    kills: ['task.create.incomplete-refused'],
    rules: { takesUnknownTaskKeys: () => true },
  },
  {
    id: 'task-stumbles-over-no-json',
    says: 'A request for a task that is no JSON is answered 500.',
    kills: ['task.create.malformed-json-refused'],
    onResponse: (operation, response) =>
      operation === 'createTask' && response.status === 400 ? new Response(null, { status: 500 }) : response,
  },
  {
    id: 'task-reads-local-files',
    says: 'An import task reads files of the server.',
    kills: ['task.create.local-file-is-never-read'],
    rules: {
      isTaskHeldToImportRules: () => false,
      taskData: async () =>
        (async function* () {
          yield new TextEncoder().encode('the file of a server');
        })(),
    },
  },
];
