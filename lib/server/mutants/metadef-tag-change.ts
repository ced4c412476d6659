import { isObject } from '../call.ts';
import { Fault } from '../fault.ts';
import { rules } from '../rules/index.ts';
import { answersAbsent, stumblesOverMisfits } from './defects.ts';
import type { Mutant } from './mutant.ts';

/** Tags of a namespace: setting several, and renaming one. */
export const metadefTagChangeMutants: readonly Mutant[] = [
  {
    id: 'metadef-tag-set-always-appends',
    says: 'Tags that are set stand beside the old ones.',
    kills: ['metadef-tag.set.replaces', 'metadef-tag.set.append-false-replaces'],
    rules: { setTags: (present, wanted) => [...present, ...wanted] },
  },
  {
    id: 'metadef-tag-set-never-appends',
    says: 'X-Openstack-Append is passed over, as in releases before 24.',
    kills: ['metadef-tag.set.appends'],
    rules: { appendsTags: () => false },
  },
  {
    id: 'metadef-tag-set-appends-by-any-word',
    says: 'X-Openstack-Append is taken for true, whatever it says.',
    kills: ['metadef-tag.set.append-false-replaces'],
    rules: { appendsTags: (header) => header !== null },
  },
  {
    id: 'metadef-tag-set-stumbles',
    says: 'Tags of another form are a server error.',
    kills: ['metadef-tag.set.invalid-refused'],
    rules: stumblesOverMisfits('setMetadefTags'),
  },
  {
    id: 'metadef-tag-stumbles-over-malformed-json',
    says: 'What is no JSON is a server error.',
    kills: ['metadef-tag.set.malformed-json-refused', 'metadef-tag.delete-all.malformed-body-refused'],
    rules: {
      parseJson(text) {
        try {
          return rules.parseJson(text);
        } catch {
          throw new Fault(500);
        }
      },
    },
  },
  {
    id: 'metadef-tag-set-stumbles-over-length',
    says: 'A tag that is too long to be set is a server error, as in every release of Glance.',
    kills: ['metadef-tag.set.over-80-refused'],
    rules: {
      metadefMisfit(operation, schema, document) {
        const reason = rules.metadefMisfit(operation, schema, document);
        if (operation === 'setMetadefTags' && reason?.endsWith('is too long')) throw new Fault(500);
        return reason;
      },
    },
  },
  {
    id: 'metadef-tag-set-stumbles-over-nothing',
    says: 'A request without tags is a server error, as in every release of Glance.',
    kills: ['metadef-tag.set.without-tags-refused'],
    rules: {
      metadefMisfit(operation, schema, document) {
        if (operation === 'setMetadefTags' && isObject(document) && !('tags' in document)) throw new Fault(500);
        return rules.metadefMisfit(operation, schema, document);
      },
    },
  },
  {
    id: 'metadef-tag-times-are-unknown-keys',
    says: 'To set a time is a bad request as any unknown key is, and in an update no fault at all.',
    kills: ['metadef-tag.set.read-only-refused', 'metadef-tag.update.read-only-refused'],
    rules: { metadefReadOnly: () => [] },
  },
  {
    id: 'metadef-tag-set-in-no-namespace',
    says: 'To set tags in a namespace that does not exist is a bad request.',
    kills: ['metadef-tag.set.unknown-namespace-is-not-found'],
    rules: answersAbsent('setMetadefTags', 400),
  },
  {
    id: 'metadef-tag-set-twice',
    says: 'A namespace can be given a tag twice.',
    kills: ['metadef-tag.set.twice-in-the-list-conflicts', 'metadef-tag.set.append-of-existing-conflicts'],
    rules: {
      isMetadefNameTaken: (operation, ...rest) => operation !== 'setMetadefTags' && rules.isMetadefNameTaken(operation, ...rest),
    },
  },
  {
    id: 'metadef-tag-update-keeps-the-name',
    says: 'A renamed tag has its old name afterwards.',
    kills: ['metadef-tag.update.renames'],
    rules: { renamedTag: (before) => before },
  },
  {
    id: 'metadef-tag-update-conflicts-with-itself',
    says: 'A name that any tag has is in use, though it is the tag itself that is renamed.',
    kills: ['metadef-tag.update.to-its-own-name'],
    rules: {
      isMetadefNameTaken: (operation, name, inUse, metadefs) =>
        operation === 'updateMetadefTag'
          ? metadefs.all().some(({ contents }) => contents.tags.some((tag) => tag.name === name))
          : rules.isMetadefNameTaken(operation, name, inUse, metadefs),
    },
  },
  {
    id: 'metadef-tag-update-stumbles',
    says: 'A new name of another form is a server error.',
    kills: ['metadef-tag.update.invalid-refused'],
    rules: stumblesOverMisfits('updateMetadefTag'),
  },
  {
    id: 'metadef-tag-update-unknown',
    says: 'To rename a tag that does not exist is a bad request.',
    kills: ['metadef-tag.update.unknown-is-not-found'],
    rules: answersAbsent('updateMetadefTag', 400),
  },
  {
    id: 'metadef-tag-update-to-a-taken-name',
    says: 'A tag can be given the name of another.',
    kills: ['metadef-tag.update.name-in-use-conflicts'],
    rules: {
      isMetadefNameTaken: (operation, ...rest) => operation !== 'updateMetadefTag' && rules.isMetadefNameTaken(operation, ...rest),
    },
  },
];
