/** The draft of a new pulse. It is kept when the form is cancelled or fails. */

import type { PulsePreview, PulseRequest } from '../../core/api';

export interface Draft {
  title: string;
  cadence: PulseRequest['cadence'];
  enps: '1-10' | '0-10' | '';
  /** Blank: each member's own. */
  language: Exclude<NonNullable<PulseRequest['language']>, 'both'> | '';
  /** A team; blank: everybody. */
  audience: string;
  linkAnswers: boolean;
}

export function newDraft(title: string): Draft {
  return { title, cadence: 'monthly', enps: '1-10', language: '', audience: '', linkAnswers: false };
}

/** The draft as the server takes it, without the questions. */
export function requestOf({ title, cadence, enps, language, audience, linkAnswers }: Draft): PulseRequest {
  return {
    title: title.trim(),
    cadence,
    enps: enps || false,
    ...(language && { language }),
    ...(audience && { audience }),
    ...(linkAnswers && { linkAnswers }),
  };
}

/** The IDs to ask for: eNPS, its "why" and what was taken out are none of them. */
export function chosenIds(preview: PulsePreview, left: readonly string[]): string[] {
  return preview.questions.map(({ id }) => id).filter((id) => !isEnps(id) && !left.includes(id));
}

/** eNPS and its "why" go together with the choice of a scale. */
export function isEnps(id: string): boolean {
  return /^ENPS(-WHY)?$/.test(id);
}
