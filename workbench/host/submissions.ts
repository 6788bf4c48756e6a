/** Keeps responses to forms and writes them to the linked sheet. */

import type { FormData, ResponseData } from '../forms/definition.js';
import type { Forms } from './forms.js';
import type { ResponseSheets, WrittenRow } from './response-sheet.js';
import { type Submission, takeResponse } from './submission.js';
import type { TriggerRunner } from './trigger-runner.js';

/** What taking responses needs of the workbench. */
export interface SubmissionHost {
  readonly forms: Forms;
  readonly responseSheets: ResponseSheets;
  readonly triggerRunner: TriggerRunner;
  now(): Date;
}

export class Submissions {
  constructor(private readonly host: SubmissionHost) {}

  /**
   * A script's response: it fires no trigger.
   *
   * @throws ResponseRefused when it is not taken.
   */
  keep(form: FormData, submission: Submission): { response: ResponseData; written: WrittenRow | null } {
    const { forms, responseSheets } = this.host;
    const before = submission.edits === undefined ? null : forms.response(form.id, submission.edits);
    const response = takeResponse(forms, form, submission, this.host.now());
    return { response, written: responseSheets.write(form.id, response, before ?? undefined) };
  }

  /**
   * A person's response: it fires the submit triggers of the form and of its spreadsheet.
   *
   * @throws ResponseRefused when it is not taken.
   */
  submit(formId: string, submission: Submission): { response: ResponseData; triggers: Promise<void> } {
    const { forms, triggerRunner } = this.host;
    const { response, written } = this.keep(forms.get(formId), submission);
    return { response, triggers: triggerRunner.submitted(formId, response, written) };
  }
}
