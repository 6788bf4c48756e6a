/** What the import will do, in words. */

import type { ImportResult } from '../../core/api';
import type { DialogTexts } from '../model/texts';
import { useDialogTexts } from '../model/texts';

interface SummaryProps {
  result: ImportResult | null;
  isChecking: boolean;
  busy: boolean;
  /** How many deals come or change. */
  count: number;
  /** How many of them are still to be written; null before the first call has answered. */
  left: number | null;
}

export function Summary({ result, isChecking, busy, count, left }: SummaryProps) {
  const { t } = useDialogTexts();
  if (busy) {
    return (
      <div class="summary" role="status">
        <progress aria-label={t('importing')} {...(left === null ? {} : { max: count, value: count - left })} />
        <p>
          {left === null ? t('importingDeals', { count }) : t('importedSoFar', { count: count - left, all: count })}
        </p>
      </div>
    );
  }
  return (
    <div class="summary" role="status">
      {isChecking || !result ? <p>{t('checking')}</p> : sentencesOf(result, t).map((text) => <p key={text}>{text}</p>)}
    </div>
  );
}

function sentencesOf(result: ImportResult, t: DialogTexts['t']): string[] {
  const { created, updated, skipped, newStages, missing } = result;
  const does = [
    ...(created > 0 ? [t('willCreate', { count: created })] : []),
    ...(updated > 0 ? [t('willUpdate', { count: updated })] : []),
    ...(skipped.length > 0 ? [t('willSkip', { count: skipped.length })] : []),
  ];
  const lacks = [
    ...(missing.amount > 0 ? [t('lacksAmount', { count: missing.amount })] : []),
    ...(missing.stage > 0 ? [t('lacksStage', { count: missing.stage })] : []),
    ...(missing.expectedClose > 0 ? [t('lacksDate', { count: missing.expectedClose })] : []),
  ];
  return [
    created + updated === 0 ? [t('willNothing'), ...does].join(' ') : does.join(' '),
    ...(newStages.length > 0 ? [t('willAddStages', { count: newStages.length, stages: newStages.join(', ') })] : []),
    ...(lacks.length > 0 ? [lacks.join(' ')] : []),
  ].filter((text) => text !== '');
}
