/** Names and texts of pipeline reviews, in English and Malay. Only seldom functions use them: Code.js holds none of it. */

import type { Locale } from '../api';
import { both } from './names';
import { fillText, type Translator } from './translator';

/** Settings that only reviews of the pipeline need. */
export const CALENDAR_SETTINGS = {
  holidays: both('Holidays', 'Cuti umum'),
  rotting: both('Rotting days count', 'Kiraan hari terbiar'),
};

/** Which days count. */
export const DAY_COUNTS = {
  all: both('All days', 'Semua hari'),
  working: both('Working days', 'Hari bekerja'),
};

/** The weekend that a new workbook begins with. */
export const USUAL_WEEKEND = both('Saturday, Sunday', 'Sabtu, Ahad');

export const ADJUSTMENT_COLUMNS = {
  period: both('Period', 'Tempoh'),
  owner: both('Owner', 'Pemilik'),
  adjustment: both('Adjustment', 'Pelarasan'),
  by: both('By', 'Oleh'),
  when: both('When', 'Bila'),
  why: both('Why', 'Sebab'),
};

/** Parts of PIPELINE_REVIEW. */
export const REVIEW_PARTS = ['quarter', 'months', 'past', 'slipped', 'zombies'] as const;
export type ReviewPart = (typeof REVIEW_PARTS)[number];

/** `[English, Malay]`; `{name}` stands for a value, `_one` and `_other` for what the count asks for. */
const TEXTS = {
  expected_days: [
    'dates such as 2026-12-25, 2027-02-17..2027-02-18',
    'tarikh seperti 2026-12-25, 2027-02-17..2027-02-18',
  ],
  note_firstMonth: [
    'A month, 1 to 12. With 4, the fiscal year 2026 runs from April 2025 to March 2026, and 2026-Q1 is April to June 2025.',
    'Bulan, 1 hingga 12. Dengan 4, tahun kewangan 2026 bermula pada April 2025 dan berakhir pada Mac 2026; 2026-Q1 ialah April hingga Jun 2025.',
  ],
  note_weekend: [
    'Days without work, such as Friday, Saturday; None where every day is one of work.',
    'Hari tanpa kerja, seperti Jumaat, Sabtu; Tiada jika semua hari ialah hari bekerja.',
  ],
  note_holidays: [
    'Dates such as 2026-12-25, 2027-02-17..2027-02-18. More rows of the same name may follow.',
    'Tarikh seperti 2026-12-25, 2027-02-17..2027-02-18. Baris lain dengan nama yang sama boleh ditambah.',
  ],
  note_rotting: [
    'All days, or Working days: then weekends and holidays do not count towards a stage’s rotting days.',
    'Semua hari, atau Hari bekerja: hujung minggu dan cuti umum tidak dikira sebagai hari terbiar.',
  ],
  priority_score: ['Score', 'Skor'],
  priority_reason: ['Reason', 'Sebab'],
  reason_rotting_one: [
    '{count} day longer in {stage} than the {limit} meant for it',
    '{count} hari melebihi {limit} hari yang sepatutnya pada {stage}',
  ],
  reason_rotting_other: [
    '{count} days longer in {stage} than the {limit} meant for it',
    '{count} hari melebihi {limit} hari yang sepatutnya pada {stage}',
  ],
  reason_stepLate_one: ['next step {count} day overdue', 'langkah seterusnya lewat {count} hari'],
  reason_stepLate_other: ['next step {count} days overdue', 'langkah seterusnya lewat {count} hari'],
  reason_stepToday: ['next step due today', 'langkah seterusnya perlu dibuat hari ini'],
  reason_noStep: ['no next step', 'tiada langkah seterusnya'],
  reason_closeLate_one: ['expected close passed {count} day ago', 'jangkaan tutup sudah lepas {count} hari'],
  reason_closeLate_other: ['expected close passed {count} days ago', 'jangkaan tutup sudah lepas {count} hari'],
  reason_closeToday: ['expected to close today', 'dijangka tutup hari ini'],
  reason_closeSoon_one: ['expected to close in {count} day', 'dijangka tutup dalam {count} hari'],
  reason_closeSoon_other: ['expected to close in {count} days', 'dijangka tutup dalam {count} hari'],
  reason_value: ['{value} expected of {amount} ({percent} %)', '{value} dijangka daripada {amount} ({percent} %)'],
  reason_noAmount: ['no amount', 'tiada amaun'],
  reason_open: ['it can still go either way', 'keputusannya masih boleh berubah'],
  table_adjusted: ['Adjusted', 'Dilaras'],
  adjusted_one: ['adjusted by {by}: {why}', 'dilaras oleh {by}: {why}'],
  adjusted_other: ['{count} adjustments', '{count} pelarasan'],
  adjusted_nobody: ['somebody', 'seseorang'],
  adjusted_noWhy: ['no reason given in row {row} of "{sheet}"', 'tiada sebab di baris {row} helaian "{sheet}"'],
  toast_noWhy: [
    'Sheet "{sheet}", row {row}: say why in the column "{column}", so that others can follow it.',
    'Helaian "{sheet}", baris {row}: nyatakan sebabnya dalam lajur "{column}" supaya orang lain faham.',
  ],
} satisfies Record<string, readonly [string, string]>;

export type ReviewTranslate = Translator<typeof TEXTS>;

const table: Readonly<Record<string, readonly [string, string] | undefined>> = TEXTS;

/** The translator of reviews. */
export function reviewMessages(locale: Locale): ReviewTranslate {
  const column = locale === 'ms' ? 1 : 0;
  return (key, values) => fillText((name) => table[name]?.[column], key, locale, values);
}
