/** The pre-designed pipelines. Amounts are in the main currency; probabilities in per cent. */

import type { StageType } from '../api';
import type { DealColumn } from '../deals/columns';
import type { Category } from '../stages/columns';
import type { TEMPLATE_TEXTS } from './texts';

/** A key of the templates' texts. */
type Word = keyof typeof TEMPLATE_TEXTS.en;

export interface Template {
  name: Word;
  description: Word;
  /** Name, per cent, rotting days, category, required fields. */
  stages: readonly (readonly [Word, number, number, Category, readonly DealColumn[]])[];
  /** Name, type, required fields. */
  ends: readonly (readonly [Word, StageType, readonly DealColumn[]])[];
  /** Deal, company, index of the stage, amount, days until the expected close, next step. */
  samples: readonly (readonly [Word, string, number, number, number, Word])[];
}

export type Templates = Readonly<Record<string, Template>>;

const WON = ['won', 'Won', []] as const;
const LOST = ['lost', 'Lost', ['closeReason']] as const;

const TEMPLATES: Templates = {
  b2b: {
    name: 'b2b',
    description: 'b2b_about',
    stages: [
      ['lead', 10, 14, 'pipeline', []],
      ['qualified', 25, 14, 'pipeline', []],
      ['meeting', 40, 10, 'pipeline', []],
      ['proposal', 60, 10, 'best', []],
      ['negotiation', 80, 7, 'commit', []],
    ],
    ends: [WON, LOST],
    samples: [
      ['officeNetwork', 'Cahaya Trading', 0, 12000, 75, 'call'],
      ['annualSupport', 'Delima Foods', 2, 36000, 45, 'demo'],
      ['warehouseScanners', 'Rimba Logistics', 3, 48500, 30, 'sendProposal'],
      ['payrollSystem', 'Seri Engineering', 4, 90000, 14, 'agreeTerms'],
    ],
  },
  services: {
    name: 'services',
    description: 'services_about',
    stages: [
      ['enquiry', 15, 5, 'pipeline', []],
      ['siteVisit', 35, 10, 'pipeline', ['contact']],
      ['quoteSent', 55, 10, 'best', ['amount']],
      ['confirmed', 90, 7, 'commit', ['amount', 'expectedClose']],
    ],
    ends: [WON, LOST],
    samples: [
      ['gardenUpkeep', 'Taman Melati', 0, 1800, 30, 'visit'],
      ['officeCleaning', 'Menara Jaya', 2, 7200, 14, 'followUp'],
    ],
  },
  realestate: {
    name: 'realestate',
    description: 'realestate_about',
    stages: [
      ['enquiry', 5, 7, 'pipeline', []],
      ['viewing', 20, 14, 'pipeline', ['contact']],
      ['offer', 50, 7, 'best', ['amount']],
      ['booking', 80, 21, 'commit', ['amount', 'expectedClose']],
    ],
    ends: [['signed', 'Won', []], LOST],
    samples: [
      ['terraceHouse', 'Keluarga Tan', 1, 580000, 60, 'secondViewing'],
      ['shopLot', 'Kedai Buku Ilham', 2, 920000, 45, 'answerOffer'],
    ],
  },
  fundraising: {
    name: 'fundraising',
    description: 'fundraising_about',
    stages: [
      ['prospect', 10, 30, 'pipeline', []],
      ['introduced', 25, 21, 'pipeline', ['contact']],
      ['asked', 50, 21, 'best', ['amount']],
      ['pledged', 85, 30, 'commit', ['amount', 'expectedClose']],
    ],
    ends: [
      ['received', 'Won', []],
      ['declined', 'Lost', ['closeReason']],
    ],
    samples: [
      ['libraryFund', 'Yayasan Budi', 2, 50000, 60, 'sendBudget'],
      ['schoolBus', 'Persatuan Alumni', 1, 120000, 120, 'lunch'],
    ],
  },
  hiring: {
    name: 'hiring',
    description: 'hiring_about',
    stages: [
      ['applied', 5, 7, 'pipeline', []],
      ['screened', 15, 7, 'pipeline', ['contact']],
      ['interview', 35, 10, 'best', ['contact']],
      ['offerMade', 80, 7, 'commit', ['expectedClose']],
    ],
    ends: [
      ['hired', 'Won', []],
      ['rejected', 'Lost', ['closeReason']],
    ],
    samples: [
      ['salesExecutive', 'Aina', 2, 0, 30, 'interview'],
      ['technician', 'Kumar', 0, 0, 45, 'screen'],
    ],
  },
};

/** All templates by ID. */
export function templates(): Templates {
  return TEMPLATES;
}
