/** The texts of the contact form, in Malay. */

import type { Texts } from '../../i18n/catalogue';
import type * as en from './en';

export const leads: Texts<typeof en.leads> = {
  form_title: 'Hubungi kami',
  form_intro: 'Beritahu kami bagaimana kami boleh membantu. Kami akan menjawab melalui e-mel atau telefon.',
  form_thanks: 'Terima kasih. Kami akan menghubungi anda.',
  form_name: 'Nama',
  form_company: 'Syarikat',
  form_email: 'E-mel',
  form_phone: 'Telefon',
  form_message: 'Mesej',
  form_consent: 'Data anda',
  form_agree: 'Saya bersetuju butiran saya disimpan untuk menjawab pertanyaan saya.',
  lead_deal: 'Pertanyaan: {name}',
  lead_source: 'Borang hubungan',
  lead_answer: 'Jawab pertanyaan',
  lead_note: '{time} Borang hubungan, {name}: {message}',
  leads_columns:
    'Borang hubungan memerlukan lajur "{column}" pada helaian "{sheet}": tanpanya jawapan mungkin diambil dua kali atau hilang.',
  leads_owner: 'Hanya {owner}, yang membuat borang ini, boleh melakukannya.',
  leads_there: '{owner} sudah membuat borang hubungan untuk buku kerja ini. Hentikan borang itu dahulu.',
  leads_none: 'Buku kerja ini tiada borang hubungan.',
  leads_gone:
    'Borang ini tidak dapat dibuka: ia telah dipadamkan, atau Google tidak menjawab. Cuba lagi nanti, atau hentikan borang ini.',
  leads_stopped: 'Borang ini belum lengkap: {problem} Buat sekali lagi. Saluran meneruskan dari tempat ia berhenti.',
};

export const view: Texts<typeof en.view> = {
  title: 'Borang hubungan',
  intro:
    'Google Form ini meminta nama, syarikat, e-mel, telefon dan mesej. Setiap jawapan menjadi urus niaga pada peringkat pertama. Jika urus niaga yang masih terbuka mempunyai e-mel atau telefon yang sama, mesej ditambah pada catatan urus niaga itu.',
  language: 'Bahasa borang',
  both: 'Bahasa Inggeris dan Bahasa Melayu',
  make: 'Buat borang',
  making: 'Membuat borang…',
  address: 'Letakkan alamat ini pada laman web anda:',
  open: 'Buka borang',
  atOnce: 'Jawapan tiba dalam masa seminit.',
  daily: 'Jawapan tiba sekali sehari, dan apabila anda menekan butang.',
  owner: 'Dibuat oleh {owner}. Hanya {owner} boleh membaca jawapannya.',
  take: 'Ambil jawapan sekarang',
  taken: 'Urus niaga baharu: {created}. Catatan pada urus niaga terbuka: {added}.',
  stop: 'Hentikan borang',
  stopAsk: 'Borang ini tidak menerima jawapan lagi. Urus niaga kekal.',
  stopYes: 'Hentikan',
  cancel: 'Batal',
  stopped: 'Borang dihentikan. {taken}',
};
