/** A deal and its stages as the server sends them, for the sidebar's tests. */

import type { DealView, StageView } from '../../../src/core/api';

export function deal(over: Partial<DealView> = {}): DealView {
  return {
    dealId: 'D-1',
    deal: 'Office network',
    company: 'Acme',
    stage: 'Lead',
    pipeline: 'Sales',
    row: 2,
    contact: '',
    owner: 'Siti',
    amount: 1000,
    currency: 'MYR',
    expectedClose: null,
    nextStep: '',
    nextStepDue: null,
    stageSince: null,
    daysInStage: null,
    closed: null,
    closeReason: '',
    fields: [],
    faults: [],
    ...over,
  };
}

export function stage(name: string, over: Partial<StageView> = {}): StageView {
  return { name, probability: 0.1, type: 'Open', requiredFields: [], ...over };
}
