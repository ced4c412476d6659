import type { ProfileId } from './profiles.ts';

/**
 * What each profile asks, as one sum. A profile with a number above 0 is frozen: what would change its digest belongs into one with the next
 * number. Those with number 0 still change, and openly: `node scripts/check-catalogue.ts --write-digests` writes their digests anew.
 */
export const profileDigests: Readonly<Partial<Record<ProfileId, string>>> = {
  'core@0': 'sha256:040e198e848b6d424d7f4117014120a773cbc2fcb60a785ce33e6f155ee0ab77',
  'sharing@0': 'sha256:50aec834f8cedda862f355801c0ff62300ec41c4ea0f3ad1bda2754a060b74a4',
  'import@0': 'sha256:f473a0857ca1cf3aa1ae6341b41d84c88d869537ccc7015b87a43382b10c85db',
  'multi-store@0': 'sha256:f6a0055e829b3677dff8f39d8f6fe45282cf8392194d29d919869c6ac2b371fe',
  'locations@0': 'sha256:188ab5f539a83e5ebc7b17baeff6ade175cfc7716c98ac67280e2cbd34a57bbb',
  'tasks@0': 'sha256:965415f584ebb4618d75203cf379e771bb8c2dabed84fbc8d5accd34a3ed3a52',
  'metadefs@0': 'sha256:7f84dbdbbb2b3191b63c1e14e461dcf4bed34a625a43a03ad72f2438e04375ea',
  'cache@0': 'sha256:32450ddd6502c4ae42e166337625547e4749bf9a9dbab6f05c31104686088cf9',
  'admin@0': 'sha256:a01683ebcc830adb04399581439144b0d79a7b448d221aae563e81a641c83753',
  'public@0': 'sha256:6ed6d59c5fc6b7714e74c8399da11f73a362a41393af8d27d36a95d7fc26adfe',
  'quotas@0': 'sha256:ef8e7f9bbc94c54677beb547ef2d7240d6146e77c8f14b8a7ad179a1f0a8c17a',
  'readonly@0': 'sha256:f5775eea8951d6ac983e30889f034a8e16c6acd3f359882071866e9ad1dff784',
  'openstack-powered@0': 'sha256:eaec84349f9a75da51fd6c940ada323380b5ef630842cb56a11366b0637a2627',
  'full@0': 'sha256:9a6f4ba546210b01fa5645323eeee03d50d93ad1b19e3a10d20eeae31d0d7d78',
};
