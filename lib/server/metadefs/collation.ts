/**
 * Names as the database compares them. Deployments of Glance stand on MySQL or MariaDB, whose usual collation is blind to
 * case, accents and trailing spaces: Tag and tag are one name.
 */
export function collationKey(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replace(/ +$/, '');
}

export function isSameName(a: string, b: string): boolean {
  return collationKey(a) === collationKey(b);
}

/** The order of names in the database. */
export function compareNames(a: string, b: string): number {
  const [left, right] = [collationKey(a), collationKey(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
