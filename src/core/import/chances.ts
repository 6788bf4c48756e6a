/** Reads the probabilities of an export's column: per cent or shares, by the whole column. */

import { createNumbers } from './numbers';

export interface ChanceColumn {
  /** 0…1; undefined for what is no probability. */
  read(text: string): number | undefined;
  /** A value that could be read as per cent or as a share; null where the column says which. */
  doubt: { example: string; asRead: number } | null;
}

/** Looks over the values of a column, blanks left out. `header` may say per cent. */
export function createChances(values: readonly string[], header: string): ChanceColumn {
  const numbers = createNumbers(values.map((text) => text.replace('%', '')));
  const bare = (text: string): number | undefined => {
    const number = numbers.read(text.replace('%', ''));
    return typeof number === 'object' && number.mark === '' ? number.value : undefined;
  };
  const all = values.flatMap((text) => bare(text) ?? []);
  const saysPercent = header.includes('%') || values.some((text) => text.includes('%'));
  const inPercent = saysPercent || all.some((value) => value > 1);
  const hasShares = all.some((value) => value > 0 && value < 1);
  const read = (text: string): number | undefined => {
    const number = bare(text);
    if (number === undefined) return undefined;
    // Divided as decimals: 14.4 % is 0.144.
    const chance = inPercent || text.includes('%') ? Number(`${number}e-2`) : number;
    return chance >= 0 && chance <= 1 ? chance : undefined;
  };
  const isOpen =
    !saysPercent && (inPercent ? hasShares : all.length > 0 && !hasShares && all.some((value) => value > 0));
  const example = values.find((text) => {
    const number = bare(text) ?? 0;
    return number > 0 && (inPercent ? number < 1 : true);
  });
  return { read, doubt: isOpen && example !== undefined ? { example, asRead: read(example) ?? 0 } : null };
}
