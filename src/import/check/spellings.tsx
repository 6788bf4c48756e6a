/** Names that are spelt otherwise than elsewhere, with the offer to take the other spelling. */

import type { ImportResult } from '../../core/api';
import type { Choices } from '../model/choices';
import { useDialogTexts } from '../model/texts';

interface SpellingsProps {
  result: ImportResult;
  choices: Choices;
  onChoices: (choices: Choices) => void;
}

interface Offer {
  header: string;
  value: string;
  suggestion: string;
  /** Null once it was taken: the file then has the name no more. */
  lines: number | null;
}

export function Spellings({ result, choices, onChoices }: SpellingsProps) {
  const { t } = useDialogTexts();
  const offers = offersOf(result, choices);
  if (offers.length === 0) return null;

  const choose = ({ header, value, suggestion }: Offer, isTaken: boolean) => {
    const words = new Map(Object.entries(choices.values[header] ?? {}));
    if (isTaken) words.set(value, suggestion);
    else words.delete(value);
    onChoices({ ...choices, values: { ...choices.values, [header]: Object.fromEntries(words) } });
  };

  return (
    <section aria-labelledby="spellings">
      <h2 id="spellings">{t('spellingsTitle')}</h2>
      {offers.map((offer) => (
        <label key={`${offer.header} ${offer.value}`} class="check">
          <input
            type="checkbox"
            checked={offer.lines === null}
            onChange={(event) => choose(offer, event.currentTarget.checked)}
          />
          <span>
            {t('spelling', { column: offer.header, value: offer.value, suggestion: offer.suggestion })}{' '}
            {offer.lines !== null && <span class="muted">{t('lines', { count: offer.lines })}</span>}
          </span>
        </label>
      ))}
    </section>
  );
}

/** What the result offers, and what was taken of earlier offers. */
function offersOf({ spellings }: ImportResult, { values }: Choices): Offer[] {
  const taken = Object.entries(values).flatMap(([header, words]) =>
    Object.entries(words).map(([value, suggestion]) => ({ header, value, suggestion, lines: null })),
  );
  const isTaken = ({ header, value }: Offer): boolean =>
    taken.some((each) => each.header === header && each.value === value);
  const open = spellings.flatMap(({ suggestion, ...rest }) => (suggestion === null ? [] : [{ ...rest, suggestion }]));
  return [...taken, ...open.filter((offer) => !isTaken(offer))];
}
