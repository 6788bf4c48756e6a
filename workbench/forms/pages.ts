/** The pages of a form, and which page follows from the answers. */

import { type Answers, type ItemData, isQuestion, type Navigation } from './definition.js';

export interface FormPage {
  /** The page break that starts it; null for the first page. */
  start: ItemData | null;
  items: ItemData[];
}

export function pagesOf(items: readonly ItemData[]): FormPage[] {
  const pages: FormPage[] = [{ start: null, items: [] }];
  for (const item of items) {
    if (item.type === 'PAGE_BREAK') pages.push({ start: item, items: [] });
    else pages.at(-1)?.items.push(item);
  }
  return pages;
}

/** What the chosen answers of a page ask for; of several, the last one counts. */
function chosenNavigation(page: FormPage, answers: Answers): Navigation | undefined {
  let found: Navigation | undefined;
  for (const item of page.items) {
    const choice = item.choices?.find(({ value }) => value === answers[item.id]);
    if (choice?.navigation) found = choice.navigation;
  }
  return found;
}

/**
 * The page that follows, as an index; null when the form is complete.
 *
 * A chosen answer's navigation overrules the page break's. On the last page neither has an effect.
 */
export function nextPage(pages: readonly FormPage[], index: number, answers: Answers): number | null {
  const page = pages[index];
  const following = pages[index + 1];
  if (!page || !following) return null;
  const navigation = chosenNavigation(page, answers) ?? following.start?.navigation;
  switch (navigation?.type) {
    case 'SUBMIT':
      return null;
    case 'RESTART':
      return 0;
    case 'GO_TO_PAGE': {
      const target = pages.findIndex(({ start }) => start?.id === navigation.page);
      return target < 0 ? index + 1 : target;
    }
    default:
      return index + 1;
  }
}

/**
 * The pages that these answers lead through, in order.
 *
 * @returns null when they lead round in a circle and never to the end.
 */
export function pathOf(pages: readonly FormPage[], answers: Answers): number[] | null {
  const path: number[] = [];
  for (let page: number | null = 0; page !== null; page = nextPage(pages, page, answers)) {
    if (path.includes(page)) return null;
    path.push(page);
  }
  return path;
}

/** The questions on those pages. */
export function questionsOn(pages: readonly FormPage[], path: readonly number[]): ItemData[] {
  return path.flatMap((index) => (pages[index]?.items ?? []).filter(isQuestion));
}
