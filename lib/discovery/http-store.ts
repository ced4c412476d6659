import type { Discovery, FeatureFinding } from './discovery.ts';

/**
 * Whether there is a store over http. What kind a store is, only GET /v2/info/stores/detail tells, and only services and admins: for a
 * member it follows from its being read-only, which Glance says of http stores and of no others.
 */
export function httpStoreFinding(status: number, stores: Discovery['stores'], exchange: string): FeatureFinding {
  const readOnly = stores.filter((store) => store.readOnly).map((store) => store.id);
  return { available: readOnly.length > 0, says: told(status, readOnly), evidence: [exchange] };
}

function told(status: number, readOnly: readonly string[]): string {
  if (status !== 200) return `info/stores was answered ${status}, so nothing shows whether there is an http store.`;
  if (readOnly.length === 0) return 'info/stores lists no read-only store, as an http store would be.';
  return `info/stores lists ${readOnly.join(', ')} as read-only. It does not say of what kind that is: taken for an http store, as none but those are read-only.`;
}
