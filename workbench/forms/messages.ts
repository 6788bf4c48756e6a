/** The form page's own messages, in English and Malay. The form's texts are the author's. */

import type { Problem, ProblemCode } from './check.js';

export type Language = 'en' | 'ms';

type Key =
  | ProblemCode
  | 'requiredNote'
  | 'requiredMark'
  | 'next'
  | 'back'
  | 'submit'
  | 'submitting'
  | 'clear'
  | 'cancel'
  | 'clearSelection'
  | 'clearConfirm'
  | 'page'
  | 'yourAnswer'
  | 'choose'
  | 'other'
  | 'otherText'
  | 'emailLabel'
  | 'emailNote'
  | 'signedInAs'
  | 'signInNote'
  | 'hours'
  | 'minutes'
  | 'seconds'
  | 'month'
  | 'day'
  | 'date'
  | 'time'
  | 'recorded'
  | 'again'
  | 'edit'
  | 'closed'
  | 'unpublished'
  | 'missing'
  | 'missingTitle'
  | 'answeredAlready'
  | 'editsOff'
  | 'notInvited'
  | 'watch'
  | 'failed'
  | 'check'
  | 'loading'
  | 'circle'
  | 'changed'
  | 'points'
  | 'point'
  | 'local'
  | 'score'
  | 'noTitle';

const MESSAGES: Record<Key, [en: string, ms: string]> = {
  required: ['This is a required question', 'Soalan ini wajib dijawab'],
  requiredRow: [
    'This question requires one response per row: {0}',
    'Soalan ini memerlukan satu jawapan bagi setiap baris: {0}',
  ],
  notAChoice: ['"{0}" is not one of the choices', '"{0}" bukan salah satu pilihan'],
  notOnScale: ['Must be a whole number from {0} to {1}', 'Mesti nombor bulat dari {0} hingga {1}'],
  notADate: ['Must be a date, such as 2026-11-24', 'Mesti tarikh, seperti 2026-11-24'],
  notADayOfYear: ['Must be a month and a day, such as 11-24', 'Mesti bulan dan hari, seperti 11-24'],
  notATime: ['Must be a time, such as 09:30', 'Mesti masa, seperti 09:30'],
  notADateTime: [
    'Must be a date and a time, such as 2026-11-24 09:30',
    'Mesti tarikh dan masa, seperti 2026-11-24 09:30',
  ],
  notADuration: ['Must be hours, minutes and seconds, such as 1:02:03', 'Mesti jam, minit dan saat, seperti 1:02:03'],
  notText: ['Must be one answer, as text', 'Mesti satu jawapan, sebagai teks'],
  notAList: ['Must be one answer per row or choice', 'Mesti satu jawapan bagi setiap baris atau pilihan'],
  onePerColumn: [
    'Please do not select more than one response per column',
    'Sila pilih satu jawapan sahaja bagi setiap lajur',
  ],
  number: ['Must be a number', 'Mesti nombor'],
  wholeNumber: ['Must be a whole number', 'Mesti nombor bulat'],
  numberBetween: ['Must be a number between {0} and {1}', 'Mesti nombor antara {0} dan {1}'],
  numberNotBetween: ['Must be a number not between {0} and {1}', 'Mesti nombor di luar {0} hingga {1}'],
  numberEqualTo: ['Must be equal to {0}', 'Mesti sama dengan {0}'],
  numberNotEqualTo: ['Must not be equal to {0}', 'Tidak boleh sama dengan {0}'],
  numberGreaterThan: ['Must be a number greater than {0}', 'Mesti nombor lebih besar daripada {0}'],
  numberGreaterThanOrEqualTo: [
    'Must be a number greater than or equal to {0}',
    'Mesti nombor lebih besar daripada atau sama dengan {0}',
  ],
  numberLessThan: ['Must be a number less than {0}', 'Mesti nombor lebih kecil daripada {0}'],
  numberLessThanOrEqualTo: [
    'Must be a number less than or equal to {0}',
    'Mesti nombor lebih kecil daripada atau sama dengan {0}',
  ],
  textContains: ['Must contain {0}', 'Mesti mengandungi {0}'],
  textDoesNotContain: ['Must not contain {0}', 'Tidak boleh mengandungi {0}'],
  textMatches: ['Must match {0}', 'Mesti sepadan dengan {0}'],
  textDoesNotMatch: ['Must not match {0}', 'Tidak boleh sepadan dengan {0}'],
  email: ['Must be a valid email address', 'Mesti alamat e-mel yang sah'],
  url: ['Must be a valid URL', 'Mesti URL yang sah'],
  textAtLeast: ['Must be at least {0} characters', 'Mesti sekurang-kurangnya {0} aksara'],
  textAtMost: ['Must be at most {0} characters', 'Mesti tidak melebihi {0} aksara'],
  selectAtLeast: ['Must select at least {0} options', 'Mesti pilih sekurang-kurangnya {0} pilihan'],
  selectAtMost: ['Must select at most {0} options', 'Mesti pilih tidak lebih daripada {0} pilihan'],
  selectExactly: ['Must select exactly {0} options', 'Mesti pilih tepat {0} pilihan'],
  requiredNote: ['* Indicates required question', '* Menunjukkan soalan wajib'],
  requiredMark: ['required', 'wajib'],
  next: ['Next', 'Seterusnya'],
  back: ['Back', 'Kembali'],
  submit: ['Submit', 'Hantar'],
  submitting: ['Submitting…', 'Sedang dihantar…'],
  cancel: ['Cancel', 'Batal'],
  clear: ['Clear form', 'Kosongkan borang'],
  clearSelection: ['Clear selection', 'Kosongkan pilihan'],
  clearConfirm: [
    'This removes your answers from all questions and cannot be undone.',
    'Semua jawapan anda akan dibuang dan tidak boleh dikembalikan.',
  ],
  page: ['Page {0} of {1}', 'Halaman {0} daripada {1}'],
  yourAnswer: ['Your answer', 'Jawapan anda'],
  choose: ['Choose', 'Pilih'],
  other: ['Other', 'Lain-lain'],
  otherText: ['Other: your answer', 'Lain-lain: jawapan anda'],
  emailLabel: ['Email', 'E-mel'],
  emailNote: ['Your email is recorded with your response.', 'E-mel anda direkodkan bersama jawapan anda.'],
  signedInAs: ['Signed in as', 'Log masuk sebagai'],
  signInNote: [
    'This form asks you to sign in, so that each person answers once.',
    'Borang ini meminta anda log masuk supaya setiap orang menjawab sekali sahaja.',
  ],
  hours: ['Hours', 'Jam'],
  minutes: ['Minutes', 'Minit'],
  seconds: ['Seconds', 'Saat'],
  month: ['Month', 'Bulan'],
  day: ['Day', 'Hari'],
  date: ['Date', 'Tarikh'],
  time: ['Time', 'Masa'],
  recorded: ['Your response has been recorded.', 'Jawapan anda telah direkodkan.'],
  again: ['Submit another response', 'Hantar jawapan lain'],
  edit: ['Edit your response', 'Edit jawapan anda'],
  closed: [
    'This form is no longer accepting responses. Try contacting its owner if you think this is a mistake.',
    'Borang ini tidak lagi menerima jawapan. Cuba hubungi pemiliknya jika anda fikir ini satu kesilapan.',
  ],
  unpublished: [
    'This form has not been published yet. Try contacting its owner if you think this is a mistake.',
    'Borang ini belum diterbitkan. Cuba hubungi pemiliknya jika anda fikir ini satu kesilapan.',
  ],
  missingTitle: ['This form does not exist', 'Borang ini tidak wujud'],
  missing: [
    'It may have been deleted, or the link is not complete.',
    'Borang mungkin telah dipadamkan, atau pautan tidak lengkap.',
  ],
  answeredAlready: [
    'You have already responded. You can fill in this form only once.',
    'Anda telah menjawab. Borang ini boleh diisi sekali sahaja.',
  ],
  editsOff: ['Responses to this form cannot be edited.', 'Jawapan kepada borang ini tidak boleh diedit.'],
  notInvited: [
    'Only people whom the owner has invited can respond to this form.',
    'Hanya orang yang dijemput oleh pemilik boleh menjawab borang ini.',
  ],
  watch: ['Watch the video on YouTube', 'Tonton video di YouTube'],
  failed: [
    'Your response could not be sent. Your answers are still here: check your connection and try again.',
    'Jawapan anda tidak dapat dihantar. Jawapan anda masih ada di sini: semak sambungan anda dan cuba lagi.',
  ],
  check: ['Some answers need your attention.', 'Beberapa jawapan perlu disemak.'],
  loading: ['Loading…', 'Memuatkan…'],
  circle: [
    'These answers lead back to an earlier page again and again, never to the end.',
    'Jawapan ini sentiasa membawa kembali ke halaman terdahulu dan tidak ke penghujung.',
  ],
  changed: [
    'The form was changed while you were filling it in. Reload the page to see its present questions.',
    'Borang telah diubah semasa anda mengisinya. Muat semula halaman untuk melihat soalan terkini.',
  ],
  points: ['{0} points', '{0} mata'],
  point: ['1 point', '1 mata'],
  local: [
    'A form of the workbench on this computer. It is not Google’s.',
    'Borang bengkel ujian pada komputer ini. Ia bukan milik Google.',
  ],
  score: ['Score: {0} of {1}', 'Skor: {0} daripada {1}'],
  noTitle: ['Question {0}', 'Soalan {0}'],
};

export function message(language: Language, key: Key, ...values: (string | number)[]): string {
  const text = MESSAGES[key][language === 'ms' ? 1 : 0];
  return text.replace(/\{(\d)\}/g, (_all, index: string) => String(values[Number(index)] ?? ''));
}

/** The message about a problem for the respondent: the form's own words if it has any. */
export function problemText(language: Language, problem: Problem): string {
  return problem.own ?? message(language, problem.code, ...problem.values);
}

/** The page's language: `?hl=` first, then the first of the browser's languages that we have. */
export function chooseLanguage(asked: string | null, preferred: readonly string[]): Language {
  const known = (tag: string): Language | null => (/^ms\b/i.test(tag) ? 'ms' : /^en\b/i.test(tag) ? 'en' : null);
  for (const tag of [...(asked ? [asked] : []), ...preferred]) {
    const language = known(tag);
    if (language) return language;
  }
  return 'en';
}
