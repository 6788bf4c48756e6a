/** Builds a form from its plan. After an interruption it continues: it does not add existing items again. */

import type { FormTexts, PlannedItem } from '../../core/pulse/form';
import type { Form } from './forms';

type Item = GoogleAppsScript.Forms.Item;
type ScaleItem = GoogleAppsScript.Forms.ScaleItem;
type Scale = Extract<PlannedItem, { kind: 'scale' }>;

/** Whether Google asks for a sign-in before it shows a form, and whether it can at all: only an organisation's forms can. */
export interface SignIn {
  canAsk: boolean;
  asks: boolean;
}

/** Makes a form that takes answers. Its title is the pulse's. */
export function createForm(title: string): Form {
  // The type definitions know nothing of forms that are made published.
  const app: { create(title: string, isPublished: boolean): Form } = FormApp;
  return app.create(title, true);
}

/** Switches the sign-in off, as far as the account has one and its administrator allows it. Two round trips. */
export function switchSignInOff(form: Form): SignIn {
  let isSwitched = trySwitchOff(form);
  let asks = form.requiresLogin();
  if (asks && !isSwitched) {
    // Only a second refusal is the administrator's: the first may have been a passing failure.
    isSwitched = trySwitchOff(form);
    if (isSwitched) asks = form.requiresLogin();
  }
  return { canAsk: isSwitched || asks, asks };
}

/** Google throws for consumer accounts, which have no such setting, and where the administrator decides. */
function trySwitchOff(form: Form): boolean {
  try {
    form.setRequireLogin(false);
    return true;
  } catch {
    return false;
  }
}

/**
 * Tells the members what they are promised, before anybody is invited, and keeps their e-mail addresses out.
 *
 * @param linkTo ID of the spreadsheet into which the answers are copied; none: nowhere
 */
export function describeForm(form: Form, { head, thanks }: FormTexts, linkTo: string | undefined): void {
  form.setDescription(head);
  if (linkTo !== undefined && !isLinked(form)) form.setDestination(FormApp.DestinationType.SPREADSHEET, linkTo);
  // Anonymous, whatever the domain's usual setting is.
  form.setCollectEmail(false);
  // Who sees a link to answer again answers again.
  form.setShowLinkToRespondAgain(false);
  form.setConfirmationMessage(thanks);
}

/** Google throws where a form has no destination. */
export function isLinked(form: Form): boolean {
  try {
    return form.getDestinationId() !== null;
  } catch {
    return false;
  }
}

/**
 * Adds the items, and below them a section. A scale like the one before is made as its copy, which takes fewer calls. Each item
 * gets its title last: one that has the planned title is complete, may hold answers already, and is left alone.
 *
 * @param existing items that an interrupted run has left; those that are half made are taken out
 * @returns question ID → item ID
 */
export function addItems(
  form: Form,
  plan: readonly PlannedItem[],
  rest: FormTexts['rest'],
  existing: readonly Item[] = [],
): Record<string, string> {
  const ids: Record<string, string> = {};
  const complete = takeComplete(form, [...plan.map(({ title }) => title), rest.title], existing);
  const add = createAdder(form);
  for (const planned of plan) {
    const item = complete.get(planned.title)?.shift() ?? add(planned);
    ids[planned.questionId] = String(item.getId());
  }
  if (!complete.get(rest.title)?.length) form.addSectionHeaderItem().setHelpText(rest.text).setTitle(rest.title);
  return ids;
}

/** The complete items by title. Others are taken out of the form. */
function takeComplete(form: Form, titles: readonly string[], existing: readonly Item[]): Map<string, Item[]> {
  const complete = new Map<string, Item[]>();
  for (const item of existing) {
    const title = item.getTitle();
    const alike = complete.get(title) ?? [];
    if (alike.length < titles.filter((each) => each === title).length) complete.set(title, [...alike, item]);
    else form.deleteItem(item);
  }
  return complete;
}

function createAdder(form: Form): (planned: PlannedItem) => { getId(): number } {
  let last: { plan: Scale; item: ScaleItem } | undefined;
  const scaleLike = (planned: Scale): ScaleItem => {
    const { title, from, to, low, high } = planned;
    if (last?.plan.from !== from) return form.addScaleItem().setBounds(from, to).setLabels(low, high).setTitle(title);
    // The reference: a copy is appended to the end of the form.
    const copy = last.item.duplicate();
    return (last.plan.low === low ? copy : copy.setLabels(low, high)).setTitle(title);
  };
  return (planned) => {
    switch (planned.kind) {
      case 'paragraph':
        return form.addParagraphTextItem().setTitle(planned.title);
      case 'choice':
        return form.addMultipleChoiceItem().setChoiceValues(planned.choices).setTitle(planned.title);
      case 'list':
        return form.addListItem().setChoiceValues(planned.choices).setTitle(planned.title);
      case 'scale': {
        const item = scaleLike(planned);
        last = { plan: planned, item };
        return item;
      }
    }
  };
}
