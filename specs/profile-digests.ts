import type { ProfileId } from './profiles.ts';

/**
 * What each profile asks, as one sum. A profile with a number above 0 is frozen: what would change its digest belongs into one with the next
 * number. Those with number 0 still change, and openly: `node scripts/check-catalogue.ts --write-digests` writes their digests anew.
 */
export const profileDigests: Readonly<Partial<Record<ProfileId, string>>> = {
  'core@0': 'sha256:252eda150039c474e3ea779de409ed2935c91999186b8d1c4d2f3f353a11ed5d',
  'sharing@0': 'sha256:e1e85b82aae8d4de4e8c545c3e0d6c5e1f3816e3268f1264a465ce6eb8df2ecd',
  'import@0': 'sha256:b20dbcf08618f83b845216a3c10af96eab07387c66229bf19c22f6799bc70c06',
  'multi-store@0': 'sha256:d231e3fa3fdcd8cfaf07a3fef20cc545a12b1818e32a4f3e09bc0023ff99b520',
  'tasks@0': 'sha256:5674fe38b92e41a55d576db39b6e1bf24df61a201a0b3b3273d9a9201363a5f6',
  'admin@0': 'sha256:76f35948f25cdc487f00751ca3c930c9f28f8c911a505d23035c00e821ef007a',
  'readonly@0': 'sha256:1b56da609f1ff240881a8660a6fa38e84859d5fa92756b663c803c03f17ea3d3',
  'openstack-powered@0': 'sha256:eaec84349f9a75da51fd6c940ada323380b5ef630842cb56a11366b0637a2627',
  'full@0': 'sha256:4b7b49f7b01918802f7aee0bc6de18f33835f09cbdeb08a499ca33dfb8b055d1',
};
