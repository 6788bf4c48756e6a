/** Words of company names that say what kind of company it is, and not which one. */

/** Legal forms as they stand at the end of a name, in small letters, without dots. Forms of several words stand as their words. */
const LEGAL_FORMS =
  'sdn sendirian bhd berhad plt ltd limited pte pvt private pty proprietary inc incorporated corp corporation co company ' +
  'llc llp lp plc pllc gmbh mbh ag kg kgaa ohg ug ek ev se sa sas sasu sarl srl spa snc sl slu sau bv nv vof cvba bvba ' +
  'ab as asa aps oy oyj ou sia uab sro kft zrt doo ood eood ad kk yk tbk pjsc jsc ooo oao zao fze fzco fzc fzllc wll dmcc ' +
  'lda ltda eireli sapi cia hf ehf persero';

/** Forms that stand before a name. */
const LEADING_FORMS = 'the pt cv ud';

/** Words that join others: they are left out, as `&` is. */
const JOINING = 'and dan und et och';

/** Forms that are written without a space. */
const ATTACHED =
  /^(?:株式会社|有限会社|合同会社|\(株\)|\(有\))|(?:株式会社|有限会社|股份有限公司|有限责任公司|有限公司|\(株\)|\(有\))$/g;

/** What Malaysian and Singaporean companies put before their form: Acme (M) Sdn Bhd, Acme (S) Pte Ltd. */
const HOME = /\((?:m|malaysia)\)(?=\s*(?:sdn|bhd|berhad|sendirian|plt))|\((?:s|singapore)\)(?=\s*(?:pte|private))/g;

let words: Record<'trailing' | 'leading' | 'joining', ReadonlySet<string>> | undefined;

/**
 * The words of a company's name that tell it from others.
 *
 * @param folded the name without accents, in small letters
 */
export function tellingWords(folded: string, split: (text: string) => string[]): string[] {
  words ??= {
    trailing: new Set(LEGAL_FORMS.split(' ')),
    leading: new Set(LEADING_FORMS.split(' ')),
    joining: new Set(JOINING.split(' ')),
  };
  const { trailing, leading, joining } = words;
  const bare = folded.replace(HOME, ' ').trim().replace(ATTACHED, ' ');
  const all = split(bare.replace(/[&+]/g, ' '));
  const own = all.filter((word) => !joining.has(word));
  let [first, last] = [0, own.length];
  while (last - first > 1 && leading.has(own[first] ?? '')) first++;
  while (last - first > 1 && trailing.has(own[last - 1] ?? '')) last--;
  // A name that is nothing but such words is one all the same.
  return last > first ? own.slice(first, last) : all;
}
