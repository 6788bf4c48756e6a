/** Columns and fixed values of Stages, in both languages. */

import { both } from '../i18n/name';

export const STAGE_COLUMNS = {
  pipeline: both('Pipeline', 'Saluran'),
  stage: both('Stage', 'Peringkat'),
  probability: both('Probability', 'Kebarangkalian'),
  type: both('Type', 'Jenis'),
  rottingDays: both('Rotting days', 'Hari terbiar'),
  requiredFields: both('Required fields', 'Medan wajib'),
  category: both('Category', 'Kategori'),
};

export const STAGE_TYPES = {
  Open: both('Open', 'Terbuka'),
  Won: both('Won', 'Menang'),
  Lost: both('Lost', 'Kalah'),
};

export const CATEGORIES = {
  commit: both('Commit', 'Komited'),
  best: both('Best case', 'Kes terbaik'),
  pipeline: both('Pipeline', 'Saluran'),
  omitted: both('Omitted', 'Dikecualikan'),
};

export type Category = keyof typeof CATEGORIES;
