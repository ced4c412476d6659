import { Fault } from '../fault.ts';
import { rules } from '../rules/index.ts';
import { letsNobodyIn, takesBodies } from './defects.ts';
import type { Mutant } from './mutant.ts';

/** What the service says of itself: usage, and stores in detail. */
export const discoveryMutants: readonly Mutant[] = [
  {
    id: 'usage-without-limits-not-found',
    says: 'Usage is not found.',
    kills: ['discovery.usage.always-answers'],
    rules: {
      usage() {
        throw new Fault(404);
      },
    },
  },
  {
    id: 'usage-for-members-only',
    says: 'A reader cannot learn the usage.',
    kills: ['discovery.usage.reader-allowed'],
    rules: {
      admit(operation, token, lookUp) {
        const caller = rules.admit(operation, token, lookUp);
        return operation === 'getUsage' && !caller?.roles.includes('member') ? undefined : caller;
      },
    },
  },
  {
    id: 'usage-lacks-one',
    says: 'Usage does not tell how many uploads there are.',
    kills: ['discovery.usage.known-names'],
    rules: {
      usage(images, settings) {
        const { image_count_uploading: _, ...rest } = rules.usage(images, settings);
        return rest;
      },
    },
  },
  {
    id: 'usage-counts-no-image',
    says: 'The number of images is 0 at all times.',
    kills: ['discovery.usage.counts-a-new-image'],
    rules: {
      usage(images, settings) {
        const usage = rules.usage(images, settings);
        return Object.fromEntries(
          Object.entries(usage).map(([name, one]) => [name, name === 'image_count_total' ? { ...one, usage: 0 } : one]),
        );
      },
    },
  },
  {
    id: 'usage-open',
    says: 'Usage is told without a token.',
    kills: ['discovery.usage.token-required'],
    rules: letsNobodyIn('getUsage'),
  },
  {
    id: 'stores-detail-without-default',
    says: 'The detailed list of stores does not tell the default.',
    kills: ['discovery.stores-detail.same-stores'],
    rules: {
      describeStoreDetail(store, settings) {
        const { default: _, ...rest } = rules.describeStoreDetail(store, settings);
        return rest;
      },
    },
  },
  {
    id: 'stores-detail-without-types',
    says: 'The type of a store is empty.',
    kills: ['discovery.stores-detail.has-types'],
    rules: { describeStoreDetail: (store, settings) => ({ ...rules.describeStoreDetail(store, settings), type: '' }) },
  },
  {
    id: 'stores-detail-without-weights',
    says: 'Stores have no weight, as in Glance 25.',
    kills: ['discovery.stores-detail.has-weights'],
    rules: {
      describeStoreDetail(store, settings) {
        const { weight: _, ...rest } = rules.describeStoreDetail(store, settings);
        return rest;
      },
    },
  },
  {
    id: 'stores-detail-tells-a-secret',
    says: 'The properties of a store hold its secret key.',
    kills: ['discovery.stores-detail.tells-no-secrets'],
    rules: {
      describeStoreDetail: (store, settings) => ({
        ...rules.describeStoreDetail(store, settings),
        properties: { s3_store_secret_key: 'sesame' },
      }),
    },
  },
  {
    id: 'stores-detail-for-members',
    says: 'The detailed list of stores is for everybody.',
    kills: ['discovery.stores-detail.member-refused'],
    rules: { mayListStoreDetail: () => true },
  },
  {
    id: 'stores-detail-takes-a-body',
    says: 'The detailed list of stores is given though there is a body.',
    kills: ['discovery.stores-detail.body-refused'],
    rules: takesBodies('listStoresDetail'),
  },
  {
    id: 'stores-detail-open',
    says: 'The detailed list of stores is given without a token.',
    kills: ['discovery.stores-detail.token-required'],
    rules: letsNobodyIn('listStoresDetail'),
  },
];
