/** Sheets, columns, settings and fixed values of the pulse surveys, in both languages. */

import { both } from '../i18n/name';

export const PEOPLE_COLUMNS = {
  name: both('Name', 'Nama'),
  email: both('Email', 'E-mel'),
  team: both('Team', 'Pasukan'),
  manager: both('Manager', 'Pengurus'),
  language: both('Language', 'Bahasa'),
};

/** Sheets of the pulse surveys. They are found by name: few executions need them. */
export const PULSE_SHEETS = {
  questions: both('Questions', 'Soalan'),
  results: both('Pulse results', 'Keputusan tinjauan'),
  comments: both('Pulse comments', 'Komen tinjauan'),
  pulse: both('Pulse', 'Tinjauan nadi'),
};

export const QUESTION_COLUMNS = {
  questionId: both('Question ID', 'ID soalan'),
  driver: both('Driver', 'Pemacu'),
  /** The text in English, and in Malay: the columns are called so in either language. */
  en: both('Question', 'Question'),
  ms: both('Soalan', 'Soalan'),
  type: both('Type', 'Jenis'),
};

export const RESULT_COLUMNS = {
  wave: both('Wave', 'Pusingan'),
  questionId: both('Question ID', 'ID soalan'),
  group: both('Group', 'Kumpulan'),
  answers: both('Answers', 'Jawapan'),
  score: both('Score', 'Skor'),
  enps: both('eNPS', 'eNPS'),
  low: both('Low', 'Rendah'),
  high: both('High', 'Tinggi'),
  participation: both('Participation', 'Penyertaan'),
  driver: both('Driver', 'Pemacu'),
  favourable: both('Favourable', 'Positif'),
  change: both('Change', 'Perubahan'),
  impact: both('Impact', 'Kesan'),
  error: both('Std error', 'Ralat piawai'),
  promoters: both('Promoters', 'Penyokong'),
  passives: both('Passives', 'Pasif'),
  detractors: both('Detractors', 'Pengkritik'),
  question: both('Question', 'Soalan'),
};

export const COMMENT_COLUMNS = {
  wave: both('Wave', 'Pusingan'),
  questionId: both('Question ID', 'ID soalan'),
  comment: both('Comment', 'Komen'),
  question: both('Question', 'Soalan'),
};

/** What a question asks about. */
export const DRIVERS = {
  recognition: both('Recognition', 'Penghargaan'),
  feedback: both('Feedback', 'Maklum balas'),
  growth: both('Growth', 'Perkembangan'),
  manager: both('Manager', 'Pengurus'),
  peers: both('Peers', 'Rakan sekerja'),
  alignment: both('Alignment', 'Hala tuju'),
  satisfaction: both('Satisfaction', 'Kepuasan'),
  wellness: both('Wellness', 'Kesejahteraan'),
  ambassadorship: both('Ambassadorship', 'Kebanggaan'),
  workload: both('Workload', 'Beban kerja'),
};

/** How a question is answered: by a number from 1 to 10, or in words. */
export const QUESTION_TYPES = {
  scale: both('Scale', 'Skala'),
  open: both('Open', 'Terbuka'),
};

/** Groups of Pulse results that are no team. */
export const EVERYBODY = both('All', 'Semua');

export const PULSE_SETTINGS = {
  threshold: both('Pulse threshold', 'Ambang tinjauan'),
  keepDays: both('Pulse answers kept (days)', 'Jawapan tinjauan disimpan (hari)'),
  secondGroup: both('Pulse second group', 'Kumpulan kedua tinjauan'),
};

export type Driver = keyof typeof DRIVERS;
