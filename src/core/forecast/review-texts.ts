/** Names and texts of pipeline reviews, in English and Malay. Only seldom functions use them: Code.js holds none of it. */

import type { Locale } from '../api';
import { both } from '../i18n/name';
import { fillText, type Translator } from '../i18n/translator';

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

/** The sheet that shows the forecast. */
export const FORECAST = both('Forecast', 'Ramalan');

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
  table_measure: ['Measure', 'Ukuran'],
  table_open: ['Open deals', 'Urus niaga terbuka'],
  table_total: ['With new business', 'Termasuk perniagaan baharu'],
  table_naive: ['Same as last period', 'Sama seperti tempoh lepas'],
  table_origins: ['Forecasts tried', 'Ramalan dicuba'],
  table_wape: ['WAPE', 'WAPE'],
  table_bias: ['Bias', 'Bias'],
  table_brier: ['Brier', 'Brier'],
  table_skill: ['Brier skill', 'Kemahiran Brier'],
  table_coverage: ['Coverage of P10–P90', 'Liputan P10–P90'],
  table_width: ['Width of P10–P90', 'Lebar P10–P90'],
  table_group: ['Group', 'Kumpulan'],
  table_won: ['Won', 'Menang'],
  table_commit: ['Commit', 'Komited'],
  table_weighted: ['Weighted', 'Berwajaran'],
  table_new: ['New business', 'Perniagaan baharu'],
  table_target: ['Target', 'Sasaran'],
  table_gap: ['Gap', 'Jurang'],
  table_basis: ['Basis', 'Asas'],
  table_all: ['Total', 'Jumlah'],
  table_none: ['(none)', '(tiada)'],
  basis_model: ['{closed} closed deals', '{closed} urus niaga ditutup'],
  basis_stages: [
    'stage probabilities: {closed} closed deals, {needed} needed',
    'kebarangkalian peringkat: {closed} urus niaga ditutup, {needed} diperlukan',
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
  review_quarter: ['Quarter', 'Suku'],
  review_month: ['Month', 'Bulan'],
  review_workingDays: ['Working days left', 'Baki hari bekerja'],
  review_ofDays: ['{left} of {all}', '{left} / {all}'],
  review_forecast: ['Forecast', 'Ramalan'],
  review_happened: ['Won', 'Menang'],
  review_noPast: ['No quarter with deals is over yet', 'Belum ada suku berurus niaga yang tamat'],
  review_daysLate: ['Days late', 'Hari lewat'],
  review_daysOpen: ['Days open', 'Hari terbuka'],
  review_worth: ['Worth by history', 'Nilai ikut sejarah'],
  review_more: ['and {count} more', 'dan {count} lagi'],
  review_none: ['None', 'Tiada'],
  sheet_title: ['Forecast', 'Ramalan'],
  sheet_asOf: ['As of', 'Setakat'],
  sheet_quarter: [
    'This quarter: P10, P50 and P90 are what is won already and what open deals may bring',
    'Suku ini: P10, P50 dan P90 ialah yang sudah menang serta yang mungkin dibawa oleh urus niaga terbuka',
  ],
  sheet_months: ['Month by month against target', 'Bulan demi bulan berbanding sasaran'],
  sheet_past: [
    'Past quarters: as forecast on the day before, and what was won',
    'Suku lepas: ramalan pada hari sebelumnya, dan yang dimenangi',
  ],
  sheet_slipped: ['Slipped: open, expected close passed', 'Tergelincir: terbuka, jangkaan tutup sudah lepas'],
  sheet_zombies: [
    'Zombies: open longer than any deal that closed',
    'Zombi: terbuka lebih lama daripada mana-mana yang ditutup',
  ],
  sheet_funnel: ['Funnel: conversion and median days', 'Corong: penukaran dan hari median'],
  chart_months: ['Won, P10–P50–P90 and target', 'Menang, P10–P50–P90 dan sasaran'],
  chart_past: ['Forecast and what was won', 'Ramalan dan yang dimenangi'],
  chart_funnel: ['Deals that entered each stage', 'Urus niaga yang memasuki setiap peringkat'],
  toast_forecast: [
    'The sheet "{sheet}" is ready. Targets go into "{targets}", a manager’s adjustments into "{adjustments}".',
    'Helaian "{sheet}" sudah sedia. Sasaran diisi pada "{targets}", pelarasan pengurus pada "{adjustments}".',
  ],
  stopped_sheet: [
    'The Forecast sheet is not complete yet: {problem} Choose Saluran > Forecast sheet again to go on.',
    'Helaian ramalan belum lengkap: {problem} Pilih Saluran > Helaian ramalan sekali lagi untuk meneruskannya.',
  ],
  toast_crowded: [
    'The sheet "{sheet}" has your own cells where {count} of its parts belong: clear them, or move them aside.',
    'Helaian "{sheet}" mengandungi sel anda sendiri di tempat {count} bahagiannya: kosongkan atau alihkan sel itu.',
  ],
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
