/** The texts of imports, in Bahasa Melayu. */

import type { Texts } from '../../i18n/catalogue';
import type * as en from './en';

/** Why a file, or one of its lines, cannot be imported or undone. */
export const imports: Texts<typeof en.imports> = {
  csvEmpty: 'CSV ini tiada baris.',
  csvTooLong:
    'Fail ini ada {characters} aksara, dan Saluran membaca paling banyak {most} sekali gus. Bahagikan fail, setiap bahagian dengan pengepala, dan import satu demi satu.',
  csvOtherKind: 'Fail ini bukan CSV tetapi {kind}.',
  csvKind_workbook: 'hamparan atau arkib ZIP. Buka fail dalam program yang membuatnya, dan simpan helaian sebagai CSV',
  csvKind_oldWorkbook: 'buku kerja Excel lama. Buka fail dalam Excel, dan simpan helaian sebagai CSV',
  csvKind_pdf: 'PDF. Eksport urus niaga sebagai CSV',
  csvKind_html: 'halaman web. Mungkin halaman log masuk: log masuk, dan eksport urus niaga sekali lagi',
  csvKind_xml: 'XML. Eksport urus niaga sebagai CSV',
  csvKind_json: 'JSON. Eksport urus niaga sebagai CSV',
  csvKind_utf16:
    'teks dalam UTF-16 yang dibaca dalam pengekodan lain. Baca fail sebagai UTF-16, atau simpan sebagai CSV UTF-8',
  csvKind_binary: 'data binari. Eksport urus niaga sebagai CSV',
  csvStages:
    'Fail ini ada lebih daripada {most} peringkat yang tidak dikenali di sini, seperti "{example}". Lajur peringkatnya mungkin berisi perkara lain: namakan lajur yang betul, atau padankan peringkat.',
  csvColumns:
    'Saluran tidak mengenali mana-mana lajur CSV. Dijangka sekurang-kurangnya satu daripada: {expected}. Yang ada: {found}.',
  csvDoubled:
    'Dua lajur CSV, "{first}" dan "{second}", kedua-duanya bermaksud "{column}". Buang atau namakan semula salah satu.',
  unknownImport: 'Tiada import "{importId}" untuk dibuat asal: import ini sudah dibuat asal, atau tidak pernah dibuat.',
  kept_edited: 'disunting selepas import: {columns}',
  kept_gone: 'barisnya tiada lagi pada helaian',
  importedColumn: '{header} (diimport)',
  unnamedColumn: 'Lajur {letters}',
  as_deleted: 'Dipadam',
  skip_openQuote: 'tanda petikan membuka sel dan tiada yang menutupnya: baris {first} hingga {last} tidak dapat dibaca',
  skip_strayQuote: 'teks menyusul tanda petikan yang menutup sel: baris {first} hingga {last} tidak dapat dibaca',
  skip_aboveHeader: 'di atas pengepala, yang berada pada baris {line}',
  skip_headerAgain: 'pengepala sekali lagi',
  skip_title: 'tajuk "{value}", bukan urus niaga',
  skip_total: 'jumlah "{value}", bukan urus niaga',
  skip_tooMany: 'ada {cells} sel, pengepala ada {expected}',
  skip_tooFew: 'ada {cells} sel, pengepala ada {expected}',
  skip_tooLong: 'teks dalam "{column}" lebih panjang daripada yang muat dalam sel: {most} aksara',
  skip_ambiguousNumber: '"{value}" dalam "{column}" boleh dibaca dengan dua cara, kerana lajur itu ada dua notasi',
  skip_ambiguousDate:
    '"{value}" dalam "{column}" boleh dibaca dengan dua cara, kerana lajur itu ada dua susunan hari dan bulan',
  skip_currency: '"{value}" dalam "{column}" bukan mata wang',
  skip_currencies: '"{value}" menyebut mata wang selain {other}',
  skip_noCurrencyColumn: 'amaun dalam {currency}, dan Urus niaga tiada lajur mata wang',
  skip_states: 'status, ditutup, menang dan kalah bercanggah antara satu sama lain',
  skip_closedHow: '"{value}": tiada apa-apa yang menyatakan dengan pasti sama ada urus niaga itu menang atau kalah',
  skip_deleted: 'dipadam dalam program lain',
  skip_known: 'urus niaga "{value}" sudah ada pada baris {row}, mengikut nama, syarikat dan tarikh',
  skip_blankName: 'tiada nama urus niaga, syarikat atau ID',
  skip_amount: '"{value}" dalam "{column}" bukan nombor',
  skip_date: '"{value}" dalam "{column}" bukan tarikh',
  skip_doubledId: 'ID "{value}" sudah ada pada baris {line}',
  skip_refused: 'helaian menolak "{value}" dalam "{column}": dijangka {expected}',
  skip_protected: 'lajur "{column}" dilindungi dan anda tidak boleh menyuntingnya',
  skip_stageProtected:
    'peringkat "{stage}" tidak dikenali, dan anda tidak boleh menyunting helaian "{sheet}" untuk menambahnya',
  doubt_guessed: 'Diambil daripada perkataan pengepalanya dan isinya.',
  doubt_other: '"{other}" juga mungkin dimaksudkan.',
  doubt_content: 'Pengepalanya menyatakan maksudnya, tetapi selnya berisi perkara lain: lajur ini dikekalkan.',
  doubt_decimal: '"{example}" dibaca sebagai {value}; mungkin {other}.',
  doubt_sign: '"{sign}" dianggap {currency}; mungkin mata wang lain ({others}).',
  doubt_overridden:
    'Pengepala menyatakan {currency}; baris yang menyebut mata wang lain juga diambil dalam {currency}.',
  doubt_order: '"{example}" dibaca sebagai {date}; mungkin {other}.',
  doubt_serial: '"{example}" dibaca sebagai nombor siri {date}.',
  doubt_stamp: '"{example}" dibaca sebagai cap masa, pada {date}.',
  doubt_century: '"{example}" dibaca sebagai {date}.',
  doubt_midnight: '"{example}" dibaca sebagai hari {date}, walaupun ada zon waktu.',
  doubt_percent: '"{example}" dibaca sebagai {percent} %.',
  doubt_status: 'Perkataan ini tidak menyatakan terbuka, menang atau kalah, dan dilangkau: {words}.',
  assume_column: '{column}: {doubt}',
  assume_currency: 'Amaun dalam {currency}, seperti yang dinyatakan oleh pengepalanya.',
  assume_grouped:
    'Titik dalam amaun memisahkan ribuan, seperti dalam seluruh lajur: "{example}" dibaca sebagai {value}.',
  assume_negative_one: 'Satu amaun negatif: "{example}".',
  assume_negative_other: '{count} amaun negatif, seperti "{example}".',
  assume_multiplied: 'Unit dikira: "{example}" dibaca sebagai {value}.',
  assume_shortened: '{count} baris tamat sebelum lajur terakhir. Sel terakhirnya dianggap kosong.',
  assume_garbled: 'Huruf pada baris {line} rosak: fail mungkin dibaca dalam pengekodan yang lain.',
  assume_firstStage_one:
    'Satu urus niaga terbuka tiada peringkat dalam fail (baris {lines}). Urus niaga itu dimasukkan ke "{examples}".',
  assume_firstStage_other:
    '{count} urus niaga terbuka tiada peringkat dalam fail (baris {lines}). Semuanya dimasukkan ke "{examples}".',
  assume_closedButOpen_one:
    'Satu urus niaga terbuka mengikut status dan ditutup mengikut peringkat (baris {lines}). Peringkat diikuti.',
  assume_closedButOpen_other:
    '{count} urus niaga terbuka mengikut status dan ditutup mengikut peringkat (baris {lines}). Peringkat diikuti.',
  assume_lostByName_one: 'Satu urus niaga dikira kalah kerana peringkatnya bernama {examples} (baris {lines}).',
  assume_lostByName_other: '{count} urus niaga dikira kalah kerana peringkatnya bernama {examples} (baris {lines}).',
  assume_held_one:
    'Satu urus niaga ditangguhkan (baris {lines}). Urus niaga itu kekal terbuka, dan kategorinya Dikecualikan kecuali ada yang lain.',
  assume_held_other:
    '{count} urus niaga ditangguhkan (baris {lines}). Semuanya kekal terbuka, dan kategorinya Dikecualikan kecuali ada yang lain.',
  assume_closingAsExpected_one:
    'Tarikh tutup satu urus niaga terbuka diambil sebagai jangkaan tutupnya (baris {lines}).',
  assume_closingAsExpected_other:
    'Tarikh tutup {count} urus niaga terbuka diambil sebagai jangkaan tutupnya (baris {lines}).',
  assume_closingLeft_one: 'Tarikh tutup satu urus niaga terbuka ditinggalkan (baris {lines}).',
  assume_closingLeft_other: 'Tarikh tutup {count} urus niaga terbuka ditinggalkan (baris {lines}).',
  assume_probability_one: 'Satu kebarangkalian tidak dapat dibaca dan ditinggalkan: {examples} (baris {lines}).',
  assume_probability_other: '{count} kebarangkalian tidak dapat dibaca dan ditinggalkan: {examples} (baris {lines}).',
  assume_namesake_one:
    'Satu urus niaga baharu mempunyai nama dan syarikat urus niaga yang sudah ada, dengan tarikh lain: {examples} (baris {lines}).',
  assume_namesake_other:
    '{count} urus niaga baharu mempunyai nama dan syarikat urus niaga yang sudah ada, dengan tarikh lain: {examples} (baris {lines}).',
  assume_twice_one: 'Satu baris sama dengan baris di atasnya: {examples} (baris {lines}). Kedua-duanya diambil.',
  assume_twice_other: '{count} baris sama dengan baris di atasnya: {examples} (baris {lines}). Semuanya diambil.',
  assume_spelling:
    '{column}: "{value}" mungkin "{suggestion}" dengan ejaan lain ({count} baris). Ia dikekalkan seperti sedia ada.',
  assume_unknownNames: '{column}: helaian "{sheet}" tidak mempunyai {values}.',
};
