/** The texts of products, line items and stock, in English. */

/** What is wrong with a row, what became of an amount, headers of tables. */
export const inventory = {
  product_noSku: 'the SKU is missing. Without it, no line can name this product.',
  product_twice: 'the SKU "{sku}" stands in row {other} already. Only that row counts.',
  product_price: 'the unit price "{value}" is not a number of 0 or more.',
  product_stock: 'the stock "{value}" is not a number.',
  product_below: 'the stock of "{sku}" is below zero: {stock}. Count it again.',
  line_noDeal: 'the deal ID is missing. The line counts nowhere.',
  line_unknownDeal: 'no deal has the ID "{value}". The line counts nowhere.',
  line_noSku: 'the SKU is missing. The line counts in the amount, not in the stock.',
  line_unknownSku: 'the sheet of products has no SKU "{value}". The line counts in the amount, not in the stock.',
  line_noQuantity: 'the quantity is missing. The line counts nowhere.',
  line_negative: 'the quantity {value} is below zero. The line counts nowhere.',
  line_quantity: 'the quantity "{value}" is not a number. The line counts nowhere.',
  line_price: 'the unit price "{value}" is not a number of 0 or more.',
  line_noPrice: 'the unit price is missing.',
  line_foreign: 'the unit price is missing. The deal is in {currency}, but the products are priced in {main}.',
  line_discount: 'the discount "{value}" is not from 0 to 100 %.',
  line_delivered: 'the delivery "{value}" is not a date such as 2026-11-30.',
  total_broken: 'see line in row {row}',
  follows_broken: 'Yes, but see line in row {row}',
  total_other: '≠ {total}',
  total_equal: '= {total}',
  amount_typed:
    'The amount of "{deal}" is {amount} now and no longer follows its lines ({total}). Type Yes beside it to change that.',
  amount_kept:
    'The amount of "{deal}" stays {amount}; its lines come to {total}. Type Yes beside it to have it follow.',
  amount_noLines: '"{deal}" has no lines any more. Its amount stays as it is.',
  note_productPrice:
    "In the workbook's currency. Saluran copies it into new lines; later changes leave old lines as they are.",
  note_stock:
    'What is on hand. Count it and type it whenever you like. A date in "{delivered}" on the sheet "{lines}" lowers it once.',
  note_productDelivered: 'Kept by Saluran: the delivered quantity that the stock has been lowered by.',
  note_linePrice: 'Blank: Saluran fills in the price from the sheet "{products}".',
  note_lineDelivered: 'Type the date of delivery. The stock then goes down once, and up again if you clear the date.',
  note_fromLines:
    'Yes: the amount follows the lines. No: you typed the amount, and it stays. Typing another amount changes Yes to No.',
  toast_inventory: 'Inventory is on. List your products on "{products}", and what each deal sells on "{lines}".',
  stopped_inventory:
    'Inventory is not fully switched on yet: {problem} Choose Saluran > Inventory sheets again to continue.',
  toast_more_one: '{first} ({count} more)',
  toast_more_other: '{first} ({count} more)',
};
