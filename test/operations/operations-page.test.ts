import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createImageOperations } from '../../lib/operations/index.ts';
import { operations as contract } from '../../specs/schemas.gen.ts';
import { clientOf, listener } from '../client/listener.ts';

const page = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|') && line.includes('.test.ts'))
  .map((line) => {
    const [theirs = '', method = '', calls = '', file = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    return {
      theirs: theirs.replaceAll('`', ''),
      method: method.replaceAll('`', ''),
      calls: [...calls.matchAll(/`([^`]+)`/g)].map(([, call]) => call),
      file,
    };
  });

/** Every operation that the reference pages of openstacksdk's image proxy for v2 name, of the older and the newer ones, and every further public method of 4.22. */
const theirs = `
  create_image import_image stage_image upload_image download_image delete_image find_image get_image images update_image deactivate_image reactivate_image add_tag remove_tag
  add_member remove_member find_member get_member members update_member tasks get_task create_task wait_for_task
  get_images_schema get_image_schema get_members_schema get_member_schema get_tasks_schema get_task_schema get_metadef_namespace_schema get_metadef_namespaces_schema
  get_metadef_resource_type_schema get_metadef_resource_types_schema get_metadef_object_schema get_metadef_objects_schema get_metadef_property_schema
  get_metadef_properties_schema get_metadef_tag_schema get_metadef_tags_schema stores get_import_info
  create_metadef_namespace delete_metadef_namespace get_metadef_namespace metadef_namespaces update_metadef_namespace
  create_metadef_object get_metadef_object metadef_objects update_metadef_object delete_metadef_object delete_all_metadef_objects
  metadef_resource_types create_metadef_resource_type_association delete_metadef_resource_type_association metadef_resource_type_associations
  create_metadef_property update_metadef_property delete_metadef_property metadef_properties get_metadef_property delete_all_metadef_properties
  wait_for_delete wait_for_status get_image_cache cache_delete_image queue_image clear_cache cached_image_nodes clean_cache prune_cache
  add_image_location image_locations update_image_properties image_tasks
  add_tag_to_metadef_namespace remove_tag_from_metadef_namespace remove_tags_from_metadef_namespace
`
  .trim()
  .split(/\s+/);

test('every operation of openstacksdk has a row', () => {
  const named = rows.map((row) => row.theirs.replace(/\(.*/, ''));
  expect(theirs.filter((name) => !named.includes(name))).toEqual([]);
  expect(named.filter((name) => name !== '—' && !theirs.includes(name))).toEqual([]);
});

test('the rows are the methods, each once', () => {
  const methods = Object.keys(createImageOperations(clientOf('http://127.0.0.1:1', listener())));
  expect(rows.map((row) => row.method).sort()).toEqual(methods.sort());
});

describe.each(rows)('$method', ({ method, calls, file }) => {
  test('makes calls of the contract', () => {
    const known = Object.values(contract).map((operation) => `${operation.method} ${operation.path}`);
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.filter((call) => !known.includes(call as string))).toEqual([]);
  });

  test('is tested where the page says', () => {
    const path = new URL(file, import.meta.url);
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, 'utf8')).toMatch(new RegExp(`\\b${method}\\b`));
  });
});
