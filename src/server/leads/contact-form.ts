/** Makes the contact form with its trigger, and stops it. The caller holds the lock. */

import type { Locale } from '../../core/api';
import { type LeadField, type PlannedField, planForm } from '../../core/leads/form';
import { type LeadState, newState } from '../../core/leads/state';
import { UserError } from '../../core/shared/errors';
import { createForm, switchSignInOff } from '../pulse/build-form';
import { addDaily } from '../workbook/daily-trigger';
import { sayingWhatNext } from '../workbook/say-what-next';
import { twice } from '../workbook/twice';
import { type Leads, openContactForm, requireColumns } from './leads';
import { actingUser, forgetLeads, readLeads, saveLeads } from './store';

type Form = GoogleAppsScript.Forms.Form;

const HANDLER = 'onLead';

/**
 * Makes the form, or goes on where an execution ended. The state is written before the form has any items: a second run does not make a
 * second form. Nobody has its address until it is whole.
 *
 * @throws UserError when somebody else's form is there, or Deals lacks a column that answers need.
 */
export function makeContactForm(leads: Leads, language: Locale | 'both'): LeadState {
  const { lt } = leads;
  requireColumns(leads);
  const user = actingUser();
  const known = readLeads();
  if (known && known.owner !== user) throw new UserError(lt, 'leads_there', { owner: known.owner });
  if (known && known.url !== '') return known;
  return sayingWhatNext(lt, 'leads_stopped', {}, () => {
    const plan = planForm(language);
    const state = known ?? newState(user);
    const form = state.formId === '' ? createForm(plan.title) : openContactForm(leads, state);
    if (state.formId === '') saveLeads({ ...state, formId: form.getId() });
    else for (const item of form.getItems()) form.deleteItem(item);
    switchSignInOff(form);
    form.setDescription(plan.description).setConfirmationMessage(plan.thanks).setCollectEmail(false);
    form.setShowLinkToRespondAgain(false);
    const items: LeadState['items'] = {};
    for (const field of plan.fields) items[field.field] = addItem(form, field);
    addTrigger(form);
    addDaily();
    const whole = { ...state, formId: form.getId(), items, url: form.getPublishedUrl() };
    saveLeads(whole);
    return whole;
  });
}

/** @returns the ID of the item */
function addItem(form: Form, { kind, title, isRequired, choice }: PlannedField): string {
  if (kind === 'consent') {
    const item = form.addCheckboxItem().setChoiceValues([choice]).setRequired(isRequired).setTitle(title);
    return String(item.getId());
  }
  if (kind === 'paragraph') {
    return String(form.addParagraphTextItem().setRequired(isRequired).setTitle(title).getId());
  }
  const item = form.addTextItem().setRequired(isRequired).setTitle(title);
  if (kind === 'email') item.setValidation(FormApp.createTextValidation().requireTextIsEmail().build());
  return String(item.getId());
}

/** A published add-on may not make such a trigger for a form of its own: then the daily run takes the answers. */
function addTrigger(form: Form): void {
  try {
    if (ownTriggers().length === 0) ScriptApp.newTrigger(HANDLER).forForm(form).onFormSubmit().create();
  } catch {
    // See above.
  }
}

/** The present user's triggers for answers. One round trip. */
export function ownTriggers(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === HANDLER);
}

/** Closes the form, and forgets it. A form that does not open any more is forgotten all the same. */
export function closeContactForm(leads: Leads, state: LeadState): void {
  for (const trigger of ownTriggers()) ScriptApp.deleteTrigger(trigger);
  try {
    const form = openContactForm(leads, state);
    twice(() => form.setAcceptingResponses(false));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  forgetLeads();
}

/** The field of each item. */
export function fieldsOf({ items }: LeadState): Map<string, LeadField> {
  return new Map(Object.entries(items).map(([field, item]) => [item, field as LeadField]));
}
