/** The texts of the one-on-ones, in Malay. */

import type { Texts } from '../../i18n/catalogue';
import type * as en from './en';

export const oneOnOnes: Texts<typeof en.oneOnOnes> = {
  event_title: 'Sesi bersemuka: {manager} dan {member}',
  event_intro: 'Satu jam perbualan santai yang tetap untuk anda berdua. Hanya anda berdua boleh membaca acara ini.',
  event_mark: 'Saluran mencari sesi ini melalui: {mark}',

  event_memberPoints: 'Perkara yang ingin dibincangkan oleh ahli',
  event_managerPoints: 'Perkara yang ingin dibincangkan oleh pengurus',
  event_actions: 'Tindakan',
  event_shared: 'Nota yang dikongsi',
  you: 'Anda',
  them: '{member}',
  action_manager: '{manager}: {text}',
  action_due: '{action} (sebelum {due})',

  unknownNote: 'Nota ini sudah tiada.',
  longNote:
    'Nota ini terlalu panjang untuk disimpan: kira-kira 2,500 patah perkataan boleh dimuatkan. Mulakan nota kedua dengan apa yang anda taip terakhir.',
  fullStore:
    'Storan nota anda penuh: Google menyimpan 500 KB bagi setiap orang. Eksport nota anda, kemudian padam nota lama. Apa yang anda taip masih ada di sini.',
  fullRecord:
    'Terlalu banyak tindakan dan perkara yang belum selesai dengan {member}. Selesaikan atau pendekkan sebahagiannya.',
  sharedWith:
    'Acara {member} mempunyai tetamu lain: {guests}. Tiada apa-apa dikongsi. Keluarkan mereka daripada acara itu dalam kalendar anda.',
  movedAddress:
    'Alamat e-mel {member} pada helaian ahli bukan alamat yang anda temui. Tamatkan sesi ini, kemudian jadualkannya untuk alamat baharu.',
  noOwnManager: 'Tiada sesi bersemuka dengan pengurus dalam kalendar anda.',
  share_subject: 'Daripada sesi bersemuka kita pada {day}',
  share_body:
    '{text}\n\nE-mel ini untuk anda seorang sahaja. Ia datang daripada {manager}, yang berkongsi daripada nota peribadinya.',
  export_name: 'sesi-bersemuka-{day}.txt',

  notManager:
    'Hanya {manager} boleh melakukannya: sesi ini berada dalam kalendar {manager} sendiri. Anda ialah {user}.',
  unknownManager: 'Tiada sesiapa pada helaian "{sheet}" bernama, atau mempunyai pengurus bernama, "{manager}".',
  noMembers: 'Tiada sesiapa pada helaian "{sheet}" mempunyai {manager} sebagai Pengurus.',
  notMember: '"{member}" tidak melapor kepada {manager} pada helaian "{sheet}". Masukkan nama atau alamat e-mel.',
  noEmail: '{member} tiada alamat e-mel pada helaian ahli, maka tidak dapat dijemput.',
  badEmail: 'Alamat e-mel {member} pada helaian ahli tidak sah.',
  ownManager: '{member} ialah pengurus kepada diri sendiri pada helaian ahli. Sesi bersemuka memerlukan dua orang.',
  noFreeHour:
    'Tiada waktu dalam waktu bekerja yang cukup kerap kosong dalam kalendar anda untuk {member}. Kosongkan beberapa waktu, atau pilih kekerapan lain.',
  noSeries: 'Belum ada sesi bersemuka dengan {member}.',
  noMeeting: 'Kalendar tiada sesi bersemuka dengan {member} pada {day}.',
  pastMeeting: 'Sesi tidak boleh dialihkan ke {time}: masa itu sudah berlalu.',
  hours:
    'Helaian "{sheet}": nilai "{setting}" ialah "{value}". Masukkan waktu bekerja seperti 09:00-17:00, sekurang-kurangnya satu jam.',
  start:
    'start: "{value}" bukan tarikh dari hari ini dan seterusnya. Masukkan tarikh seperti 2026-12-01, atau tarikh dan masa seperti 2026-12-01T10:00.',
  time: '{field}: "{value}" bukan masa. Masukkan tarikh dan masa seperti 2026-12-01T10:00.',
  cadence: 'cadence: pilih satu daripada {list}, tetapi diberi "{value}".',
  otherCadence: '{member} sudah bertemu anda: {cadence}, {minutes} minit. Tamatkan siri itu dahulu untuk mengubahnya.',
  noCalendar:
    'Saluran belum dibenarkan menggunakan kalendar anda. Sesi bersemuka ialah acara peribadi dalam kalendar anda sendiri. Benarkan kalendar, kemudian cuba lagi: {url}',
  noCalendar_open:
    'Saluran belum dibenarkan menggunakan kalendar anda. Sesi bersemuka ialah acara peribadi dalam kalendar anda sendiri. Buka Sambungan > Saluran, benarkan kalendar, kemudian cuba lagi.',
  inCell:
    'Sesi bersemuka milik seorang sahaja. Gunakan bar sisi: formula dalam sel tidak boleh membaca atau mengubahnya.',
  stopped:
    '{problem} Sesi yang sudah dibuat disimpan. Cuba lagi: Saluran menyambung dari tempat ia berhenti, dan tidak membuat apa-apa dua kali.',
  busy: 'Tetingkap lain sedang mengubah sesi bersemuka anda. Cuba lagi sebentar lagi.',
  waiting_one: '{count} hari',
  waiting_other: '{count} hari',
};
