/** Every text of the pulse surveys, in English and Malay: forms, mails, results, errors. */

import type { MessageKey, Values } from '../i18n/translator';

/** `[English, Malay]`; `{name}` stands for a value, `_one` and `_other` for what the count asks for. */
const TEXTS = {
  enps_question: [
    'How likely are you to recommend our company to others?',
    'Sejauh manakah anda akan mengesyorkan syarikat kita kepada orang lain?',
  ],
  enps_low: ['Very unlikely', 'Sangat tidak mungkin'],
  enps_high: ['Very likely', 'Sangat mungkin'],
  enps_why: ['Why did you choose this number?', 'Mengapakah anda memilih nombor ini?'],
  scale_low: ['Strongly disagree', 'Sangat tidak setuju'],
  scale_high: ['Strongly agree', 'Sangat setuju'],
  team_question: ['Which team are you in?', 'Anda dalam pasukan mana?'],
  group_question: ['{group}: which one is yours?', '{group}: yang manakah kumpulan anda?'],
  team_none: ['I would rather not say', 'Saya lebih suka tidak menyatakan'],

  promise: [
    'Your answers are anonymous. The form does not ask who you are and keeps no e-mail address; every question may be left out.\n\n' +
      '• Only {starter}, who started this pulse, can open the single answers.\n' +
      '• All others see results of at least {threshold} answers{by}, and see them only once the pulse has closed, on {closes}. Smaller groups are not shown, and cannot be worked out from those that are.\n' +
      '• Comments are shown as you wrote them, in no order and without a time, and only from {threshold} comments on. Leave out what would tell who you are.\n' +
      '• Whoever can change the code of this file could change how answers are handled. The answers are deleted {keepDays} days after closing.\n' +
      '• Please answer once: an anonymous form cannot tell whether somebody answers twice, but the result says if there are more answers than people.',
    'Jawapan anda tanpa nama. Borang ini tidak bertanya siapa anda dan tidak menyimpan alamat e-mel; setiap soalan boleh dibiarkan kosong.\n\n' +
      '• Hanya {starter}, yang memulakan tinjauan ini, boleh membuka jawapan satu demi satu.\n' +
      '• Orang lain hanya melihat keputusan daripada sekurang-kurangnya {threshold} jawapan{by}, dan hanya selepas tinjauan ditutup pada {closes}. Kumpulan yang lebih kecil tidak dipaparkan, dan tidak dapat dikira daripada kumpulan yang dipaparkan.\n' +
      '• Komen dipaparkan seperti yang anda tulis, tanpa susunan dan tanpa masa, dan hanya jika ada sekurang-kurangnya {threshold} komen. Elakkan menulis perkara yang mendedahkan siapa anda.\n' +
      '• Sesiapa yang boleh mengubah kod fail ini boleh mengubah cara jawapan diuruskan. Jawapan dipadamkan {keepDays} hari selepas tinjauan ditutup.\n' +
      '• Sila jawab sekali sahaja: borang tanpa nama tidak dapat mengesan jawapan berganda, tetapi keputusan akan menyatakan jika jawapan melebihi bilangan ahli.',
  ],

  promise_linked: [
    'Please note: your answers are not private. Each one is copied as you give it, with its {along}, into the spreadsheet "{file}". Everybody who can open that file can read it.\n\n' +
      '• The form does not ask who you are and keeps no e-mail address; every question may be left out. Your words, or the {along} of your answer, may still tell who you are.\n' +
      '• The pulse closes on {closes}. {starter} started it.\n' +
      '• The answers are deleted from the form {keepDays} days after closing. Those in the spreadsheet stay until somebody deletes them.',
    'Sila ambil perhatian: jawapan anda tidak dirahsiakan. Setiap jawapan disalin sebaik sahaja dihantar, berserta {along}, ke dalam hamparan "{file}". Sesiapa yang boleh membuka fail itu boleh membacanya.\n\n' +
      '• Borang ini tidak bertanya siapa anda dan tidak menyimpan alamat e-mel; setiap soalan boleh dibiarkan kosong. Namun ayat anda, atau {along} jawapan anda, masih boleh mendedahkan siapa anda.\n' +
      '• Tinjauan ditutup pada {closes}. Ia dimulakan oleh {starter}.\n' +
      '• Jawapan dipadamkan daripada borang {keepDays} hari selepas tinjauan ditutup. Jawapan dalam hamparan kekal sehingga dipadamkan.',
  ],
  promise_by: [' (by {groups}, too)', ' (juga mengikut {groups})'],
  promise_time: ['time', 'masa'],
  promise_team: ['team', 'pasukan'],
  promise_and: ['{list} and {last}', '{list} dan {last}'],

  invite_linked: [
    'Please read the head of the form first: the answers are copied into a shared spreadsheet.',
    'Sila baca permulaan borang dahulu: jawapan disalin ke dalam hamparan yang dikongsi.',
  ],
  invite_anonymous: [
    'Your answers are anonymous; what becomes of them is said at the head of the form.',
    'Jawapan anda tanpa nama; cara jawapan diuruskan dinyatakan pada permulaan borang.',
  ],
  invite_subject: ['{title}: {count} short questions', '{title}: {count} soalan ringkas'],
  invite_body: [
    'Hello,\n\nHow are things? {count} short questions, a few minutes:\n{url}\n\n' +
      'The pulse is open until {closes}. {privacy}\n\nThank you.',
    'Salam sejahtera,\n\nApa khabar? {count} soalan ringkas, beberapa minit sahaja:\n{url}\n\n' +
      'Tinjauan ini dibuka hingga {closes}. {privacy}\n\nTerima kasih.',
  ],
  remind_subject: ['Reminder: {title}', 'Peringatan: {title}'],
  remind_body: [
    'Hello,\n\nThe pulse is open until {closes}:\n{url}\n\n' +
      'This goes to everybody, as nobody knows who has answered. If you have: thank you, and please ignore this.\n',
    'Salam sejahtera,\n\nTinjauan masih dibuka hingga {closes}:\n{url}\n\n' +
      'Peringatan ini dihantar kepada semua ahli kerana tiada sesiapa tahu siapa yang sudah menjawab. Jika anda sudah menjawab, terima kasih; abaikan sahaja e-mel ini.\n',
  ],
  notice_subject: ['Saluran: the pulse needs you', 'Saluran: tinjauan memerlukan perhatian anda'],

  needsQuestions: [
    'The sheet "{sheet}" holds no question that can be asked now. Add questions, or wait: none returns within a quarter.',
    'Helaian "{sheet}" tiada soalan yang boleh ditanya sekarang. Tambah soalan, atau tunggu: tiada soalan diulang dalam tempoh suku tahun.',
  ],
  noQuestions: [
    'This pulse has no questions: give questionIds, or ask for eNPS.',
    'Tinjauan ini tiada soalan: berikan questionIds, atau minta eNPS.',
  ],
  tooMany: [
    'A pulse has at most {most} questions, eNPS included: {count} were asked for.',
    'Satu tinjauan mengandungi paling banyak {most} soalan, termasuk eNPS: {count} diminta.',
  ],
  unknownQuestion: [
    'questionIds: there is no question "{id}" on the sheet "{sheet}".',
    'questionIds: tiada soalan "{id}" pada helaian "{sheet}".',
  ],
  doubledQuestion: ['questionIds: "{id}" stands twice.', 'questionIds: "{id}" disebut dua kali.'],
  question_noId: [
    'Sheet "{sheet}", row {row}: the question has no ID.',
    'Helaian "{sheet}", baris {row}: soalan ini tiada ID.',
  ],
  question_doubledId: [
    'Sheet "{sheet}", row {row}: the ID "{value}" stands in row {other} already.',
    'Helaian "{sheet}", baris {row}: ID "{value}" sudah ada di baris {other}.',
  ],
  question_reserved: [
    'Sheet "{sheet}", row {row}: the ID "{value}" is kept for what every pulse asks by itself. Choose another.',
    'Helaian "{sheet}", baris {row}: ID "{value}" dikhaskan untuk soalan yang disertakan sendiri dalam setiap tinjauan. Pilih ID lain.',
  ],
  question_driver: [
    'Sheet "{sheet}", row {row}: the driver "{value}" is none of {list}.',
    'Helaian "{sheet}", baris {row}: pemacu "{value}" bukan salah satu daripada {list}.',
  ],
  question_type: [
    'Sheet "{sheet}", row {row}: the type "{value}" is none of {list}.',
    'Helaian "{sheet}", baris {row}: jenis "{value}" bukan salah satu daripada {list}.',
  ],
  question_blank: [
    'Sheet "{sheet}", row {row}: the question has no text in either language.',
    'Helaian "{sheet}", baris {row}: soalan ini tiada teks dalam mana-mana bahasa.',
  ],

  noPeople: [
    'Nobody to ask: the sheet "{sheet}" has no one with an e-mail address{audience}.',
    'Tiada sesiapa untuk ditanya: helaian "{sheet}" tiada ahli yang mempunyai alamat e-mel{audience}.',
  ],
  noPeople_audience: [' in "{list}"', ' dalam "{list}"'],
  person_email: [
    'Sheet "{sheet}", row {row}: "{value}" is not an e-mail address.',
    'Helaian "{sheet}", baris {row}: "{value}" bukan alamat e-mel.',
  ],
  person_doubled: [
    'Sheet "{sheet}", row {row}: the e-mail address "{value}" stands in row {other} already.',
    'Helaian "{sheet}", baris {row}: alamat e-mel "{value}" sudah ada di baris {other}.',
  ],
  threshold: [
    'Sheet "{sheet}": the value of "{setting}" is "{value}"; expected a whole number from {from} on.',
    'Helaian "{sheet}": nilai "{setting}" ialah "{value}"; dijangka nombor bulat bermula {from}.',
  ],
  secondGroup: [
    'Sheet "{sheet}": the value of "{setting}" is "{value}"; expected the header of a column of "{people}" to group the answers by: {list}.',
    'Helaian "{sheet}": nilai "{setting}" ialah "{value}"; dijangka pengepala lajur "{people}" untuk mengelompokkan jawapan: {list}.',
  ],

  scores_cell: [
    'scores: row {row} of the range holds {value}; expected whole numbers from {from} to {to}.',
    'scores: baris {row} dalam julat mengandungi {value}; dijangka nombor bulat daripada {from} hingga {to}.',
  ],
  scores_zero: [
    'scores: row {row} of the range holds 0 among answers from 1 to 10. If they were given on a scale from 0, write "0-10" as the scale.',
    'scores: baris {row} dalam julat mengandungi 0 antara jawapan 1 hingga 10. Jika skala bermula dari 0, tulis "0-10" sebagai skala.',
  ],
  scores_none: [
    'scores: expected at least one answer, got none.',
    'scores: dijangka sekurang-kurangnya satu jawapan, tetapi tiada.',
  ],
  scale: [
    'scale: expected "1-10" or "0-10", got {value}.',
    'scale: dijangka "1-10" atau "0-10", tetapi diberi {value}.',
  ],
  max: [
    'max: expected a whole number from 2 to 10, got {value}.',
    'max: dijangka nombor bulat daripada 2 hingga 10, tetapi diberi {value}.',
  ],
  teamSize: [
    'team_size: expected a whole number of at least the {count} answers, got {value}.',
    'team_size: dijangka nombor bulat sekurang-kurangnya {count}, iaitu bilangan jawapan, tetapi diberi {value}.',
  ],

  unknownWave: ['There is no pulse "{waveId}" in this workbook.', 'Tiada tinjauan "{waveId}" dalam buku kerja ini.'],
  notStarter: [
    'Only {starter}, who started this pulse, can open its answers.',
    'Hanya {starter}, yang memulakan tinjauan ini, boleh membuka jawapannya.',
  ],
  notOpen: ['The pulse "{waveId}" is not open any more.', 'Tinjauan "{waveId}" sudah tidak dibuka.'],
  notClosed: [
    'The pulse "{waveId}" is not closed: it has no results.',
    'Tinjauan "{waveId}" belum ditutup: tiada keputusan.',
  ],
  noResults: [
    'The sheet holds no results of the pulse "{waveId}".',
    'Helaian ini tiada keputusan bagi tinjauan "{waveId}".',
  ],
  quota: [
    "This takes {needed} mails, and {left} are left of today's quota. Nothing was sent; please try again tomorrow.",
    'Tindakan ini memerlukan {needed} e-mel, sedangkan baki kuota hari ini {left}. Tiada e-mel dihantar; sila cuba lagi esok.',
  ],
  quotaPart: [
    "Today's mail quota ran out: {count} people have no summary yet. Please share again tomorrow; nobody gets it twice.",
    'Kuota e-mel hari ini sudah habis: {count} orang belum menerima ringkasan. Sila kongsi semula esok; tiada sesiapa menerimanya dua kali.',
  ],
  formGone: [
    'The form of the pulse "{waveId}" cannot be opened: it was deleted, or you may not open it. Put it back from the bin of Google Drive, or cancel the pulse.',
    'Borang tinjauan "{waveId}" tidak dapat dibuka: borang telah dipadamkan, atau anda tidak dibenarkan membukanya. Pulihkannya daripada tong sampah Google Drive, atau batalkan tinjauan ini.',
  ],
  formNotMade: [
    'The pulse "{title}" has no form yet: it is still being started. Start it again with the same title to go on, or discard it.',
    'Tinjauan "{title}" belum ada borang: ia masih dimulakan. Mulakan semula dengan tajuk yang sama untuk meneruskannya, atau buangnya.',
  ],
  formNotClosed: [
    'The pulse "{title}" is cancelled, but its form could not be opened. If the form still exists, it takes answers: Saluran tries for a day to close it; you can also close it in Google Forms.',
    'Tinjauan "{title}" dibatalkan, tetapi borangnya tidak dapat dibuka. Jika borang itu masih ada, ia masih menerima jawapan: Saluran cuba menutupnya selama sehari; anda juga boleh menutupnya di Google Forms.',
  ],
  spareForm: [
    'An interrupted start may have left an empty form called "{title}" in your Google Drive. Nobody has its address; you can delete it.',
    'Permulaan yang terganggu mungkin meninggalkan borang kosong bernama "{title}" dalam Google Drive anda. Tiada sesiapa mempunyai alamatnya; anda boleh memadamkannya.',
  ],
  neverOpened: [
    'The pulse "{title}" could not be started in time. Nobody was asked, and it is cancelled.',
    'Tinjauan "{title}" tidak dapat dimulakan pada masanya. Tiada sesiapa ditanya, dan ia dibatalkan.',
  ],
  stopped_start: [
    'The pulse "{title}" is not fully started: {problem} Start it again with the same title, and Saluran goes on where it stopped. Otherwise Saluran goes on by itself in its next run.',
    'Tinjauan "{title}" belum dimulakan sepenuhnya: {problem} Mulakan semula dengan tajuk yang sama, dan Saluran meneruskannya dari tempat ia terhenti. Jika tidak, Saluran meneruskannya sendiri pada larian berikutnya.',
  ],
  stopped_mail: [
    'The mails of "{title}" stopped: {problem} Please do the same again: Saluran goes on where it stopped. At most one message may come twice.',
    'E-mel bagi "{title}" terhenti: {problem} Sila buat sekali lagi: Saluran meneruskannya dari tempat ia terhenti. Paling banyak satu mesej mungkin diterima dua kali.',
  ],
  stopped_close: [
    'The pulse "{title}" is not closed yet: {problem} Please close it again: nothing is published twice.',
    'Tinjauan "{title}" belum ditutup: {problem} Sila tutup sekali lagi: tiada apa-apa diterbitkan dua kali.',
  ],
  stopped_cancel: [
    'The pulse "{title}" is not cancelled yet: {problem} Please cancel it again.',
    'Tinjauan "{title}" belum dibatalkan: {problem} Sila batalkan sekali lagi.',
  ],
  formChanged: [
    'The question {id} is no longer on the form: it has no result.',
    'Soalan {id} tiada lagi pada borang: tiada keputusan untuknya.',
  ],
  formScale: [
    'The question {id} was answered on another scale than it was asked on ({value} among answers from {from} to {to}): it has no result.',
    'Soalan {id} dijawab pada skala yang berbeza ({value} antara jawapan {from} hingga {to}): tiada keputusan untuknya.',
  ],
  tooManyAnswers: [
    '{count} answers more than people: somebody answered more than once.',
    '{count} jawapan melebihi bilangan ahli: ada yang menjawab lebih daripada sekali.',
  ],
  tooFew: [
    'Fewer than {threshold} answers: no result is shown.',
    'Kurang daripada {threshold} jawapan: tiada keputusan dipaparkan.',
  ],
  mailLater: [
    '{count} mails follow as soon as the daily mail quota allows.',
    '{count} e-mel akan dihantar sebaik sahaja kuota e-mel harian membenarkannya.',
  ],
  refused: [
    'Google does not mail to {list}: please correct the sheet "{sheet}". All others are mailed.',
    'Google tidak menghantar e-mel kepada {list}: sila betulkan helaian "{sheet}". E-mel kepada semua yang lain tidak terjejas.',
  ],
  startFailed: [
    'The next wave of "{title}" could not be started: {problem}',
    'Pusingan seterusnya bagi "{title}" tidak dapat dimulakan: {problem}',
  ],
  closedWith: ['The pulse "{title}" has closed. {problems}', 'Tinjauan "{title}" telah ditutup. {problems}'],
  mailFailed: [
    'The mails of "{title}" could not all be sent: {problem} Saluran tries again in its next run.',
    'Tidak semua e-mel bagi "{title}" dapat dihantar: {problem} Saluran akan mencuba lagi pada larian berikutnya.',
  ],
  eraseFailed: [
    'The answers of "{title}" could not be deleted: {problem} Saluran tries again in its next run.',
    'Jawapan bagi "{title}" tidak dapat dipadamkan: {problem} Saluran akan mencuba lagi pada larian berikutnya.',
  ],
  closeFailed: [
    'The pulse "{title}" could not be closed: {problem} Saluran tries again in its next run.',
    'Tinjauan "{title}" tidak dapat ditutup: {problem} Saluran akan mencuba lagi pada larian berikutnya.',
  ],

  pulse_trend: ['eNPS by wave', 'eNPS mengikut pusingan'],
  pulse_heat: ['Scores by driver, 1–10', 'Skor mengikut pemacu, 1–10'],
  pulse_none: ['No pulse has been closed yet.', 'Belum ada tinjauan yang ditutup.'],
  pulse_range: ['95 % interval', 'Selang 95 %'],
  change_noise: ['no clear change', 'tiada perubahan jelas'],
  summary_title: ['Results of {title}', 'Keputusan {title}'],
  summary_participation: [
    '{answers} of {team} people answered ({percent}%).',
    '{answers} daripada {team} ahli menjawab ({percent}%).',
  ],
  summary_enps: ['eNPS: {enps} (95 % interval {low} to {high}).', 'eNPS: {enps} (selang 95 % {low} hingga {high}).'],
  summary_best: ['Strongest, on ten points:\n{list}', 'Paling kukuh, daripada sepuluh mata:\n{list}'],
  summary_worst: ['Lowest:\n{list}', 'Paling rendah:\n{list}'],
  summary_thanks: ['Thank you for answering.', 'Terima kasih kerana menjawab.'],
  cannotPublish: [
    'The results of "{title}" could not be published when it closes: {problem}',
    'Keputusan "{title}" tidak akan dapat diterbitkan apabila ia ditutup: {problem}',
  ],
} satisfies Record<string, readonly [string, string]>;

export type PulseTexts = Readonly<Record<string, readonly [string, string] | undefined>>;

/** The table as it stands. The built add-on keeps it in a file beside its code. */
export function pulseTexts(): PulseTexts {
  return TEXTS;
}

export type PulseKey = MessageKey<typeof TEXTS>;
export type PulseTranslate = (key: PulseKey, values?: Values) => string;
