/** The texts of duplicates, in Malay. */

import type { Texts } from '../../i18n/catalogue';
import type * as en from './en';

export const duplicates: Texts<typeof en.duplicates> = {
  merge_itself: 'Pilih urus niaga yang hendak disimpan, dan sekurang-kurangnya satu urus niaga lain untuk digabungkan.',
  merge_gone: 'Urus niaga {dealId} tiada lagi pada helaian. Cari pendua sekali lagi.',
  merge_changed:
    'Seseorang telah mengubah "{deal}" pada baris {row} sejak anda melihatnya. Tiada apa-apa digabungkan. Cari pendua sekali lagi.',
  merge_field: 'fields: tiada lajur "{field}".',
  merge_from: 'fields: untuk "{field}", ID salah satu urus niaga dijangka, tetapi "{from}" diterima.',
  merge_tooLong: 'Teks dalam "{column}" terlalu panjang untuk satu sel. Ambil teks satu urus niaga sahaja.',
  merge_unknown:
    'Tiada gabungan "{mergeId}" untuk dibuat asal: seseorang sudah membuat asal, atau gabungan itu tidak pernah dibuat.',
  merge_keptGone: 'barisnya tiada lagi pada helaian',
  merge_there: 'masih ada pada helaian: seseorang mengubahnya semasa ia digabungkan, atau memulihkannya',
  merge_edited: 'disunting sejak gabungan: {columns}',
  toast_lookAlike_one:
    'Baris {row} serupa dengan baris {other} ({reason}). Untuk menggabungkannya, pilih Saluran > Cari pendua…',
  toast_lookAlike_other:
    '{count} baris serupa dengan urus niaga lain. Baris {row} serupa dengan baris {other} ({reason}). Untuk menggabungkannya, pilih Saluran > Cari pendua…',
  reason_deal: 'urus niaga dan syarikat yang sama',
  reason_email: 'e-mel yang sama',
  reason_phone: 'telefon yang sama',
  reason_domain: 'domain e-mel yang sama',
  duplicates_title: 'Cari pendua',
};

export const view: Texts<typeof en.view> = {
  loading: 'Membandingkan urus niaga…',
  none: 'Tiada pendua dijumpai',
  noneHint:
    'Saluran membandingkan nama dan syarikat, e-mel, telefon dan domain e-mel. Urus niaga yang bermula selepas urus niaga lain ditutup bukan penduanya.',
  found_one: '{count} kumpulan urus niaga yang serupa',
  found_other: '{count} kumpulan urus niaga yang serupa',
  shown: '{count} yang pertama dipaparkan. Cari lagi setelah anda selesai dengannya.',
  again: 'Cari lagi',
  common_one: 'Tidak dibandingkan mengikut perkara yang dikongsi banyak urus niaga:',
  common_other: 'Tidak dibandingkan mengikut perkara yang dikongsi banyak urus niaga:',
  commonItem: '{value} ({count} urus niaga)',
  why_deal: 'Urus niaga dan syarikat yang sama',
  why_email: 'E-mel yang sama: {value}',
  why_phone: 'Telefon yang sama: {value}',
  why_domain: 'Domain e-mel yang sama: {value}',
  row: 'Baris {row}',
  created: 'Dicipta {date}',
  unnamed: 'Urus niaga tanpa nama',
  include: 'Gabungkan urus niaga ini',
  keep: 'Simpan peringkat dan sejarahnya',
  kept: 'Disimpan',
  column: 'Lajur',
  blank: 'kosong',
  both: 'Kedua-dua teks',
  merge_one: 'Gabungkan {count} urus niaga dengan yang disimpan',
  merge_other: 'Gabungkan {count} urus niaga dengan yang disimpan',
  merging: 'Menggabungkan…',
  apart: 'Bukan pendua',
  merged_one: '{count} urus niaga digabungkan dengan “{deal}”.',
  merged_other: '{count} urus niaga digabungkan dengan “{deal}”.',
  setApart: 'Saluran tidak akan memaparkan urus niaga ini sebagai pendua lagi.',
  undo: 'Buat asal',
  undone_one: '{count} urus niaga dikembalikan di bawah urus niaga terakhir.',
  undone_other: '{count} urus niaga dikembalikan di bawah urus niaga terakhir.',
  undoneKept: 'Dibiarkan: {deal}, {reason}.',
  explain:
    'Urus niaga yang disimpan mengekalkan peringkatnya. Ia mengambil sejarah peringkat dan item baris urus niaga yang lain, serta tarikh dicipta yang paling awal.',
};
