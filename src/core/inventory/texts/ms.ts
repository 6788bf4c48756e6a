/** The texts of products, line items and stock, in Bahasa Melayu. */

import type { Texts } from '../../i18n/catalogue';
import type * as en from './en';

/** What is wrong with a row, what became of an amount, headers of tables. */
export const inventory: Texts<typeof en.inventory> = {
  product_noSku: 'SKU tiada. Tanpanya, tiada item boleh menamakan produk ini.',
  product_twice: 'SKU "{sku}" sudah ada di baris {other}. Hanya baris itu dikira.',
  product_price: 'harga seunit "{value}" bukan nombor 0 atau lebih.',
  product_stock: 'stok "{value}" bukan nombor.',
  product_below: 'stok "{sku}" kurang daripada sifar: {stock}. Sila kira semula.',
  line_noDeal: 'ID urus niaga tiada. Item ini tidak dikira.',
  line_unknownDeal: 'tiada urus niaga dengan ID "{value}". Item ini tidak dikira.',
  line_noSku: 'SKU tiada. Item ini dikira dalam amaun, tetapi tidak dalam stok.',
  line_unknownSku: 'helaian produk tiada SKU "{value}". Item ini dikira dalam amaun, tetapi tidak dalam stok.',
  line_noQuantity: 'kuantiti tiada. Item ini tidak dikira.',
  line_negative: 'kuantiti {value} kurang daripada sifar. Item ini tidak dikira.',
  line_quantity: 'kuantiti "{value}" bukan nombor. Item ini tidak dikira.',
  line_price: 'harga seunit "{value}" bukan nombor 0 atau lebih.',
  line_noPrice: 'harga seunit tiada.',
  line_foreign: 'harga seunit tiada. Urus niaga ini dalam {currency}, tetapi harga produk dalam {main}.',
  line_discount: 'diskaun "{value}" bukan antara 0 hingga 100 %.',
  line_delivered: 'penghantaran "{value}" bukan tarikh seperti 2026-11-30.',
  total_broken: 'lihat item di baris {row}',
  follows_broken: 'Ya, tetapi lihat item di baris {row}',
  total_other: '≠ {total}',
  total_equal: '= {total}',
  amount_typed:
    'Amaun "{deal}" kini {amount} dan tidak lagi mengikut itemnya ({total}). Taip Ya di sebelahnya untuk mengubahnya.',
  amount_kept:
    'Amaun "{deal}" kekal {amount}; itemnya berjumlah {total}. Taip Ya di sebelahnya supaya amaun mengikut item.',
  amount_noLines: '"{deal}" tidak lagi mempunyai item. Amaunnya kekal.',
  note_productPrice:
    'Dalam mata wang buku kerja. Saluran menyalinnya ke item baharu; perubahan kemudian tidak mengubah item lama.',
  note_stock:
    'Stok di tangan. Kira dan taip bila-bila masa. Tarikh dalam "{delivered}" pada helaian "{lines}" mengurangkannya sekali.',
  note_productDelivered: 'Disimpan oleh Saluran: kuantiti dihantar yang sudah ditolak daripada stok.',
  note_linePrice: 'Kosong: Saluran mengisi harga daripada helaian "{products}".',
  note_lineDelivered:
    'Taip tarikh penghantaran. Stok berkurang sekali, dan bertambah semula jika anda memadamkan tarikh.',
  note_fromLines:
    'Ya: amaun mengikut item. Tidak: anda menaip amaun sendiri dan amaun itu kekal. Menaip amaun lain menukar Ya kepada Tidak.',
  toast_inventory:
    'Inventori sudah dihidupkan. Senaraikan produk pada "{products}", dan apa yang dijual setiap urus niaga pada "{lines}".',
  stopped_inventory:
    'Inventori belum dihidupkan sepenuhnya: {problem} Pilih Saluran > Helaian inventori sekali lagi untuk meneruskannya.',
  toast_more_one: '{first} ({count} lagi)',
  toast_more_other: '{first} ({count} lagi)',
};
