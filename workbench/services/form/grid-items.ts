/** FormApp's GridItem and CheckboxGridItem. */

import type { Answer } from '../../forms/definition.js';
import { badParameters } from '../base/base.js';
import { QuestionItem } from './item-base.js';
import type { ItemResponse } from './item-response.js';
import { responseTo } from './response.js';
import type { Validation } from './validation.js';

abstract class RowsItem extends QuestionItem {
  #labels(method: string, values: unknown): string[] {
    if (!Array.isArray(values)) throw badParameters(this.className, method, [values]);
    if (values.length === 0) throw new Error('Array is empty: values');
    const labels = values.map((value) => this._text(method, value));
    if (new Set(labels).size < labels.length) throw new Error('Grids cannot have duplicate rows or columns.');
    return labels;
  }
  getRows(): string[] {
    return this._data().rows ?? [];
  }
  setRows(rows: string[]): this {
    return this._set({ rows: this.#labels('setRows', rows) });
  }
  getColumns(): string[] {
    return this._data().columns ?? [];
  }
  setColumns(columns: string[]): this {
    return this._set({ columns: this.#labels('setColumns', columns) });
  }
  clearValidation(): this {
    return this._set({ validation: undefined });
  }
  createResponse(responses: Answer): ItemResponse {
    if (!Array.isArray(responses)) throw badParameters(this.className, 'createResponse', [responses]);
    const rows = responses.map((row) => (row === undefined || row === '' ? null : row));
    return responseTo(this.context, this, rows as Answer);
  }
}

export class GridItem extends RowsItem {
  readonly className = 'GridItem';

  setValidation(validation: Validation | null): this {
    return this._validate('GridValidation', validation);
  }
}

export class CheckboxGridItem extends RowsItem {
  readonly className = 'CheckboxGridItem';

  setValidation(validation: Validation | null): this {
    return this._validate('CheckboxGridValidation', validation);
  }
}
