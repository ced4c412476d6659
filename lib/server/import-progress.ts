import type { Image } from './model.ts';

type List = 'os_glance_importing_to_stores' | 'os_glance_failed_import';

/** Adds stores to one of the lists by which an image shows how its import goes. A store without a name is in none of them. */
export function addStores(image: Image, list: List, stores: readonly string[]): void {
  write(image, list, [...read(image, list), ...stores]);
}

export function dropStores(image: Image, list: List, stores: readonly string[]): void {
  const left = read(image, list).filter((store) => !stores.includes(store));
  write(image, list, left);
}

function read(image: Image, list: List): string[] {
  return (image.internal[list] ?? '').split(',');
}

/** Sorted; once written a list stays, empty when nothing is left in it. */
function write(image: Image, list: List, stores: readonly string[]): void {
  const names = new Set(stores.filter((store) => store !== ''));
  image.internal[list] = [...names].sort().join(',');
}
