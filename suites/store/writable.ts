/** The ids of the stores that data can be put into. */
export const writableOf = (stores: readonly { readonly id: string; readonly readOnly: boolean }[]): string[] =>
  stores.filter((one) => !one.readOnly).map((one) => one.id);
