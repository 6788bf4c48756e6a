/** FormApp itself: makes and opens forms. */

import { NO_SUCH_FORM } from '../../host/forms.js';
import { badParameters, ServiceObject } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { QuizFeedbackBuilder } from './feedback.js';
import { Form } from './form.js';
import {
  CheckboxGridValidationBuilder,
  CheckboxValidationBuilder,
  GridValidationBuilder,
  ParagraphTextValidationBuilder,
  TextValidationBuilder,
} from './validation.js';

const SCOPE = 'https://www.googleapis.com/auth/forms';

export class FormApp extends ServiceObject {
  readonly className = 'FormApp';
  override readonly local = new Set([
    'getActiveForm',
    'createTextValidation',
    'createParagraphTextValidation',
    'createCheckboxValidation',
    'createGridValidation',
    'createCheckboxGridValidation',
    'createFeedback',
  ]);

  create(title: string, isPublished = false): Form {
    this.#authorised('create');
    if (title === null || title === undefined || typeof isPublished !== 'boolean') {
      throw badParameters('FormApp', 'create', isPublished === false ? [title] : [title, isPublished]);
    }
    if (String(title) === '') throw new Error('Invalid argument: title');
    const { host, user } = this.context;
    return new Form(this.context, host.forms.create(user, String(title), isPublished).id);
  }
  openById(id: string): Form {
    this.#authorised('openById');
    if (typeof id !== 'string') throw badParameters('FormApp', 'openById', [id]);
    return new Form(this.context, this.context.host.forms.forEditor(id, this.context.user).id);
  }
  /** Takes the address of the editor, or another with the form's own ID; not that of the published form. */
  openByUrl(url: string): Form {
    this.#authorised('openByUrl');
    if (typeof url !== 'string') throw badParameters('FormApp', 'openByUrl', [url]);
    const id = /\/forms\/(?:u\/\d+\/)?d\/(?!e\/)([\w-]+)/.exec(url)?.[1];
    if (!id) throw new Error(url.includes('/forms/d/e/') ? NO_SUCH_FORM : `Invalid argument: url`);
    return new Form(this.context, this.context.host.forms.forEditor(id, this.context.user).id);
  }
  /** The script is bound to a spreadsheet. */
  getActiveForm(): null {
    this.#authorised('getActiveForm');
    return null;
  }

  createTextValidation(): TextValidationBuilder {
    return this.#builder('createTextValidation', TextValidationBuilder);
  }
  createParagraphTextValidation(): ParagraphTextValidationBuilder {
    return this.#builder('createParagraphTextValidation', ParagraphTextValidationBuilder);
  }
  createCheckboxValidation(): CheckboxValidationBuilder {
    return this.#builder('createCheckboxValidation', CheckboxValidationBuilder);
  }
  createGridValidation(): GridValidationBuilder {
    return this.#builder('createGridValidation', GridValidationBuilder);
  }
  createCheckboxGridValidation(): CheckboxGridValidationBuilder {
    return this.#builder('createCheckboxGridValidation', CheckboxGridValidationBuilder);
  }
  createFeedback(): QuizFeedbackBuilder {
    return this.#builder('createFeedback', QuizFeedbackBuilder);
  }
  #builder<T>(method: string, Builder: new (context: ExecutionContext) => T): T {
    this.#authorised(method);
    return new Builder(this.context);
  }

  /** Simple triggers run without authorisation; a form is a file other than the bound one. */
  #authorised(method: string): void {
    if (this.context.authMode !== 'FULL') {
      throw new Error(`You do not have permission to call FormApp.${method}. Required permissions: ${SCOPE}`);
    }
  }
}
