/** Keeps the state of the contact form in the document's properties. A copy of the file has none, so no answer is taken by two files. */

import { type LeadState, readLeadState } from '../../core/leads/state';
import { twice } from '../workbook/twice';

const KEY = 'contactForm';

/** One round trip. */
export function readLeads(): LeadState | null {
  return readLeadState(PropertiesService.getDocumentProperties().getProperty(KEY));
}

/** One round trip. */
export function saveLeads(state: LeadState): void {
  twice(() => PropertiesService.getDocumentProperties().setProperty(KEY, JSON.stringify(state)));
}

export function forgetLeads(): void {
  twice(() => PropertiesService.getDocumentProperties().deleteProperty(KEY));
}

/** The person as whom the script runs; in a trigger, the one who made it. */
export function actingUser(): string {
  return Session.getEffectiveUser().getEmail();
}
