import { type Failure, statusOf, textOf } from './failure.ts';
import type { Rule } from './rule.ts';

const refusedAs =
  (pattern: RegExp) =>
  ({ exchange }: Failure) =>
    statusOf(exchange) === 413 && pattern.test(textOf(exchange));

const limit = (pattern: RegExp, says: string, setting: string): Rule => ({
  answeredBy: ['glance'],
  fits: refusedAs(pattern),
  cause: `Probably ${says}.`,
  setting,
});

/** Limits of glance-api itself, as its answers name them; a 413 of a proxy has no request id. */
export const quotaRules: readonly Rule[] = [
  limit(/member limit/i, 'the limit of members of an image', '`image_member_quota` in glance-api.conf'),
  limit(/tag limit|image tags/i, 'the limit of tags of an image', '`image_tag_quota` in glance-api.conf'),
  limit(/location/i, 'the limit of locations of an image', '`image_location_quota` in glance-api.conf'),
  limit(/propert/i, 'the limit of properties of an image', '`image_property_quota` in glance-api.conf'),
  limit(
    /over limit|image_count|image_size_total|image_stage_total/i,
    'a limit of the project in Keystone (`use_keystone_limits`)',
    'the registered limits and limits of the service `image`: image_size_total, image_stage_total, image_count_total, image_count_uploading',
  ),
  limit(/storage quota|quota/i, 'the storage of a user', '`user_storage_quota` in glance-api.conf'),
  limit(/maximum|size cap|too large/i, 'the greatest size of an image', '`image_size_cap` in glance-api.conf'),
  {
    answeredBy: ['glance'],
    fits: ({ exchange }) => statusOf(exchange) === 413,
    cause: 'Probably a quota or limit of the deployment.',
    setting: '`image_size_cap`, `user_storage_quota`, `image_…_quota` in glance-api.conf, and the limits in Keystone',
  },
];
