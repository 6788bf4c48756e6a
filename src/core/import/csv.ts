/** Reads the CSV of CRMs and spreadsheets, and keeps the line on which each record begins. */

export interface CsvRecord {
  /** 1-based line of the file; lines within quoted fields count. */
  line: number;
  cells: string[];
}

/** Splits CSV into records; the delimiter (comma, semicolon, tab, bar) is found from the first line. Blank lines are left out. */
export function parseCsv(text: string): CsvRecord[] {
  let source = text.replace(/^\ufeff/, '');
  let line = 1;
  // Excel's own way to say the delimiter.
  const declared = /^sep=(.)\r?\n/i.exec(source);
  if (declared) {
    source = source.slice(declared[0].length);
    line = 2;
  }
  const delimiter = declared?.[1] ?? findDelimiter(source);
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let start = line;
  let index = 0;
  const finish = (): void => {
    if (cells.some((cell) => cell.trim() !== '')) records.push({ line: start, cells });
    cells = [];
    start = line;
  };
  while (index < source.length) {
    let cell = '';
    if (source.charAt(index) === '"') {
      index++;
      while (index < source.length) {
        const next = source.indexOf('"', index);
        const end = next < 0 ? source.length : next;
        const part = source.slice(index, end);
        line += part.split('\n').length - 1;
        cell += part;
        index = end + 1;
        if (source.charAt(index) !== '"') break;
        cell += '"';
        index++;
      }
    }
    const from = index;
    while (index < source.length) {
      const character = source.charAt(index);
      if (character === delimiter || character === '\n' || character === '\r') break;
      index++;
    }
    cells.push(cell + source.slice(from, index));
    if (source.charAt(index) === delimiter) {
      index++;
      if (index === source.length) cells.push('');
      continue;
    }
    if (source.charAt(index) === '\r' && source.charAt(index + 1) === '\n') index++;
    index++;
    line++;
    finish();
  }
  finish();
  return records;
}

function findDelimiter(source: string): string {
  const counts: Record<string, number> = { ',': 0, ';': 0, '\t': 0, '|': 0 };
  let quoted = false;
  for (let index = 0; index < source.length; index++) {
    const character = source.charAt(index);
    if (character === '"') quoted = !quoted;
    if (!quoted && (character === '\n' || character === '\r')) break;
    const count = counts[character];
    if (!quoted && count !== undefined) counts[character] = count + 1;
  }
  return Object.keys(counts).reduce((best, mark) => ((counts[mark] ?? 0) > (counts[best] ?? 0) ? mark : best), ',');
}
