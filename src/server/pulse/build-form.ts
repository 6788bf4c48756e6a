/** Builds a form from its plan. After an interruption it continues: it does not add existing items again. */

import type { PlannedItem } from '../../core/pulse/form';

type Form = GoogleAppsScript.Forms.Form;
type ScaleItem = GoogleAppsScript.Forms.ScaleItem;
type Scale = Extract<PlannedItem, { kind: 'scale' }>;

/**
 * Adds the items. A scale like the one before is made as its copy, which takes fewer calls. Each item gets its title last:
 * one that has the planned title is complete, may hold answers already, and is left alone.
 *
 * @param existing items that an interrupted run has left; those that are half made are taken out
 * @returns question ID → item ID
 */
export function addItems(
  form: Form,
  plan: readonly PlannedItem[],
  existing: readonly GoogleAppsScript.Forms.Item[] = [],
): Record<string, string> {
  const ids: Record<string, string> = {};
  const complete = new Map<string, GoogleAppsScript.Forms.Item[]>();
  const titles = plan.map(({ title }) => title);
  for (const item of existing) {
    const title = item.getTitle();
    const alike = complete.get(title) ?? [];
    if (alike.length < titles.filter((each) => each === title).length) complete.set(title, [...alike, item]);
    else form.deleteItem(item);
  }
  let last: { plan: Scale; item: ScaleItem } | undefined;
  for (const planned of plan) {
    const item = complete.get(planned.title)?.shift() ?? addItem(planned);
    ids[planned.questionId] = String(item.getId());
  }
  return ids;

  function addItem(planned: PlannedItem): { getId(): number } {
    switch (planned.kind) {
      case 'paragraph':
        return form.addParagraphTextItem().setTitle(planned.title);
      case 'choice':
        return form.addMultipleChoiceItem().setChoiceValues(planned.choices).setTitle(planned.title);
      case 'scale': {
        const item = scaleLike(planned);
        last = { plan: planned, item };
        return item;
      }
    }
  }

  function scaleLike(planned: Scale): ScaleItem {
    const { title, from, to, low, high } = planned;
    if (last?.plan.from !== from) return form.addScaleItem().setBounds(from, to).setLabels(low, high).setTitle(title);
    // The reference: a copy is appended to the end of the form.
    const copy = last.item.duplicate();
    return (last.plan.low === low ? copy : copy.setLabels(low, high)).setTitle(title);
  }
}
