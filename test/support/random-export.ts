/** Writes known deals as exports of all kinds: columns in any order, locales, signs, encodings and noise, from a seed. */

/** A deal as it is known before it is written. */
export interface KnownDeal {
  name: string;
  company: string;
  owner: string;
  stage: 'Lead' | 'Qualified' | 'Meeting' | 'Proposal' | 'Negotiation' | 'Won' | 'Lost';
  amount: number;
  /** ISO code; blank for the workbook's own. */
  currency: string;
  created: string;
  /** Expected while open, actual once closed. */
  close: string;
  probability: number;
}

export interface RandomExport {
  csv: string;
  deals: KnownDeal[];
  /** Line of the file → index of its deal. */
  lines: Map<number, number>;
  /** As the file holds it. */
  bytes: Uint8Array;
  /** How it was written, for the message of a failure. */
  how: Record<string, string>;
}

type Random = () => number;

/** Mulberry32: numbers from 0 to 1 that are the same on each run. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const HEADERS = {
  name: ['Deal Name', 'Opportunity Name', 'Title', 'Deal', 'Name', 'Deal - Title', 'Nama urus niaga', 'Project name'],
  company: ['Company', 'Account Name', 'Organization', 'Customer', 'Client name', 'Kunde', 'Syarikat', 'Empresa'],
  owner: ['Owner', 'Sales rep', 'Assigned User Name', 'Salesperson', 'Deal owner', 'Vendedor', 'Pemilik', 'Handled by'],
  stage: ['Stage', 'Sales Stage', 'STAGE_ID', 'Deal phase', 'Pipeline stage', 'Etapa', 'Peringkat', 'Status'],
  amount: ['Amount', 'Deal Value', 'Expected Revenue', 'Contract value', 'Importe', 'Betrag', 'Amaun', 'Deal size'],
  currency: ['Currency', 'CurrencyIsoCode', 'Currency code', 'Mata wang', 'Deal - Currency of Value'],
  created: ['Created Date', 'Create date', 'Date created', 'Created', 'Added on', 'Tarikh cipta', 'Erstellt am'],
  close: ['Close Date', 'Closing Date', 'Date Closed', 'CLOSEDATE', 'Fecha de cierre', 'Abschlussdatum'],
  probability: ['Probability', 'Probability (%)', 'Win %', 'Deal probability', 'Kebarangkalian'],
};
type Field = keyof typeof HEADERS;

const COMPANIES = [
  'Acme',
  'Bolt Sdn Bhd',
  'Ñandú, S.A.',
  'Müller "Bau" GmbH',
  'Cron; Sons',
  'Zoë\nLtd',
  'Delta',
  '7-Eleven',
];
const OWNERS = ['Ana', 'Ben', 'Siti Nurhaliza', "O'Neil", 'José'];
const STAGES = ['Lead', 'Qualified', 'Meeting', 'Proposal', 'Negotiation', 'Won', 'Lost'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const SIGNS: Record<string, string[]> = {
  '': ['', ''],
  MYR: ['RM', 'RM ', 'MYR '],
  USD: ['$', 'US$', 'USD '],
  INR: ['₹', 'Rs. ', 'INR '],
  EUR: ['€', '€ ', 'EUR '],
  THB: ['฿', 'THB '],
  IDR: ['Rp ', 'Rp. ', 'IDR '],
};

/** One export of random deals, all of it decided by the seed. */
export function randomExport(seed: number): RandomExport {
  const random = createRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const chance = (share: number): boolean => random() < share;
  const money = pick([
    'plain',
    'plain',
    'english',
    'german',
    'swiss',
    'french',
    'indian',
    'short',
    'thousands',
  ] as const);
  const date = pick([
    'iso',
    'isoTime',
    'instant',
    'dmy',
    'mdy',
    'dots',
    'named',
    'american',
    'serial',
    'twoDigits',
  ] as const);
  const currencyBy = pick(['none', 'none', 'column', 'sign', 'header'] as const);
  const chances = pick(['percent', 'sign', 'share', 'none'] as const);
  const delimiter = pick([',', ',', ';', '\t', '|']);
  const end = pick(['\n', '\r\n', '\r']);
  const code = currencyBy === 'none' ? '' : pick(Object.keys(SIGNS).filter((each) => each !== ''));
  const how: Record<string, string> = { money, date, currencyBy, chances, delimiter, code };

  const deals = Array.from({ length: 2 + Math.floor(random() * 12) }, (_, index): KnownDeal => {
    const stage = pick(STAGES);
    const isOpen = stage !== 'Won' && stage !== 'Lost';
    return {
      name: `${pick(['Roof', 'Pump', 'Café "x"', 'Scan, print', 'Lift'])} ${index + 1}`,
      company: pick(COMPANIES),
      owner: pick(OWNERS),
      stage,
      amount: amountFor(money, random),
      currency: code,
      created: dayIn('2025-01-01', 600, random),
      close: isOpen ? dayIn('2026-11-25', 300, random) : dayIn('2026-09-01', 80, random),
      probability: Math.floor(random() * 100) / 100,
    };
  });

  const sign = code === '' ? '' : pick(SIGNS[code] ?? ['']);
  const cellsOf: Record<Field, (deal: KnownDeal) => string> = {
    name: (deal) => deal.name,
    company: (deal) => deal.company,
    owner: (deal) => deal.owner,
    stage: (deal) => deal.stage,
    amount: (deal) => `${currencyBy === 'sign' ? sign : ''}${writeAmount(deal.amount, money)}`,
    currency: (deal) => deal.currency,
    created: (deal) => writeDate(deal.created, date),
    close: (deal) => writeDate(deal.close, date),
    probability: ({ probability }) =>
      chances === 'share' ? String(probability) : `${Math.round(probability * 100)}${chances === 'sign' ? '%' : ''}`,
  };
  const fields = (Object.keys(cellsOf) as Field[]).filter(
    (field) => (field !== 'currency' || currencyBy === 'column') && (field !== 'probability' || chances !== 'none'),
  );
  const columns = shuffle(
    fields.map((field) => {
      const header = pick(
        field === 'probability' && chances === 'share' ? ['Probability', 'Likelihood'] : HEADERS[field],
      );
      const withCurrency = field === 'amount' && currencyBy === 'header' ? `${header} (${code})` : header;
      return { header: chance(0.2) ? withCurrency.toUpperCase() : withCurrency, write: cellsOf[field] };
    }),
    random,
  );
  if (chance(0.3))
    columns.splice(Math.floor(random() * columns.length), 0, { header: 'Region', write: () => pick(['North', '']) });
  how.headers = columns.map(({ header }) => header).join(' / ');
  const file = assemble(columns, deals, { delimiter, end, chance });
  how.encoding = pick(['utf-8', 'utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);
  return { ...file, bytes: encode(file.csv, how.encoding), deals, how };
}

/** As Excel writes it: with a byte order mark in UTF-16, and Windows-1252 only where it has all the letters. */
function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'windows-1252') {
    const bare = text.replace(/^\ufeff/, '').replaceAll('€', '\u0080');
    if (Array.from(bare).every((character) => character <= '\u00ff'))
      return Uint8Array.from(bare, (character) => character.charCodeAt(0));
  }
  if (!encoding.startsWith('utf-16')) return new TextEncoder().encode(text);
  const units = `\ufeff${text.replace(/^\ufeff/, '')}`;
  const bytes = new Uint8Array(units.length * 2);
  for (let at = 0; at < units.length; at++) {
    const [high, low] = [units.charCodeAt(at) >> 8, units.charCodeAt(at) & 255];
    bytes.set(encoding === 'utf-16le' ? [low, high] : [high, low], at * 2);
  }
  return bytes;
}

interface Assembly {
  delimiter: string;
  end: string;
  chance: (share: number) => boolean;
}

/** Joins the cells, with noise above, between and below. */
function assemble(
  columns: readonly { header: string; write: (deal: KnownDeal) => string }[],
  deals: readonly KnownDeal[],
  { delimiter, end, chance }: Assembly,
): Pick<RandomExport, 'csv' | 'lines'> {
  const quote = (text: string): string =>
    /["\r\n]/.test(text) || text.includes(delimiter) || chance(0.1) ? `"${text.replace(/"/g, '""')}"` : text;
  const lines = new Map<number, number>();
  let csv = chance(0.3) ? '\ufeff' : '';
  let line = 1;
  const add = (text: string): void => {
    csv += text + end;
    line += text.split('\n').length;
  };
  const row = (cells: readonly string[]): string => cells.map(quote).join(delimiter);
  const blank = row(columns.map(() => ''));
  const headers = row(columns.map(({ header }) => header));
  if (delimiter !== '\t' && chance(0.1)) add(`sep=${delimiter}`);
  if (chance(0.15)) add(row(['Sales export', ...columns.slice(1).map(() => '')]));
  if (chance(0.1)) add(blank);
  add(headers);
  deals.forEach((deal, index) => {
    if (chance(0.03)) add(blank);
    if (chance(0.03)) add(headers);
    lines.set(line, index);
    add(row(columns.map(({ write }) => write(deal))));
  });
  if (chance(0.15)) add(row(['Total', ...columns.slice(1).map(() => '')]));
  // The last line break may be missing.
  return { csv: chance(0.3) ? csv.slice(0, -end.length) : csv, lines };
}

function shuffle<T>(items: T[], random: Random): T[] {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other] as T, items[at] as T];
  }
  return items;
}

function dayIn(first: string, days: number, random: Random): string {
  return new Date(Date.parse(first) + Math.floor(random() * days) * 86_400_000).toISOString().slice(0, 10);
}

function amountFor(money: string, random: Random): number {
  if (money === 'short') return Math.round(random() * 9_990) * 100;
  if (money === 'thousands') return (1 + Math.floor(random() * 99)) * 1000;
  const cents = Math.floor(10 ** (2 + random() * 6));
  return random() < 0.3 ? Math.floor(cents / 100) : cents / 100;
}

function writeAmount(amount: number, money: string): string {
  const options = { minimumFractionDigits: amount % 1 === 0 ? 0 : 2 };
  if (money === 'english') return new Intl.NumberFormat('en', options).format(amount);
  if (money === 'german') return new Intl.NumberFormat('de', options).format(amount);
  if (money === 'swiss') return new Intl.NumberFormat('de-CH', options).format(amount);
  if (money === 'french') return new Intl.NumberFormat('fr', options).format(amount);
  if (money === 'indian') return new Intl.NumberFormat('en-IN', options).format(amount);
  if (money === 'short') return amount >= 1000 ? `${amount / 1000}k` : String(amount);
  if (money === 'thousands') return `${amount / 1000}.000`;
  return String(amount);
}

function writeDate(iso: string, date: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  if (date === 'isoTime') return `${iso} 09:30:00`;
  // Three in the afternoon in UTC is eleven at night in Kuala Lumpur: the same day.
  if (date === 'instant') return `${iso}T15:00:00Z`;
  if (date === 'dmy') return `${day}/${month}/${year}`;
  if (date === 'mdy') return `${Number(month)}/${Number(day)}/${year}`;
  if (date === 'dots') return `${day}.${month}.${year}`;
  if (date === 'named') return `${Number(day)} ${name} ${year}`;
  if (date === 'american') return `${name} ${Number(day)}, ${year}`;
  if (date === 'serial') return String(Date.parse(iso) / 86_400_000 + 25_569);
  if (date === 'twoDigits') return `${day}/${month}/${year.slice(2)}`;
  return iso;
}
