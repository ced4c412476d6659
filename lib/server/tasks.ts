import { type Call, json, jsonBody } from './call.ts';
import { Fault } from './fault.ts';
import { runLegacyImport } from './legacy-import.ts';
import { lastOfEach, link, withoutMarker } from './list-links.ts';
import type { Task } from './model.ts';
import { failTask, newTask } from './task.ts';
import { missingInput, parseTask, type TaskDocument } from './task-document.ts';
import { checkUriHost } from './web-download.ts';

/** GET /v2/tasks */
export function listTasks(call: Call): Response {
  const { rules, settings, tasks, url } = call;
  demandAccess(call);
  const query = lastOfEach(url.searchParams);
  const [key, direction] = [query.get('sort_key') ?? 'created_at', query.get('sort_dir') ?? 'desc'];
  if (direction !== 'asc' && direction !== 'desc') throw new Fault(400, `Invalid sort direction: ${direction}`);
  rules.checkTaskFilters(query.get('status'), query.get('type'));
  const limit = rules.pageSize(query.get('limit'), settings);
  if (!rules.isTaskSortKey(key)) throw new Fault(400, `Sort key supplied was not valid.`);
  const filters = [...query].filter(([name]) => !['limit', 'marker', 'sort_key', 'sort_dir'].includes(name));
  const chosen = [...tasks.values()]
    .filter((task) => rules.canSeeTask(call.caller, task) && filters.every(([name, value]) => rules.matchesTask(task, name, value)))
    .sort((a, b) => rules.compareTasks(a, b, key) * (direction === 'asc' ? 1 : -1));
  const page = afterMarker(call, chosen, query.get('marker'), key, direction).slice(0, limit);
  const last = page.at(-1);
  return json({
    tasks: page.map((task) => rules.representTaskStub(task)),
    first: link('/v2/tasks', withoutMarker(query)),
    schema: '/v2/schemas/tasks',
    ...(last !== undefined && page.length === limit && { next: link('/v2/tasks', rules.nextQuery(query, last.id)) }),
  });
}

/** What comes after the marker, be it in the list itself or left out by a filter. */
function afterMarker({ tasks, rules }: Call, sorted: readonly Task[], id: string | null, key: string, direction: 'asc' | 'desc'): Task[] {
  if (id === null) return [...sorted];
  const marker = tasks.get(id);
  if (marker === undefined) throw new Fault(400, `Could not find task ${id}`);
  return sorted.filter((task) => rules.compareTasks(task, marker, key) * (direction === 'asc' ? 1 : -1) > 0);
}

/** GET /v2/tasks/{task_id} */
export function showTask(call: Call): Response {
  demandAccess(call);
  const task = call.tasks.get(call.params.id ?? '');
  if (task === undefined) throw new Fault(404, `Could not find task ${call.params.id ?? ''}`);
  return json(call.rules.representTask(task));
}

/** DELETE /v2/tasks/{task_id}: there to say that tasks go away by themselves. */
export function refuseTaskDeletion(call: Call): Response {
  demandAccess(call);
  if (Number(call.request.headers.get('content-length') ?? 0) > 0) throw new Fault(500);
  throw new Fault(405, 'Tasks are deleted when they expire; this operation is not permitted.', { allow: 'GET' });
}

/** POST /v2/tasks */
export async function createTask(call: Call): Promise<Response> {
  demandAccess(call);
  const document = parseTask(await jsonBody(call), call.rules);
  const { type, input } = document;
  if (type === 'import') checkSource(call, input?.import_from);
  else if (input === null) throw new Fault(500);
  const imageId = input?.image_id;
  const task = newTask(call, type, typeof imageId === 'string' ? imageId : null, input);
  const answer = json(call.rules.representTask(task), 201, { location: `${call.url.origin}/v2/tasks/${task.id}` });
  call.background.start(() => run(call, task, document));
  return answer;
}

function checkSource({ settings, rules }: Call, uri: unknown): void {
  if (!uri) throw new Fault(400, 'Invalid location: None');
  if (typeof uri !== 'string') throw new Fault(500);
  if (rules.isTaskHeldToImportRules()) checkUriHost(uri, settings.webDownloadHosts);
}

/** A task that a client makes by hand for one of the newer flows has no lock on its image, and fails. */
async function run(call: Call, task: Task, { type, input }: TaskDocument): Promise<void> {
  await call.background.pause(call.settings.importDelayMs);
  const missing = missingInput(type, input);
  if (missing !== undefined) failTask(call, task, missing);
  else if (type !== 'import') failTask(call, task);
  else await runLegacyImport(call, task, input ?? {});
}

function demandAccess({ rules, caller }: Call): void {
  if (!rules.mayUseTasks(caller)) throw new Fault(403);
}
