import type { ImageOperations } from '../../lib/operations/index.ts';
import { all } from './cloud-lists.ts';
import { codeOf, expectThat, keptOf, type Lab, NotOffered, type Step } from './lab-steps.ts';

const title = { title: 'T', type: 'string' } as const;

export const memberSteps: readonly Step[] = [
  {
    method: 'addMember',
    role: 'member',
    run: async (o, lab) =>
      expectThat((await o.addMember(keptOf(lab, 'image'), lab.strangersProject)).status === 'pending', 'it is pending'),
  },
  {
    method: 'updateMember',
    role: 'stranger',
    run: async (o, lab) =>
      expectThat((await o.updateMember(keptOf(lab, 'image'), lab.strangersProject, 'accepted')).status === 'accepted', 'it is accepted'),
  },
  { method: 'getMember', role: 'member', run: (o, lab) => o.getMember(keptOf(lab, 'image'), lab.strangersProject) },
  {
    method: 'findMember',
    role: 'member',
    async run(o, lab) {
      expectThat((await o.findMember(keptOf(lab, 'image'), lab.strangersProject)) !== undefined, 'it is found');
      expectThat((await o.findMember(keptOf(lab, 'image'), 'nobody')) === undefined, 'nobody is not found');
    },
  },
  {
    method: 'members',
    role: 'member',
    run: async (o, lab) => expectThat((await o.members(keptOf(lab, 'image'))).length === 1, 'there is one'),
  },
  {
    method: 'removeMember',
    role: 'member',
    async run(o, lab) {
      await o.removeMember(keptOf(lab, 'image'), lab.strangersProject, { ignoreMissing: false });
      await o.removeMember(keptOf(lab, 'image'), lab.strangersProject);
    },
  },
];

export const taskSteps: readonly Step[] = [
  {
    method: 'createTask',
    role: 'admin',
    optional: true,
    async run(o, lab) {
      const input = {
        import_from: `${lab.content}/bytes/task/1000`,
        import_from_format: 'raw',
        image_properties: { name: `${lab.prefix}-task`, disk_format: 'raw', container_format: 'bare' },
      };
      lab.kept.set('task', (await o.createTask({ type: 'import', input: input as never })).id);
    },
  },
  { method: 'getTask', role: 'admin', run: (o, lab) => o.getTask(keptOf(lab, 'task')) },
  {
    method: 'waitForTask',
    role: 'admin',
    async run(o, lab) {
      // Whether the task can succeed is a matter of the deployment; that the wait ends, and says how, is not.
      const code = await codeOf(o.waitForTask(keptOf(lab, 'task'), { interval: 0.2, wait: 30 }));
      expectThat(['nothing was thrown', 'ERR_FAILED'].includes(code), `the task comes to an end, and not to ${code}`);
    },
  },
  {
    method: 'tasks',
    role: 'admin',
    optional: true,
    async run(o, lab) {
      const { value } = await o.tasks({ limit: 1, sort_key: 'created_at', sort_dir: 'desc' }).next();
      expectThat(value !== undefined && keptOf(lab, 'task') !== '', 'there is a task');
    },
  },
];

type SchemaMethod = Extract<keyof ImageOperations, `get${string}Schema`>;

export const schemaSteps = (methods: readonly string[]): Step[] =>
  methods
    .filter((method): method is SchemaMethod => /^get.*Schema$/.test(method))
    .map((method) => ({ method, role: 'member', run: (o: ImageOperations) => o[method]() }));

const namespaceOf = (lab: Lab) => `${lab.prefix}-namespace`;

export const metadefSteps: readonly Step[] = [
  {
    method: 'createMetadefNamespace',
    role: 'admin',
    run: (o, lab) => o.createMetadefNamespace({ namespace: namespaceOf(lab), visibility: 'public', display_name: 'Lab' }),
  },
  { method: 'getMetadefNamespace', role: 'member', run: (o, lab) => o.getMetadefNamespace(namespaceOf(lab)) },
  {
    method: 'metadefNamespaces',
    role: 'member',
    run: async (o, lab) =>
      expectThat(
        (await all(o.metadefNamespaces({ limit: 5 }))).some(({ namespace }) => namespace === namespaceOf(lab)),
        'it is listed',
      ),
  },
  {
    method: 'updateMetadefNamespace',
    role: 'admin',
    run: async (o, lab) =>
      expectThat(
        (await o.updateMetadefNamespace(namespaceOf(lab), { description: 'D', visibility: 'public' })).description === 'D',
        'it is changed',
      ),
  },
  {
    method: 'addTagToMetadefNamespace',
    role: 'admin',
    async run(o, lab) {
      for (const tag of ['one', 'two', 'three']) await o.addTagToMetadefNamespace(namespaceOf(lab), tag);
    },
  },
  {
    method: 'metadefTags',
    role: 'member',
    async run(o, lab) {
      for (const limit of [{}, { limit: 1 }, { limit: 2 }]) {
        const tags = await all(o.metadefTags(namespaceOf(lab), { ...limit, sort_key: 'name', sort_dir: 'asc' }));
        expectThat(tags.join() === 'one,three,two', `with ${JSON.stringify(limit)} the tags are ${tags.join()}`);
      }
    },
  },
  { method: 'removeTagFromMetadefNamespace', role: 'admin', run: (o, lab) => o.removeTagFromMetadefNamespace(namespaceOf(lab), 'one') },
  { method: 'removeTagsFromMetadefNamespace', role: 'admin', run: (o, lab) => o.removeTagsFromMetadefNamespace(namespaceOf(lab)) },
  {
    method: 'createMetadefObject',
    role: 'admin',
    run: (o, lab) => o.createMetadefObject(namespaceOf(lab), { name: 'O', properties: { P: title } }),
  },
  { method: 'getMetadefObject', role: 'member', run: (o, lab) => o.getMetadefObject(namespaceOf(lab), 'O') },
  {
    method: 'metadefObjects',
    role: 'member',
    run: async (o, lab) => expectThat((await o.metadefObjects(namespaceOf(lab))).length === 1, 'there is one'),
  },
  {
    method: 'updateMetadefObject',
    role: 'admin',
    run: async (o, lab) =>
      expectThat((await o.updateMetadefObject(namespaceOf(lab), 'O', { description: 'D' })).description === 'D', 'it is changed'),
  },
  { method: 'deleteMetadefObject', role: 'admin', run: (o, lab) => o.deleteMetadefObject(namespaceOf(lab), 'O', { ignoreMissing: false }) },
  { method: 'deleteAllMetadefObjects', role: 'admin', run: (o, lab) => o.deleteAllMetadefObjects(namespaceOf(lab)) },
  { method: 'createMetadefProperty', role: 'admin', run: (o, lab) => o.createMetadefProperty(namespaceOf(lab), { name: 'P', ...title }) },
  {
    method: 'metadefResourceTypes',
    role: 'member',
    async run(o, lab) {
      const [first] = await o.metadefResourceTypes();
      if (!first) throw new NotOffered('there is no resource type');
      lab.kept.set('resource type', first.name);
    },
  },
  {
    method: 'createMetadefResourceTypeAssociation',
    role: 'admin',
    run: (o, lab) => o.createMetadefResourceTypeAssociation(namespaceOf(lab), { name: keptOf(lab, 'resource type'), prefix: 'p_' }),
  },
  {
    method: 'metadefResourceTypeAssociations',
    role: 'member',
    run: async (o, lab) => expectThat((await o.metadefResourceTypeAssociations(namespaceOf(lab))).length === 1, 'there is one'),
  },
  {
    method: 'getMetadefProperty',
    role: 'member',
    async run(o, lab) {
      expectThat((await o.getMetadefProperty(namespaceOf(lab), 'P')).name === 'P', 'it has its name');
      const { title: found } = await o.getMetadefProperty(namespaceOf(lab), 'p_P', keptOf(lab, 'resource type'));
      expectThat(found === title.title, 'it is found by the name that a resource type has for it');
      const code = await codeOf(o.getMetadefProperty(namespaceOf(lab), 'P', keptOf(lab, 'resource type')));
      expectThat(code === 'ERR_NOT_FOUND', `without the prefix there is none, and not ${code}`);
    },
  },
  {
    method: 'metadefProperties',
    role: 'member',
    run: async (o, lab) => expectThat((await o.metadefProperties(namespaceOf(lab)))[0]?.name === 'P', 'there is one'),
  },
  {
    method: 'updateMetadefProperty',
    role: 'admin',
    run: async (o, lab) =>
      expectThat((await o.updateMetadefProperty(namespaceOf(lab), 'P', { ...title, title: 'U' })).title === 'U', 'it is changed'),
  },
  {
    method: 'deleteMetadefProperty',
    role: 'admin',
    run: (o, lab) => o.deleteMetadefProperty(namespaceOf(lab), 'P', { ignoreMissing: false }),
  },
  { method: 'deleteAllMetadefProperties', role: 'admin', run: (o, lab) => o.deleteAllMetadefProperties(namespaceOf(lab)) },
  {
    method: 'deleteMetadefResourceTypeAssociation',
    role: 'admin',
    run: (o, lab) => o.deleteMetadefResourceTypeAssociation(namespaceOf(lab), keptOf(lab, 'resource type'), { ignoreMissing: false }),
  },
  {
    method: 'deleteMetadefNamespace',
    role: 'admin',
    run: (o, lab) => o.deleteMetadefNamespace(namespaceOf(lab), { ignoreMissing: false }),
  },
];

/** They touch what one image has in the cache, and clear only its queue: a cache may serve others. */
export const cacheSteps: readonly Step[] = [
  { method: 'queueImage', role: 'admin', optional: true, run: (o, lab) => o.queueImage(keptOf(lab, 'image')) },
  { method: 'getImageCache', role: 'admin', optional: true, run: (o) => o.getImageCache() },
  { method: 'cachedImageNodes', role: 'admin', optional: true, run: (o, lab) => o.cachedImageNodes(keptOf(lab, 'image')) },
  { method: 'cacheDeleteImage', role: 'admin', optional: true, run: (o, lab) => o.cacheDeleteImage(keptOf(lab, 'image')) },
  { method: 'cleanCache', role: 'admin', optional: true, run: (o) => o.cleanCache() },
  { method: 'pruneCache', role: 'admin', optional: true, run: (o) => o.pruneCache() },
  { method: 'clearCache', role: 'admin', optional: true, run: (o) => o.clearCache('queue') },
];
