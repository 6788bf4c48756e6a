/** What currency signs, codes and names mean: one currency for certain, or several. */

import { entryOf } from '../shared/values';

/** ISO 4217, without funds, metals and tests. */
const CODES =
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL';

/** Signs and names as they are compared, with the currencies that use them; the usual one comes first. */
const SIGNS: Readonly<Record<string, string>> = {
  rm: 'MYR',
  ringgit: 'MYR',
  '₹': 'INR',
  '₱': 'PHP',
  '฿': 'THB',
  rp: 'IDR',
  rupiah: 'IDR',
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  '₫': 'VND',
  '₩': 'KRW',
  '₺': 'TRY',
  '₽': 'RUB',
  '₦': 'NGN',
  '₪': 'ILS',
  '₴': 'UAH',
  '₸': 'KZT',
  '₵': 'GHS',
  '៛': 'KHR',
  '₭': 'LAK',
  '₮': 'MNT',
  '৳': 'BDT',
  r$: 'BRL',
  s$: 'SGD',
  sg$: 'SGD',
  us$: 'USD',
  a$: 'AUD',
  au$: 'AUD',
  c$: 'CAD',
  ca$: 'CAD',
  hk$: 'HKD',
  nt$: 'TWD',
  nz$: 'NZD',
  mx$: 'MXN',
  b$: 'BND',
  zł: 'PLN',
  zl: 'PLN',
  kč: 'CZK',
  ft: 'HUF',
  元: 'CNY',
  円: 'JPY',
  rmb: 'CNY',
  baht: 'THB',
  yen: 'JPY',
  $: 'USD SGD AUD CAD HKD NZD TWD MXN BND ARS CLP COP UYU DOP FJD JMD TTD BBD BSD BZD NAD XCD',
  dollar: 'USD SGD AUD CAD HKD NZD BND',
  dollars: 'USD SGD AUD CAD HKD NZD BND',
  '¥': 'JPY CNY',
  '￥': 'JPY CNY',
  rs: 'INR PKR LKR NPR MUR',
  '₨': 'INR PKR LKR NPR MUR',
  rupee: 'INR PKR LKR NPR MUR',
  rupees: 'INR PKR LKR NPR MUR',
  kr: 'SEK NOK DKK ISK',
  peso: 'PHP MXN ARS CLP COP',
  pesos: 'PHP MXN ARS CLP COP',
  fr: 'CHF XAF XOF',
  r: 'ZAR',
};
/** Made when first asked for. */
let codes: ReadonlySet<string> | undefined;

const THOUSANDTHS = ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'];

/** Whether a text is a currency's code, in capitals or not. */
export function isCurrencyCode(text: string): boolean {
  codes ??= new Set(CODES.split(' '));
  return text.length === 3 && codes.has(text.toUpperCase());
}

/** Whether amounts in the currency usually have three decimals. */
export function hasThousandths(code: string): boolean {
  return THOUSANDTHS.includes(code);
}

/**
 * The currencies that a mark beside an amount can mean, the usual one first: one where it is certain, none where it is no
 * currency. A sign beside its code (`$ USD`, `USD$`) is the code's.
 */
export function currenciesOf(mark: string): string[] {
  const bare = mark.replace(/[.\s]/g, '').toLowerCase();
  if (isCurrencyCode(bare)) return [bare.toUpperCase()];
  const signed = entryOf(SIGNS, bare);
  if (signed) return signed.split(' ');
  const code = /^([^a-z]*)([a-z]{3})([^a-z]*)$/.exec(bare);
  if (!code?.[2] || !isCurrencyCode(code[2])) return [];
  const own = code[2].toUpperCase();
  const sign = `${code[1]}${code[3]}`;
  return entryOf(SIGNS, sign)?.split(' ').includes(own) ? [own] : [];
}
