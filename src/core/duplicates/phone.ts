/**
 * Phone numbers in the form in which the national and the international spelling are equal. Numbers are only compared, never
 * dialled or shown, so that a table of the world's numbering plans (libphonenumber, 80 KB and more in every execution) is not needed.
 */

/** Calling code → the time zones in which a number without one is taken to be of that country. */
const ZONES: Readonly<Record<string, string>> = {
  60: 'Asia/Kuala_Lumpur Asia/Kuching',
  65: 'Asia/Singapore',
  62: 'Asia/Jakarta Asia/Pontianak Asia/Makassar Asia/Jayapura',
  66: 'Asia/Bangkok',
  63: 'Asia/Manila',
  84: 'Asia/Ho_Chi_Minh Asia/Saigon',
  673: 'Asia/Brunei',
  91: 'Asia/Kolkata Asia/Calcutta',
  92: 'Asia/Karachi',
  94: 'Asia/Colombo',
  880: 'Asia/Dhaka',
  81: 'Asia/Tokyo',
  82: 'Asia/Seoul',
  86: 'Asia/Shanghai',
  852: 'Asia/Hong_Kong',
  853: 'Asia/Macau',
  886: 'Asia/Taipei',
  971: 'Asia/Dubai',
  966: 'Asia/Riyadh',
  974: 'Asia/Qatar',
  972: 'Asia/Jerusalem',
  61: 'Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Adelaide Australia/Perth Australia/Darwin Australia/Hobart',
  64: 'Pacific/Auckland',
  44: 'Europe/London',
  353: 'Europe/Dublin',
  49: 'Europe/Berlin',
  43: 'Europe/Vienna',
  41: 'Europe/Zurich',
  33: 'Europe/Paris',
  32: 'Europe/Brussels',
  31: 'Europe/Amsterdam',
  352: 'Europe/Luxembourg',
  34: 'Europe/Madrid',
  351: 'Europe/Lisbon',
  39: 'Europe/Rome',
  45: 'Europe/Copenhagen',
  46: 'Europe/Stockholm',
  47: 'Europe/Oslo',
  358: 'Europe/Helsinki',
  48: 'Europe/Warsaw',
  420: 'Europe/Prague',
  36: 'Europe/Budapest',
  30: 'Europe/Athens',
  40: 'Europe/Bucharest',
  90: 'Europe/Istanbul',
  1: 'America/New_York America/Chicago America/Denver America/Los_Angeles America/Phoenix America/Anchorage America/Detroit America/Toronto America/Vancouver America/Edmonton America/Winnipeg America/Halifax Pacific/Honolulu',
  52: 'America/Mexico_City',
  55: 'America/Sao_Paulo',
  54: 'America/Argentina/Buenos_Aires',
  56: 'America/Santiago',
  57: 'America/Bogota',
  51: 'America/Lima',
  27: 'Africa/Johannesburg',
  234: 'Africa/Lagos',
  254: 'Africa/Nairobi',
  20: 'Africa/Cairo',
};

/** Fewer digits are an extension or a part of a number. */
const FEWEST = 7;
/** No number of the world has more. */
const MOST = 15;

/** The calling code of the country in which a workbook is kept, by its time zone; blank where the zone tells none. */
export function callingCodeOf(zone: string): string {
  return Object.keys(ZONES).find((code) => ZONES[code]?.split(' ').includes(zone)) ?? '';
}

/**
 * The numbers in a cell with their calling codes: `+60 12-345 6789` and `012-345 6789` are both `60123456789` in Kuala Lumpur.
 *
 * @param callingCode of numbers that are written without one; blank: they equal one another alone
 */
export function phoneKeys(text: string, callingCode: string): string[] {
  if (!/\d/.test(text)) return [];
  const keys = text
    .replace(/(?:\b(?:ext|extension|samb|sambungan)\b\.?|\bx|#)\s*:?\s*\d+/gi, '')
    .split(/[;,/|\n]|\b(?:or|atau)\b/i)
    .map((part) => keyOfNumber(part, callingCode));
  return [...new Set(keys.filter((key) => key !== ''))];
}

function keyOfNumber(text: string, callingCode: string): string {
  const isInternational = /^\D*(?:\+|00)/.test(text.replace(/^[^\d+]*/, ''));
  const digits = text.replace(/\(0\)/g, '').replace(/\D/g, '');
  // 000 000 000 and 1111111 stand for a number that nobody knows.
  if (digits.length < FEWEST || digits.length > MOST || /^(\d)\1*$/.test(digits)) return '';
  if (isInternational) return digits.replace(/^00/, '');
  if (callingCode === '') return `n${digits.replace(/^0+/, '')}`;
  // Written with the code, and without the plus sign.
  const hasCode = digits.startsWith(callingCode) && digits.length >= FEWEST + callingCode.length + 1;
  if (hasCode && callingCode !== '1') return digits;
  if (callingCode === '1') return digits.length === 11 && digits.startsWith('1') ? digits : `1${digits}`;
  // Italy keeps the nought abroad.
  return callingCode + (callingCode === '39' ? digits : digits.replace(/^0+/, ''));
}
