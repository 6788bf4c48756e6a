/** Columns and fixed values of Products and Line items, and the two columns that inventory adds to Deals. */

import { both } from '../i18n/name';

export const PRODUCT_COLUMNS = {
  sku: both('SKU', 'SKU'),
  product: both('Product', 'Produk'),
  unitPrice: both('Unit price', 'Harga seunit'),
  /** What is on hand. The user keeps it; a delivery lowers it. */
  stock: both('Stock', 'Stok'),
  /** The delivered quantity that Stock has been lowered by. Saluran keeps it. */
  delivered: both('Delivered', 'Dihantar'),
};

export const LINE_COLUMNS = {
  dealId: both('Deal ID', 'ID urus niaga'),
  sku: both('SKU', 'SKU'),
  quantity: both('Quantity', 'Kuantiti'),
  unitPrice: both('Unit price', 'Harga seunit'),
  discount: both('Discount', 'Diskaun'),
  /** The day of delivery; blank until then. */
  delivered: both('Delivered', 'Dihantar'),
};

/** Columns of Deals that are there once inventory is switched on. */
export const DEAL_LINE_COLUMNS = {
  /** The total of the deal's lines: a number while the amount follows it, a remark where it does not. */
  linesTotal: both('Lines total', 'Jumlah item'),
  /** Yes while the amount follows the lines, No where it has been typed. */
  fromLines: both('Amount from lines', 'Amaun daripada item'),
};

export const FOLLOWS = { yes: both('Yes', 'Ya'), no: both('No', 'Tidak') };

export type ProductColumn = keyof typeof PRODUCT_COLUMNS;
export type LineColumn = keyof typeof LINE_COLUMNS;
export type DealLineColumn = keyof typeof DEAL_LINE_COLUMNS;

/** Columns without which a sheet cannot be read. */
export const REQUIRED_PRODUCT_COLUMNS = ['sku'] as const;
export const REQUIRED_LINE_COLUMNS = ['dealId', 'sku', 'quantity'] as const;

/** The form in which two spellings of an SKU are equal: case and outer spaces do not count, every other sign does. */
export function skuKey(sku: string): string {
  return sku.trim().toUpperCase();
}
