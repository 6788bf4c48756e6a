/** What the library reports about a form. */

import type { FormInfo, FormItem } from '../types.js';
import { boundsOf, type FormData, type ItemData } from './definition.js';

/** @param url where respondents find the form. */
export function formInfo({ id, title, published, items }: FormData, url: string): FormInfo {
  return { id, title, url, published, items: items.map(itemInfo) };
}

function itemInfo(item: ItemData): FormItem {
  const { title, type, required } = item;
  const scaled = type === 'SCALE' || type === 'RATING';
  return {
    title,
    type,
    required,
    ...(item.choices ? { choices: item.choices.map(({ value }) => value) } : {}),
    ...(scaled ? boundsOf(item) : {}),
  };
}
