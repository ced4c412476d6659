import type { ProfileId } from './profiles.ts';

/**
 * What each profile asks, as one sum. A profile with a number above 0 is frozen: what would change its digest belongs into one with the next
 * number. Those with number 0 still change, and openly: `node scripts/check-catalogue.ts --write-digests` writes their digests anew.
 */
export const profileDigests: Readonly<Partial<Record<ProfileId, string>>> = {
  'core@0': 'sha256:4d9f5b3aad379c9ceace5a1825184ad7d3c02cda7fdf09787171622d3bd98066',
  'sharing@0': 'sha256:f382fe9aa4d225f07e14c9f2d6f556d2505efc06638d12b03ecb2f2dd96e584c',
  'import@0': 'sha256:536debffc75d69d4a68669a79d7f05a8366719718120a0364d88a01df1e3b7e9',
  'multi-store@0': 'sha256:38d81b69f917edc8a8c17a38b10b43c89bf2b14f89ecc9ee8e784447b4f90854',
  'locations@0': 'sha256:188ab5f539a83e5ebc7b17baeff6ade175cfc7716c98ac67280e2cbd34a57bbb',
  'tasks@0': 'sha256:e9bb194f6abf69f06366dc5b586818bd39ce38fb6a575d70a317ad221950712a',
  'metadefs@0': 'sha256:d232ecb290869c573a219f22b1ab8a53ac6154b3c197fb7ace8f05e98b51f7b3',
  'cache@0': 'sha256:15d8b233cfb3e4213f4b9222ac9efc15049b365401ab54fc81da1e429e5a3357',
  'admin@0': 'sha256:a7d54000ad00fe4bc600795a0a8e5f7bf0439f71b042c6d079ff526e12b06bf1',
  'public@0': 'sha256:6ed6d59c5fc6b7714e74c8399da11f73a362a41393af8d27d36a95d7fc26adfe',
  'quotas@0': 'sha256:ef8e7f9bbc94c54677beb547ef2d7240d6146e77c8f14b8a7ad179a1f0a8c17a',
  'readonly@0': 'sha256:f5775eea8951d6ac983e30889f034a8e16c6acd3f359882071866e9ad1dff784',
  'openstack-powered@0': 'sha256:eaec84349f9a75da51fd6c940ada323380b5ef630842cb56a11366b0637a2627',
  'full@0': 'sha256:767b6922ce91c050f59267ed789d82c6a838b7914f77fd4bfb9909eac5f779f9',
};
