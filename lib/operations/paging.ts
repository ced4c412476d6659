import type { Reply } from '../client/index.ts';
import { ConformanceError } from '../errors.ts';
import { resource } from './answered.ts';

interface Page {
  readonly next?: string;
}

/**
 * The items of a list, page by page: a page is asked for when its first item is wanted. Ends at a page that is empty or names
 * no next one. Errors: those of the answers; ERR_STATUS where `next` leads to the page that it stands on.
 */
export async function* paged<List extends Page, Item>(
  operation: string,
  first: () => Promise<Reply<List>>,
  at: (link: string) => Promise<Reply<List>>,
  itemsOf: (list: List) => readonly Item[],
): AsyncGenerator<Item, void, undefined> {
  let list = await resource(operation, first());
  for (let link: string | undefined; ; ) {
    const items = itemsOf(list);
    yield* items;
    const { next } = list;
    if (next === undefined || items.length === 0) return;
    if (next === link) {
      throw new ConformanceError('ERR_STATUS', `${operation}: the page ${next} names itself as the next one.`, {
        hint: 'The service does not page as it should: ask for larger pages with limit.',
      });
    }
    link = next;
    list = await resource(operation, at(link));
  }
}
