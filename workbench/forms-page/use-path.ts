/** Keeps which page of the form is shown, and which ones led to it. */

import { useMemo, useState } from 'preact/hooks';
import type { Answers } from '../forms/definition.js';
import { nextPage, pagesOf } from '../forms/pages.js';
import type { FormView } from '../forms/view.js';
import { shuffled } from './shuffle.js';

export function usePath(view: FormView, answers: Answers) {
  const pages = useMemo(() => {
    const all = pagesOf(view.items);
    return view.shuffleQuestions ? all.map((page) => ({ ...page, items: shuffled(page.items) })) : all;
  }, [view.items, view.shuffleQuestions]);
  const [page, setPage] = useState(0);
  const [visited, setVisited] = useState<number[]>([]);
  return {
    pages,
    page,
    visited,
    shown: pages[page] ?? { start: null, items: [] },
    /** The page that follows by the answers; null after the last one. */
    next: nextPage(pages, page, answers),
    show(index: number, path: number[]): void {
      setPage(index);
      setVisited(path);
    },
  };
}
