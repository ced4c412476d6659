import type { ProfileId } from './profiles.ts';

/**
 * What each profile asks, as one sum. A profile with a number above 0 is frozen: what would change its digest belongs into one with the next
 * number. Those with number 0 still change, and openly: `node scripts/check-catalogue.ts --write-digests` writes their digests anew.
 */
export const profileDigests: Readonly<Partial<Record<ProfileId, string>>> = {
  'core@0': 'sha256:df3bcc55c5a3e9aedee90355bd6648ddb3484384421af06c75755ca28713353f',
  'sharing@0': 'sha256:b410cc37e0a1df3d442fb61218223dc35517bd883d4109a36fa07f359ea78322',
  'import@0': 'sha256:b67a66ed96e69d4ece1d6387882b232013233e6dde66d235d9b7a72b93b414ba',
  'multi-store@0': 'sha256:61194847c832711a6f86e12d68992525f92a3623713d503cd0a3d1b85b133fae',
  'locations@0': 'sha256:1cbf8f82b323de8a3957140a3e49b7361270b270312f6cf60eebc2615be68e5f',
  'tasks@0': 'sha256:965415f584ebb4618d75203cf379e771bb8c2dabed84fbc8d5accd34a3ed3a52',
  'metadefs@0': 'sha256:7f84dbdbbb2b3191b63c1e14e461dcf4bed34a625a43a03ad72f2438e04375ea',
  'cache@0': 'sha256:32450ddd6502c4ae42e166337625547e4749bf9a9dbab6f05c31104686088cf9',
  'admin@0': 'sha256:51795dd179c09887a638a6839e01dc20104cc08dcd0f13d4238ced933b07c0d8',
  'public@0': 'sha256:6ed6d59c5fc6b7714e74c8399da11f73a362a41393af8d27d36a95d7fc26adfe',
  'quotas@0': 'sha256:ef8e7f9bbc94c54677beb547ef2d7240d6146e77c8f14b8a7ad179a1f0a8c17a',
  'readonly@0': 'sha256:f5775eea8951d6ac983e30889f034a8e16c6acd3f359882071866e9ad1dff784',
  'openstack-powered@0': 'sha256:eaec84349f9a75da51fd6c940ada323380b5ef630842cb56a11366b0637a2627',
  'full@0': 'sha256:8ee14d47d8ea6cbe3dd56132892b858910c3ee00b19b2ef4cacc9668a7a53241',
};
