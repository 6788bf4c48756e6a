/** The texts of the pulse surveys, in Bahasa Melayu. */

import type { Texts } from '../../i18n/catalogue';
import type * as en from './en';

/** Forms, mails, results and errors. */
export const pulse: Texts<typeof en.pulse> = {
  enps_question: 'Sejauh manakah anda akan mengesyorkan syarikat kita kepada orang lain?',
  enps_low: 'Sangat tidak mungkin',
  enps_high: 'Sangat mungkin',
  enps_why: 'Mengapakah anda memilih nombor ini?',
  scale_low: 'Sangat tidak setuju',
  scale_high: 'Sangat setuju',
  team_question: 'Anda dalam pasukan mana?',
  group_question: '{group}: yang manakah kumpulan anda?',
  team_none: 'Saya lebih suka tidak menyatakan',

  promise_head: 'Jawapan tanpa nama.',
  promise_head_signIn: 'Jawapan tanpa nama, walaupun Google meminta anda log masuk.',
  promise_asked: '{count} orang ditanya; kumpulan bawah {threshold} disembunyikan.',
  promise_starter: 'Hanya {starter} membuka jawapan.',
  promise_title: 'Cara jawapan anda diuruskan',
  promise_rest:
    '• Borang ini tidak meminta nama atau alamat e-mel. Anda boleh membiarkan mana-mana soalan kosong.{signIn}\n' +
    '• Keputusan dipaparkan pada {closes}, bagi semua orang bersama-sama{by}: hanya kumpulan sekurang-kurangnya {threshold} orang, yang dipilih supaya tiada sesiapa dapat mengira kumpulan yang lebih kecil.\n' +
    '• Komen dipaparkan seperti yang anda tulis, dalam susunan rawak, jika ada sekurang-kurangnya {threshold}. Elakkan menulis perkara yang mendedahkan siapa anda.\n' +
    '• Jawapan dipadamkan {keepDays} hari selepas tinjauan ditutup.\n' +
    '• Hanya {starter}, yang memulakan tinjauan ini, boleh membuka jawapan satu demi satu. Sesiapa yang boleh mengubah kod fail ini boleh mengubah cara jawapan diuruskan.\n' +
    '• Sila jawab sekali sahaja. Keputusan menyatakan jika jawapan melebihi bilangan ahli.',
  promise_rest_signIn: ' Google meminta anda log masuk, tetapi tidak menyimpan nama atau alamat e-mel bersama jawapan.',

  promise_linked_head:
    'Jawapan anda tidak dirahsiakan: setiap jawapan disalin berserta {along} ke dalam hamparan "{file}", untuk sesiapa yang boleh membukanya.',
  promise_linked_asked_one: '{starter} bertanya kepada {count} orang.',
  promise_linked_asked_other: '{starter} bertanya kepada {count} orang.',
  promise_linked_rest:
    '• Borang ini tidak meminta nama atau alamat e-mel. Anda boleh membiarkan mana-mana soalan kosong.{signIn}\n' +
    '• {starter} memulakan tinjauan ini. Sesiapa yang boleh membuka hamparan "{file}" boleh membaca setiap jawapan. Ayat anda, atau {along} jawapan anda, mungkin mendedahkan siapa anda.\n' +
    '• Tinjauan ini dibuka hingga akhir {lastDay}.\n' +
    '• Jawapan dalam borang dipadamkan {keepDays} hari selepas tinjauan ditutup. Salinan dalam hamparan kekal sehingga ada orang memadamkannya.',
  promise_by: ', dan juga mengikut {groups}',
  promise_time: 'masa',
  promise_team: 'pasukan',
  promise_and: '{list} dan {last}',
  promise_signIn: 'Google meminta anda log masuk dengan akaun organisasi anda.',
  thanks: 'Terima kasih atas jawapan anda. Keputusan dipaparkan pada {closes}.',

  invite_subject_one: '{title}: {count} soalan ringkas',
  invite_subject_other: '{title}: {count} soalan ringkas',
  invite_hello: 'Salam sejahtera,',
  invite_why: '{starter} ingin mengetahui keadaan kerja anda, dan perkara yang boleh diperbaik.',
  invite_ask_one: 'Sila jawab {count} soalan ringkas.',
  invite_ask_other: 'Sila jawab {count} soalan ringkas.',
  invite_takes_one: 'Masanya kira-kira {count} minit.',
  invite_takes_other: 'Masanya kira-kira {count} minit.',
  invite_button: 'Jawab sekarang',
  invite_open: 'Anda boleh menjawab hingga akhir {lastDay}. Keputusan dipaparkan pada {closes}.',
  invite_linked: 'Sila baca bahagian atas borang dahulu: jawapan disalin ke dalam hamparan yang dikongsi.',
  invite_anonymous:
    'Jawapan anda tanpa nama: {people} orang ditanya, dan keputusan hanya memaparkan kumpulan sekurang-kurangnya {threshold} orang. Hanya {starter}, yang memulakan tinjauan ini, boleh membuka jawapan satu demi satu.',
  invite_thanks: 'Terima kasih.',
  remind_subject: 'Peringatan: {title}',
  remind_open: 'Anda boleh menjawab hingga akhir {lastDay}. Keputusan dipaparkan pada {closes}.',
  remind_everybody:
    'Peringatan ini dihantar kepada semua ahli kerana tiada sesiapa tahu siapa yang sudah menjawab. Jika anda sudah menjawab, terima kasih. Abaikan sahaja e-mel ini.',
  notice_subject: 'Saluran: tinjauan memerlukan perhatian anda',

  needsQuestions:
    'Helaian "{sheet}" tiada soalan untuk ditanya sekarang: tiada soalan ditanya dua kali dalam satu suku tahun. Tambah soalan, atau tunggu.',
  noQuestions: 'Tinjauan ini tiada soalan. Berikan questionIds, atau minta eNPS.',
  tooMany: 'Satu tinjauan mengandungi paling banyak {most} soalan, termasuk eNPS. Anda meminta {count}.',
  unknownQuestion: 'questionIds: tiada soalan "{id}" pada helaian "{sheet}".',
  doubledQuestion: 'questionIds: "{id}" disebut dua kali.',
  question_noId: 'Helaian "{sheet}", baris {row}: soalan ini tiada ID.',
  question_doubledId: 'Helaian "{sheet}", baris {row}: ID "{value}" sudah ada di baris {other}.',
  question_reserved:
    'Helaian "{sheet}", baris {row}: Saluran menggunakan ID "{value}" untuk soalannya sendiri. Pilih ID lain.',
  question_driver: 'Helaian "{sheet}", baris {row}: pemacu "{value}" bukan salah satu daripada {list}.',
  question_type: 'Helaian "{sheet}", baris {row}: jenis "{value}" bukan salah satu daripada {list}.',
  question_blank: 'Helaian "{sheet}", baris {row}: soalan ini tiada teks dalam mana-mana bahasa.',

  noPeople: 'Tiada sesiapa untuk ditanya: tiada sesiapa pada helaian "{sheet}" mempunyai alamat e-mel{audience}.',
  noPeople_audience: ' dalam "{list}"',
  fewPeople_one:
    'Tinjauan tanpa nama memerlukan sekurang-kurangnya {threshold} orang: jika kurang, jawapan dapat diteka. Helaian "{sheet}" mempunyai {count} orang dengan alamat e-mel{audience}. Tiada apa-apa dihantar.',
  fewPeople_other:
    'Tinjauan tanpa nama memerlukan sekurang-kurangnya {threshold} orang: jika kurang, jawapan dapat diteka. Helaian "{sheet}" mempunyai {count} orang dengan alamat e-mel{audience}. Tiada apa-apa dihantar.',
  person_email: 'Helaian "{sheet}", baris {row}: "{value}" bukan alamat e-mel.',
  person_doubled: 'Helaian "{sheet}", baris {row}: alamat e-mel "{value}" sudah ada di baris {other}.',
  threshold: 'Helaian "{sheet}": nilai "{setting}" ialah "{value}"; dijangka nombor bulat sekurang-kurangnya {from}.',
  secondGroup:
    'Helaian "{sheet}": nilai "{setting}" ialah "{value}"; dijangka pengepala lajur "{people}" untuk mengelompokkan jawapan: {list}.',

  scores_cell:
    'scores: baris {row} dalam julat mengandungi {value}; dijangka nombor bulat daripada {from} hingga {to}.',
  scores_zero:
    'scores: baris {row} dalam julat mengandungi 0 antara jawapan 1 hingga 10. Jika skala bermula dari 0, tulis "0-10" sebagai skala.',
  scores_none: 'scores: dijangka sekurang-kurangnya satu jawapan, tetapi tiada.',
  scale: 'scale: dijangka "1-10" atau "0-10", tetapi diberi {value}.',
  max: 'max: dijangka nombor bulat daripada 2 hingga 10, tetapi diberi {value}.',
  teamSize:
    'team_size: dijangka nombor bulat sekurang-kurangnya {count}, iaitu bilangan jawapan, tetapi diberi {value}.',

  unknownWave: 'Tiada tinjauan "{waveId}" dalam buku kerja ini.',
  notStarter: 'Hanya {starter}, yang memulakan tinjauan ini, boleh membuka jawapannya.',
  notOpen: 'Tinjauan "{waveId}" tidak lagi dibuka.',
  notClosed: 'Tinjauan "{waveId}" belum ditutup, maka belum ada keputusan.',
  noResults: 'Helaian ini tiada keputusan bagi tinjauan "{waveId}".',
  quota:
    'Tindakan ini memerlukan {needed} e-mel, tetapi baki kuota hari ini hanya {left}. Tiada e-mel dihantar. Sila cuba lagi esok.',
  quotaPart_one:
    'Kuota e-mel hari ini sudah habis. {count} orang belum menerima ringkasan. Sila kongsi semula esok. Tiada sesiapa menerimanya dua kali.',
  quotaPart_other:
    'Kuota e-mel hari ini sudah habis. {count} orang belum menerima ringkasan. Sila kongsi semula esok. Tiada sesiapa menerimanya dua kali.',
  formGone:
    'Borang tinjauan "{waveId}" tidak dapat dibuka. Sama ada borang telah dipadamkan, anda tidak dibenarkan membukanya, atau Google Forms tidak menjawab sekarang. Cuba lagi kemudian. Borang yang dipadamkan dapat dipulihkan daripada tong sampah Google Drive.',
  formNotMade:
    'Tinjauan "{title}" belum ada borang, kerana ia masih dimulakan. Mulakan semula dengan tajuk yang sama untuk meneruskannya, atau buang tinjauan ini.',
  formNotClosed:
    'Tinjauan "{title}" telah dibuang, tetapi borangnya tidak dapat dibuka: Google Forms tidak menjawab, atau borang itu sudah tiada. Borang itu mungkin masih menerima jawapan, dan jawapannya belum dipadamkan. Saluran mencuba lagi setiap jam. Anda boleh melakukannya sendiri: {links}',
  notErased:
    'Jawapan bagi "{title}" sepatutnya dipadamkan pada {day}, tetapi Google Forms tidak membuka borangnya: {links} Sila buka borang itu dan padamkan jawapannya. Jika borang itu sudah tiada, nyatakan pada tab Tinjauan di bar sisi. Saluran mencuba lagi pada setiap larian.',
  notCancelledErased:
    'Tinjauan "{title}" telah dibuang pada {day}, tetapi Google Forms tidak membuka borangnya: {links} Sila buka borang itu, hentikannya dan padamkan jawapannya. Jika borang itu sudah tiada, nyatakan pada tab Tinjauan di bar sisi. Saluran mencuba lagi pada setiap larian.',
  startedToday:
    'Tinjauan "{title}" telah dimulakan hari ini, dan semua ahli telah dijemput. Tiada apa-apa dihantar semula.',
  signInWaits:
    'Borang "{title}" meminta semua ahli log masuk dengan akaun organisasi anda, dan pentadbir anda tidak membenarkan Saluran mematikannya. Orang di luar organisasi anda tidak dapat menjawab. Borang dan jemputan menyatakannya. Belum ada sesiapa dijemput. Pada tab Tinjauan di bar sisi, anda boleh menjemput semua ahli juga, atau membuang tinjauan ini.',
  notUndeleted: 'Tinjauan "{waveId}" tiada jawapan yang masih perlu dipadamkan.',
  notWaiting: 'Tinjauan "{title}" tidak menunggu keputusan anda: semua ahli telah dijemput.',
  groupGone:
    'Tinjauan "{title}" mengelompokkan jawapan mengikut lajur "{value}", yang tiada lagi pada helaian "{people}". Kembalikan nama lajur itu, atau tamatkan tinjauan ini dan mulakan yang lain.',
  spareForm:
    'Permulaan yang terganggu mungkin meninggalkan borang kosong bernama "{title}" dalam Google Drive anda. Tiada sesiapa mempunyai alamatnya. Anda boleh memadamkannya.',
  neverOpened:
    'Saluran tidak dapat memulakan tinjauan "{title}" pada masanya dan telah membuangnya. Tiada sesiapa ditanya.',
  stopped_start:
    'Tinjauan "{title}" belum dimulakan sepenuhnya: {problem} Mulakan semula dengan tajuk yang sama, dan Saluran meneruskannya dari tempat ia terhenti. Jika tidak, Saluran meneruskannya sendiri pada larian berikutnya.',
  stopped_mail:
    'E-mel bagi "{title}" terhenti: {problem} Sila buat sekali lagi. Saluran meneruskannya dari tempat ia terhenti. Paling banyak satu mesej mungkin diterima dua kali.',
  stopped_close:
    'Tinjauan "{title}" belum ditutup: {problem} Sila tutup sekali lagi. Tiada apa-apa diterbitkan dua kali.',
  stopped_cancel: 'Tinjauan "{title}" belum dibuang: {problem} Sila buang sekali lagi.',
  formChanged: 'Soalan {id} tiada lagi pada borang: tiada keputusan untuknya.',
  formScale:
    'Soalan {id} dijawab pada skala yang berbeza ({value} antara jawapan {from} hingga {to}): tiada keputusan untuknya.',
  look_email: 'Borang ini mengumpul alamat e-mel: ada orang yang menghidupkannya.',
  look_signIn: 'Borang ini meminta log masuk: ada orang yang menghidupkannya.',
  look_linked: 'Borang ini menyalin jawapannya ke dalam hamparan: ada orang yang memautkannya.',
  look_summary:
    'Borang ini memaparkan ringkasan semua jawapan kepada setiap orang yang menjawab: ada orang yang menghidupkannya.',
  look_withheld: 'Itu bukan seperti yang dijanjikan kepada ahli: hanya bilangan jawapan diterbitkan.',
  look_scale: 'Skala soalan {id} berakhir pada {to} dalam borang, bukan pada {most}: tiada keputusan untuknya.',
  look_team:
    'Borang ini menawarkan {list}, sedangkan tiada sesiapa ditanya dalam kumpulan bernama itu: ada orang yang mengubah pilihannya. Hanya keputusan semua orang bersama-sama dipaparkan.',
  tooManyAnswers_one: 'Jawapan melebihi bilangan ahli sebanyak {count}: ada yang menjawab lebih daripada sekali.',
  tooManyAnswers_other: 'Jawapan melebihi bilangan ahli sebanyak {count}: ada yang menjawab lebih daripada sekali.',
  hiddenAll:
    'Keputusan semua orang tidak dipaparkan bagi {list}: hanya beberapa orang menyertai atau keluar sejak keputusan yang lalu, jadi jawapan mereka boleh dikira.',
  tooFew: 'Kurang daripada {threshold} jawapan: tiada keputusan dipaparkan.',
  mailLater_one: 'Saluran menghantar {count} e-mel lagi sebaik sahaja kuota e-mel harian membenarkannya.',
  mailLater_other: 'Saluran menghantar {count} e-mel lagi sebaik sahaja kuota e-mel harian membenarkannya.',
  refused:
    'Google tidak menghantar e-mel kepada {list}. Sila betulkan helaian "{sheet}". Semua yang lain menerima e-mel mereka.',
  startFailed: 'Saluran tidak dapat memulakan pusingan seterusnya bagi "{title}": {problem}',
  closedWith: 'Tinjauan "{title}" telah ditutup. {problems}',
  mailFailed:
    'Saluran tidak dapat menghantar semua e-mel bagi "{title}": {problem} Saluran akan mencuba lagi pada larian berikutnya.',
  eraseFailed:
    'Saluran tidak dapat memadamkan jawapan bagi "{title}": {problem} Saluran akan mencuba lagi pada larian berikutnya.',
  closeFailed:
    'Saluran tidak dapat menutup tinjauan "{title}": {problem} Saluran akan mencuba lagi pada larian berikutnya.',
  cannotPublish: 'Keputusan "{title}" tidak akan dapat diterbitkan apabila ia ditutup: {problem}',

  pulse_trend: 'eNPS mengikut pusingan',
  pulse_heat: 'Skor mengikut pemacu, 1–10',
  pulse_range: 'Selang 95 %',
  change_noise: 'tiada perubahan jelas',
  summary_title: 'Keputusan {title}',
  summary_participation: '{answers} daripada {team} ahli menjawab ({percent}%).',
  summary_enps: 'eNPS: {enps} (selang 95 % {low} hingga {high}).',
  summary_best: 'Paling kukuh, daripada sepuluh mata:\n{list}',
  summary_worst: 'Paling rendah:\n{list}',
  summary_thanks: 'Terima kasih kerana menjawab.',
};

/** The sidebar's tab. */
export const tab: Texts<typeof en.tab> = {
  loading: 'Memuatkan…',
  refresh: 'Muat semula',
  cancel: 'Batal',

  openTitle: 'Sedang dibuka',
  openNone: 'Tiada tinjauan yang sedang dibuka.',
  building: 'Sedang disediakan',
  closes: 'Ditutup pada {date}',
  answered: '{answers} daripada {people} telah menjawab',
  invitedOf: '{invited} daripada {people} telah dijemput setakat ini.',
  asked_one: '{count} orang telah ditanya',
  asked_other: '{count} orang telah ditanya',
  startedBy:
    '{starter} memulakan tinjauan ini. Hanya {starter} boleh melihat bilangan jawapan, mengingatkan dan menutupnya.',
  mailing: 'Sebahagian e-mel menunggu kuota harian.',
  openForm: 'Buka borang',
  openFormIn: 'Buka borang ({language})',
  invite: 'Jemput juga',
  inviteAsk: 'Jemput semua ahli, walaupun Google meminta mereka log masuk? Borang dan jemputan menyatakannya.',
  inviteYes: 'Jemput semua',
  invitedNow: 'Semua ahli telah dijemput.',
  remind: 'Ingatkan',
  remindAsk:
    'Hantar peringatan kepada semua? Tiada sesiapa tahu siapa yang sudah menjawab, maka semua ahli akan menerimanya.',
  remindYes: 'Hantar peringatan',
  reminded: 'Semua ahli telah diingatkan.',
  close: 'Tutup',
  closeAsk:
    'Tutup sekarang dan terbitkan keputusan? Borang tidak lagi menerima jawapan. Tindakan ini tidak boleh dibuat asal.',
  closeYes: 'Tutup dan terbitkan',
  closed_one: 'Ditutup dengan {count} jawapan.',
  closed_other: 'Ditutup dengan {count} jawapan.',
  cancelWave: 'Buang',
  cancelAsk: 'Buang tinjauan ini? Jawapannya dipadamkan buat selama-lamanya dan tiada apa-apa diterbitkan.',
  cancelYes: 'Padamkan jawapan',
  cancelled: 'Tinjauan telah dibuang.',

  undeletedTitle: 'Jawapan yang masih perlu dipadamkan',
  gone: 'Borang sudah tiada',
  goneAsk:
    'Adakah borang itu sudah tiada buat selama-lamanya? Saluran kemudian melupakan tinjauan ini. Jika jawapan masih ada di mana-mana, tiada sesiapa memadamkannya.',
  goneYes: 'Lupakan tinjauan ini',
  goneDone: 'Saluran telah melupakan tinjauan itu.',

  seriesTitle: 'Akan datang',
  next: 'Seterusnya: {date}',
  cadence_once: 'Sekali',
  cadence_weekly: 'Mingguan',
  cadence_fortnightly: 'Setiap dua minggu',
  cadence_monthly: 'Bulanan',
  cadence_quarterly: 'Setiap suku tahun',
  stop: 'Tamatkan',
  stopAsk: 'Hentikan ulangan “{title}”? Jika ada yang sedang dibuka, ia kekal dibuka sehingga ditutup.',
  stopYes: 'Ya, tamatkan',
  stopped: 'Saluran tidak akan memulakan tinjauan ini lagi.',

  lastTitle: 'Keputusan terkini',
  lastNone: 'Keputusan dipaparkan di sini selepas tinjauan ditutup dengan sekurang-kurangnya {threshold} jawapan.',
  participation_one: '{count} jawapan, {share} daripada ahli yang ditanya',
  participation_other: '{count} jawapan, {share} daripada ahli yang ditanya',
  participationOf: '{answers} daripada {people} orang menjawab ({share})',
  enps: 'eNPS',
  counts: 'Penyokong {promoters}, pasif {passives}, pengkritik {detractors}',
  exact: 'Semua orang menjawab: nombor ini tepat.',
  range: 'Selang 95 % {low} hingga {high}',
  trend: 'eNPS mengikut pusingan',
  tooFew: 'Jawapan terlalu sedikit untuk memaparkan keputusan.',
  up: 'Naik {change}',
  down: 'Turun {change}',
  noChange: 'Tiada perubahan jelas',
  firstAll: 'Kali pertama: perubahan dipaparkan mulai tinjauan kedua.',
  firstSome:
    'Perubahan dipaparkan hanya jika tidak mungkin disebabkan kebetulan. Soalan tanpa catatan ditanya buat kali pertama.',
  comments: 'Papar komen',
  commentsTitle: 'Komen',
  commentsNone: 'Tiada komen diterbitkan.',
  commentsHide: 'Sembunyikan komen',
  changeHint: 'Perubahan dipaparkan hanya jika ia berkemungkinan bukan kebetulan.',
  showSheet: 'Buka helaian tinjauan',
  share: 'Kongsi dengan semua',
  shared: 'Dikongsi pada {date}',
  shareAsk_one: 'Ini akan dihantar kepada {count} orang, dalam bahasa masing-masing:',
  shareAsk_other: 'Ini akan dihantar kepada {count} orang, dalam bahasa masing-masing:',
  shareWords: 'Kata-kata anda sendiri di atasnya, jika mahu',
  shareYes: 'Hantar',
  sharedNow_one: 'Dihantar kepada {count} orang.',
  sharedNow_other: 'Dihantar kepada {count} orang.',

  new: 'Mulakan tinjauan',
  newIntro:
    'Soal selidik ringkas tanpa nama. Selepas ditutup, keputusan memaparkan kumpulan dengan sekurang-kurangnya {threshold} jawapan.',
  nobody: 'Belum ada sesiapa untuk ditanya. Tambah nama dan alamat e-mel pada helaian “{sheet}”.',
  problems: 'Betulkan perkara ini dahulu:',
  title: 'Tajuk',
  titleUsual: 'Tinjauan pasukan',
  titleMissing: 'Sila beri tajuk.',
  cadence: 'Kekerapan',
  scale: 'eNPS',
  scale_10: 'Skala 1–10',
  scale_0: 'Skala 0–10',
  scale_no: 'Jangan tanya',
  language: 'Bahasa borang',
  language_own: 'Bahasa setiap ahli',
  audience: 'Siapa',
  audience_all_one: 'Semua ({count} orang)',
  audience_all_other: 'Semua ({count} orang)',
  audience_team: '{name} ({people})',
  tooSmall:
    'Ini kurang daripada {threshold} orang. Tinjauan tanpa nama tidak dapat bertanya kepada orang sesedikit itu.',
  teamSmall: 'Pasukan kecil mungkin tidak mendapat keputusan: sekurang-kurangnya {threshold} orang perlu menjawab.',
  link: 'Salin setiap jawapan ke dalam buku kerja ini',
  linkWarning:
    'Ini melanggar janji kerahsiaan. Sesiapa yang boleh membuka fail ini dapat membaca setiap jawapan, berserta masa dan pasukan, sebaik sahaja dihantar. Mereka dapat mengira kumpulan sekecil mana pun. Saluran tidak dapat memadamkan salinannya. Borang dan jemputan akan menyatakannya.',
  preview: 'Pratonton soalan',
  previewBusy: 'Memilih soalan…',
  previewTitle: 'Soalan yang akan ditanya',
  previewTo_one: '{count} orang akan dijemput.',
  previewTo_other: '{count} orang akan dijemput.',
  previewGroups: 'Turut ditanya, untuk mengelompokkan jawapan: {list}',
  open: 'dengan ayat',
  others: 'Pilih soalan lain',
  back: 'Kembali',
  start: 'Hantar sekarang',
  starting: 'Menyediakan borang dan menghantar…',
  started_one: 'Dihantar kepada {count} orang.',
  started_other: 'Dihantar kepada {count} orang.',
  noneLeft: 'Pilih sekurang-kurangnya satu soalan.',
};

/** The question bank: for each driver six statements to agree with, and a question that is answered in words. */
export const questions: Texts<typeof en.questions> = {
  recognition_1: 'Apabila saya melakukan sesuatu dengan baik, ada orang yang perasan.',
  recognition_2: 'Penghargaan yang saya terima menyatakan dengan jelas apa yang saya lakukan dengan baik.',
  recognition_3: 'Kerja di belakang tabir dihargai sama seperti kerja yang dilihat orang.',
  recognition_4: 'Pujian diberikan kepada orang yang benar-benar melakukan kerja itu.',
  recognition_5: 'Dalam sebulan yang lalu, saya berasa dihargai atas kerja saya.',
  recognition_6: 'Kami meluangkan masa untuk meraikan kejayaan bersama.',
  recognition_open: 'Apakah yang dilakukan oleh rakan sekerja baru-baru ini yang patut diberi ucapan terima kasih?',

  feedback_1: 'Saya tahu sejauh mana prestasi kerja saya.',
  feedback_2: 'Saya menerima maklum balas cukup awal untuk bertindak.',
  feedback_3: 'Maklum balas di sini tertumpu pada kerja, bukan pada peribadi seseorang.',
  feedback_4: 'Saya boleh menyatakan pendapat tanpa rasa takut akan akibatnya.',
  feedback_5: 'Apabila saya membangkitkan sesuatu perkara, ada orang yang memberikan jawapan kepada saya.',
  feedback_6: 'Kami berbincang secara terbuka tentang kesilapan dan belajar daripadanya.',
  feedback_open: 'Maklum balas apakah yang paling membantu anda sekarang?',

  growth_1: 'Saya mempelajari sesuatu yang berguna di tempat kerja bulan ini.',
  growth_2: 'Kerja saya memanfaatkan kebolehan saya.',
  growth_3: 'Saya nampak masa depan saya di sini.',
  growth_4: 'Saya diberi masa yang cukup untuk mempelajari perkara baharu.',
  growth_5: 'Ada orang yang mengambil berat tentang perkembangan kerjaya saya.',
  growth_6: 'Saya dipercayai untuk memikul tugas yang mencabar kebolehan saya.',
  growth_open: 'Apakah yang anda ingin pelajari atau cuba selepas ini?',

  manager_1: 'Pengurus saya mendengar pandangan saya.',
  manager_2: 'Pengurus saya menepati janji.',
  manager_3: 'Saya mendapat bantuan daripada pengurus apabila saya menghadapi jalan buntu.',
  manager_4: 'Pengurus saya melayan semua ahli pasukan dengan adil.',
  manager_5: 'Pengurus saya mengambil berat tentang keadaan saya, bukan hasil kerja saya semata-mata.',
  manager_6: 'Pengurus saya menerangkan sebab di sebalik sesuatu keputusan.',
  manager_open: 'Apakah yang patut dimulakan, dihentikan atau diteruskan oleh pengurus anda?',

  peers_1: 'Saya boleh bergantung pada rakan-rakan sekerja saya.',
  peers_2: 'Kami saling membantu tanpa perlu diminta.',
  peers_3: 'Saya berasa sebahagian daripada pasukan ini.',
  peers_4: 'Kami boleh berbeza pendapat dan masih bekerjasama dengan baik.',
  peers_5: 'Suara setiap ahli pasukan didengar dalam mesyuarat kami.',
  peers_6: 'Bekerjasama dengan pasukan lain mudah bagi kami.',
  peers_open: 'Apakah yang boleh memudahkan kerjasama kita?',

  alignment_1: 'Saya tahu apa yang diharapkan daripada saya.',
  alignment_2: 'Saya tahu apa yang paling penting bagi pasukan bulan ini.',
  alignment_3: 'Saya nampak sumbangan kerja saya kepada hala tuju syarikat.',
  alignment_4: 'Keutamaan kami cukup tetap untuk menyiapkan apa yang telah kami mulakan.',
  alignment_5: 'Saya dimaklumkan tentang keputusan berkaitan kerja saya pada masa yang sesuai.',
  alignment_6: 'Apa yang dikatakan oleh syarikat selari dengan tindakannya.',
  alignment_open: 'Apakah yang masih kurang jelas bagi anda tentang matlamat kita?',

  satisfaction_1: 'Saya menantikan hari bekerja saya dengan gembira.',
  satisfaction_2: 'Saya mempunyai alat dan maklumat yang diperlukan untuk bekerja dengan baik.',
  satisfaction_3: 'Saya boleh menentukan sendiri cara saya bekerja.',
  satisfaction_4: 'Kerja saya bermakna bagi saya.',
  satisfaction_5: 'Gaji saya setimpal dengan kerja yang saya lakukan.',
  satisfaction_6: 'Tempat saya bekerja membolehkan saya menghasilkan kerja yang baik.',
  satisfaction_open: 'Apakah satu perkara yang boleh menjadikan kerja anda lebih baik?',

  wellness_1: 'Saya masih bertenaga pada penghujung hari bekerja.',
  wellness_2: 'Saya dapat melupakan urusan kerja pada masa lapang.',
  wellness_3: 'Apabila saya kurang sihat, saya boleh berehat tanpa rasa bersalah.',
  wellness_4: 'Tekanan kerja saya berada pada tahap yang boleh saya tangani.',
  wellness_5: 'Saya boleh menjadi diri sendiri di tempat kerja.',
  wellness_6: 'Saya tahu siapa yang boleh saya temui di sini sekiranya keadaan saya tidak baik.',
  wellness_open: 'Apakah yang dapat membantu anda berasa lebih sejahtera di tempat kerja?',

  ambassadorship_1: 'Saya bangga memberitahu orang lain tempat saya bekerja.',
  ambassadorship_2: 'Saya sendiri sanggup membeli atau menggunakan apa yang kami hasilkan.',
  ambassadorship_3: 'Saya akan menggalakkan kawan baik saya memohon kerja di sini.',
  ambassadorship_4: 'Saya percaya pelanggan kami dilayan dengan baik.',
  ambassadorship_5: 'Saya akan memilih syarikat ini sekali lagi.',
  ambassadorship_6: 'Saya menjangka masih bekerja di sini setahun lagi.',
  ambassadorship_open: 'Apakah yang akan anda ceritakan kepada kawan tentang bekerja di sini?',

  workload_1: 'Beban kerja saya dapat diuruskan.',
  workload_2: 'Saya dapat menyiapkan kerja dalam waktu bekerja.',
  workload_3: 'Saya mempunyai masa untuk bekerja dengan teliti.',
  workload_4: 'Kerja diagihkan dengan adil dalam pasukan.',
  workload_5: 'Saya dapat bekerja tanpa sentiasa diganggu.',
  workload_6: 'Tarikh akhir kerja di sini munasabah.',
  workload_open: 'Apakah yang mengambil masa anda secara tidak sepatutnya?',
};
