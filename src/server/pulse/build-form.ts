/** Builds a form out of its plan. An interrupted run is gone on with: items that are there already are not added again. */

import type { PlannedItem } from '../../core/pulse/form';

type Form = GoogleAppsScript.Forms.Form;
type ScaleItem = GoogleAppsScript.Forms.ScaleItem;
type Scale = Extract<PlannedItem, { kind: 'scale' }>;

/**
 * Adds the items. A scale like the one before is made as its copy, which takes fewer calls.
 *
 * @param existing items that an interrupted run has left; the last may be half made and is made anew
 * @returns question ID → item ID
 */
export function addItems(
  form: Form,
  plan: readonly PlannedItem[],
  existing: readonly GoogleAppsScript.Forms.Item[] = [],
): Record<string, string> {
  const ids: Record<string, string> = {};
  const kept = existing.slice(0, -1);
  const [half] = existing.slice(-1);
  if (half) form.deleteItem(half);
  let last: { plan: Scale; item: ScaleItem } | undefined;
  plan.forEach((planned, index) => {
    const known = kept[index];
    const id = known ? known.getId() : addItem(planned).getId();
    ids[planned.questionId] = String(id);
  });
  return ids;

  function addItem(planned: PlannedItem): { getId(): number } {
    switch (planned.kind) {
      case 'paragraph':
        return form.addParagraphTextItem().setTitle(planned.title);
      case 'choice':
        return form.addMultipleChoiceItem().setTitle(planned.title).setChoiceValues(planned.choices);
      case 'scale': {
        const item = scaleLike(planned);
        last = { plan: planned, item };
        return item;
      }
    }
  }

  function scaleLike(planned: Scale): ScaleItem {
    const { title, from, to, low, high } = planned;
    if (last?.plan.from !== from) return form.addScaleItem().setTitle(title).setBounds(from, to).setLabels(low, high);
    const copy = last.item.duplicate().setTitle(title);
    // The reference: a copy is appended to the end of the form.
    return last.plan.low === low ? copy : copy.setLabels(low, high);
  }
}
