import { type Handler, json } from './call.ts';
import { uuidPattern } from './image-schema.ts';
import { demandNoBody } from './json-body.ts';

/** The schemas of members and tasks, as they are served. */

const text = { type: 'string' };
const readOnlyText = { readOnly: true, type: 'string' };
const links = [{ rel: 'describedby', href: '{schema}' }];

const memberSchema = {
  name: 'member',
  properties: {
    member_id: { type: 'string', description: 'The project with which the image is shared' },
    image_id: { type: 'string', description: 'The image that is shared', pattern: uuidPattern },
    created_at: { type: 'string', description: 'When the image was shared' },
    updated_at: { type: 'string', description: 'When the membership last changed' },
    status: { type: 'string', description: 'What the project thinks of it', enum: ['pending', 'accepted', 'rejected'] },
    schema: readOnlyText,
  },
};

const listedTaskProperties = {
  id: { description: 'What the task is known by', pattern: uuidPattern, type: 'string' },
  type: { description: 'What the task does', enum: ['import', 'api_image_import', 'location_import'], type: 'string' },
  status: { description: 'How far the task is', enum: ['pending', 'processing', 'success', 'failure'], type: 'string' },
  owner: { description: 'The project that the task belongs to', type: 'string' },
  image_id: { description: 'The image that the task is about', type: 'string' },
  request_id: { description: 'The request that started the task', type: 'string' },
  user_id: { description: 'The user who started the task', type: 'string' },
  expires_at: { description: 'When the task may be forgotten', type: ['null', 'string'] },
  created_at: { description: 'When the task was started', type: 'string' },
  updated_at: { description: 'When the task last changed', type: 'string' },
  self: readOnlyText,
  schema: readOnlyText,
};

const { id, type, status, ...rest } = listedTaskProperties;
const taskSchema = {
  name: 'task',
  properties: {
    ...{ id, type, status },
    input: { description: 'What the task was told', type: ['null', 'object'] },
    result: { description: 'What came of the task', type: ['null', 'object'] },
    message: { description: 'What there is to say to people, mostly of a failure', type: 'string' },
    ...rest,
  },
};

const listOf = (name: string, items: object) => ({ name, properties: { [name]: { type: 'array', items }, schema: text }, links });

const membersSchema = listOf('members', memberSchema);
const tasksSchema = listOf('tasks', { name: 'task', properties: listedTaskProperties });

/** Behind the schemas of tasks a request body is read though none is expected. */
const serveOfTasks = (schema: object): Handler => {
  return async (call) => {
    await demandNoBody(call);
    return json(schema);
  };
};

/** The paths of these schemas. */
export const schemaResources = {
  '/schemas/member': { methods: { GET: { operation: 'showMemberSchema', handler: () => json(memberSchema), bodyless: true } } },
  '/schemas/members': { methods: { GET: { operation: 'showMembersSchema', handler: () => json(membersSchema), bodyless: true } } },
  '/schemas/task': { methods: { GET: { operation: 'showTaskSchema', handler: serveOfTasks(taskSchema) } } },
  '/schemas/tasks': { methods: { GET: { operation: 'showTasksSchema', handler: serveOfTasks(tasksSchema) } } },
} as const;
