/** The texts of imports, in Bahasa Melayu. */

import type { Texts } from '../../i18n/catalogue';
import type * as en from './en';

/** Why a file, or one of its lines, cannot be imported or undone. */
export const imports: Texts<typeof en.imports> = {
  csvEmpty: 'CSV ini tiada baris.',
  csvColumns:
    'Saluran tidak mengenali mana-mana lajur CSV. Dijangka sekurang-kurangnya satu daripada: {expected}. Yang ada: {found}.',
  csvDoubled:
    'Dua lajur CSV, "{first}" dan "{second}", kedua-duanya bermaksud "{column}". Buang atau namakan semula salah satu.',
  unknownImport: 'Tiada import "{importId}" untuk dibuat asal: import ini sudah dibuat asal, atau tidak pernah dibuat.',
  kept_edited: 'disunting selepas import: {columns}',
  kept_gone: 'barisnya tiada lagi pada helaian',
  skip_blankName: 'tiada nama urus niaga, syarikat atau ID',
  skip_amount: '"{value}" dalam "{column}" bukan nombor',
  skip_date: '"{value}" dalam "{column}" bukan tarikh',
  skip_doubledId: 'ID "{value}" sudah ada pada baris {line}',
  skip_refused: 'helaian menolak "{value}" dalam "{column}": dijangka {expected}',
  skip_protected: 'lajur "{column}" dilindungi dan anda tidak boleh menyuntingnya',
  skip_stageProtected:
    'peringkat "{stage}" tidak dikenali, dan anda tidak boleh menyunting helaian "{sheet}" untuk menambahnya',
};
