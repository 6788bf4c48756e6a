/** SpreadsheetApp's FilterCriteria and its builder. */

import type { EnumMember } from '../../execution/wire.js';
import { badParameters } from '../base/base.js';
import type { ExecutionContext } from '../base/context.js';
import { member } from '../base/enums.js';
import type { Criterion } from './criteria.js';
import { fromOperand } from './criteria.js';
import { CriteriaBuilder, HasCriterion } from './criteria-builder.js';

/** What one column of a filter lets through. */
export interface ColumnCriteria {
  criterion: Criterion | null;
  hidden: string[] | null;
  visible: string[] | null;
}

const NEW: ColumnCriteria = { criterion: null, hidden: null, visible: null };

export class FilterCriteria extends HasCriterion {
  readonly className = 'FilterCriteria';

  constructor(
    context: ExecutionContext,
    private readonly criteria: ColumnCriteria,
  ) {
    super(context);
  }
  protected get _criterion(): Criterion | null {
    return this.criteria.criterion;
  }
  _criteria(): ColumnCriteria {
    return this.criteria;
  }
  getHiddenValues(): string[] {
    return this.criteria.hidden ?? [];
  }
  getVisibleValues(): string[] {
    return this.criteria.visible ?? [];
  }
  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.context, this.criteria);
  }
}

export class FilterCriteriaBuilder extends CriteriaBuilder {
  readonly className = 'FilterCriteriaBuilder';
  #criteria: ColumnCriteria;

  constructor(context: ExecutionContext, criteria: ColumnCriteria = NEW) {
    super(context);
    this.#criteria = criteria;
  }
  protected get _criterion(): Criterion | null {
    return this.#criteria.criterion;
  }
  protected set _criterion(criterion: Criterion | null) {
    this.#criteria = { ...this.#criteria, criterion };
  }
  /** Replaces the visible values, as only one of the two lists holds at a time. */
  setHiddenValues(values: string[]): this {
    if (!Array.isArray(values))
      throw badParameters('SpreadsheetApp.FilterCriteriaBuilder', 'setHiddenValues', [values]);
    this.#criteria = { ...this.#criteria, hidden: values.map(String), visible: null };
    return this;
  }
  setVisibleValues(values: string[]): this {
    if (!Array.isArray(values))
      throw badParameters('SpreadsheetApp.FilterCriteriaBuilder', 'setVisibleValues', [values]);
    this.#criteria = { ...this.#criteria, visible: values.map(String), hidden: null };
    return this;
  }
  getHiddenValues(): string[] {
    return this.#criteria.hidden ?? [];
  }
  getVisibleValues(): string[] {
    return this.#criteria.visible ?? [];
  }
  getCriteriaType(): EnumMember | null {
    return this._criterion ? member('BooleanCriteria', this._criterion.type) : null;
  }
  getCriteriaValues(): unknown[] {
    return (this._criterion?.values ?? []).map(fromOperand);
  }
  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.context, this.#criteria);
  }
  build(): FilterCriteria {
    return new FilterCriteria(this.context, this.#criteria);
  }
}
