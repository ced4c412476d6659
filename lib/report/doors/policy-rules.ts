import { operations } from '../../../specs/schemas.gen.ts';
import type { Exchange } from '../../http/index.ts';
import { type AnsweredBy, type Door, expectedStatus, type Failure, sentTextOf, statusOf, textOf } from './failure.ts';

/** The rules of policy.yaml that an operation is held against, as Glance 33.0.0 documents them in glance/policies. */
const ruleOf: Readonly<Record<string, string>> = {
  createImage: 'add_image',
  deleteImage: 'delete_image',
  showImage: 'get_image',
  listImages: 'get_images',
  updateImage: 'modify_image',
  addTag: 'modify_image',
  removeTag: 'modify_image',
  downloadImageData: 'download_image',
  uploadImageData: 'upload_image',
  stageImageData: 'modify_image',
  importImage: 'modify_image',
  addLocation: 'add_image_location',
  listLocations: 'fetch_image_location',
  addMember: 'add_member',
  removeMember: 'delete_member',
  showMember: 'get_member',
  listMembers: 'get_members',
  updateMember: 'modify_member',
  deactivateImage: 'deactivate',
  reactivateImage: 'reactivate',
  deleteImageFromStore: 'delete_image_location',
  listStoresDetail: 'stores_info_detail',
  listCachedImages: 'manage_image_cache',
  dropCachedImages: 'manage_image_cache',
  dropCachedImage: 'manage_image_cache',
  listQueuedImages: 'manage_image_cache',
  queueImage: 'manage_image_cache',
  unqueueImage: 'manage_image_cache',
  unqueueImages: 'manage_image_cache',
  queueCachedImage: 'cache_image',
  listCache: 'cache_list',
  clearCache: 'cache_delete',
  deleteCachedImage: 'cache_delete',
  cleanCache: 'cache_clean',
  pruneCache: 'cache_prune',
  listTasks: 'tasks_api_access',
  createTask: 'tasks_api_access',
  showTask: 'tasks_api_access',
  listMetadefNamespaces: 'get_metadef_namespaces',
  showMetadefNamespace: 'get_metadef_namespace',
  createMetadefNamespace: 'add_metadef_namespace',
  updateMetadefNamespace: 'modify_metadef_namespace',
  deleteMetadefNamespace: 'delete_metadef_namespace',
  listMetadefObjects: 'get_metadef_objects',
  showMetadefObject: 'get_metadef_object',
  createMetadefObject: 'add_metadef_object',
  updateMetadefObject: 'modify_metadef_object',
  deleteMetadefObject: 'delete_metadef_object',
  listMetadefProperties: 'get_metadef_properties',
  showMetadefProperty: 'get_metadef_property',
  createMetadefProperty: 'add_metadef_property',
  updateMetadefProperty: 'modify_metadef_property',
  deleteMetadefProperty: 'remove_metadef_property',
  listMetadefTags: 'get_metadef_tags',
  showMetadefTag: 'get_metadef_tag',
  createMetadefTag: 'add_metadef_tag',
  setMetadefTags: 'add_metadef_tags',
  updateMetadefTag: 'modify_metadef_tag',
  deleteMetadefTag: 'delete_metadef_tag',
  deleteAllMetadefTags: 'delete_metadef_tags',
  listMetadefResourceTypes: 'list_metadef_resource_types',
  listMetadefAssociations: 'get_metadef_resource_type',
  addMetadefAssociation: 'add_metadef_resource_type_association',
  removeMetadefAssociation: 'remove_metadef_resource_type_association',
};

type Hint = Pick<Door, 'cause' | 'setting'>;

/** What a policy has to do with it: refused though the default lets it, or let though the default refuses it. */
export function policyHint(failure: Failure, answeredBy: AnsweredBy): Hint | undefined {
  if (answeredBy !== 'glance') return undefined;
  const { exchange } = failure;
  const status = statusOf(exchange) ?? 0;
  if (status === 403 && (failure.expected === undefined || expectedStatus(failure, '2\\d\\d'))) return refused(exchange);
  if (status < 300 && expectedStatus(failure, '403')) return allowed(exchange);
  return undefined;
}

function refused(exchange: Exchange): Hint {
  const named = /not authorized to complete (\w+) action/.exec(textOf(exchange))?.[1];
  const rule = named ?? ruleFor(exchange);
  if (rule === undefined) return { cause: 'Possibly a policy of the deployment refused it.', setting: policyFile };
  return {
    cause:
      named === undefined
        ? `Possibly the policy of the deployment gives role ${exchange.role} less than the default: the rule of ${exchange.operation} is \`${rule}\`.`
        : `Probably the policy of the deployment: the answer names the rule \`${rule}\`.`,
    setting: `\`${rule}\` in ${policyFile}`,
  };
}

/** A setting that tells, even where the release comes with it. */
export const olderDefaults: Hint = {
  cause: 'Probably the older defaults of the policy are in force, under which a reader may do what a member may.',
  setting: '`[oslo_policy] enforce_new_defaults` and `enforce_scope` in glance-api.conf',
};

function allowed(exchange: Exchange): Hint | undefined {
  if (exchange.role === 'reader') return olderDefaults;
  const rule = ruleFor(exchange);
  // What refuses everybody (a read-only attribute) is no policy.
  if (rule === undefined || !(isForAdmins(exchange) || rule === 'publicize_image' || rule === 'copy_image')) return undefined;
  return {
    cause: `Possibly the policy of the deployment gives role ${exchange.role} more than the default.`,
    setting: `\`${rule}\` in ${policyFile}`,
  };
}

function isForAdmins({ operation }: Exchange): boolean {
  return Object.hasOwn(operations, operation) && operations[operation as keyof typeof operations].role === 'admin';
}

const policyFile = 'policy.yaml (`[oslo_policy] policy_file`)';

function ruleFor(exchange: Exchange): string | undefined {
  const sent = sentTextOf(exchange);
  const visibility = /visibility\W.*"(public|community)"/s.exec(sent)?.[1];
  if (visibility === 'public') return 'publicize_image';
  if (visibility === 'community') return 'communitize_image';
  if (exchange.operation === 'importImage' && sent.includes('"copy-image"')) return 'copy_image';
  return Object.hasOwn(operations, exchange.operation) ? ruleOf[exchange.operation] : undefined;
}
