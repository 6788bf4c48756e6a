/** The card of a deal: name, money, dates and the next step. */

import type { DealField, DealView, StageView } from '../../core/api';
import { formatDate, formatMoney, isOverdue, localToday } from '../ui/format';
import { useTexts } from '../ui/texts';

interface CardProps {
  deal: DealView;
  stage: StageView | undefined;
  pinned: boolean;
}

export function DealCard({ deal, stage, pinned }: CardProps) {
  const { t, locale } = useTexts();
  const today = localToday(new Date());
  const open = stage ? stage.type === 'Open' : deal.closed === null;
  const closeLate = open && isOverdue(deal.expectedClose, today);
  const stepLate = open && isOverdue(deal.nextStepDue, today);
  // A closed deal without a reason says nothing of it.
  const isListed = ({ shown, kind, value }: DealField) =>
    shown === 'always' || (shown === (open ? 'open' : 'closed') && !(kind === 'reason' && value === null));
  const none = <span class="muted">{t('notSet')}</span>;

  return (
    <section class="card" aria-labelledby="deal-name">
      <p class="meta">
        <span>{t('row', { row: String(deal.row) })}</span>
        {pinned && <span>{t('pinned')}</span>}
      </p>
      <h1 id="deal-name">{deal.deal || t('unnamed')}</h1>
      {deal.company !== '' && <p class="company">{deal.company}</p>}
      <p class="amount">{deal.amount === null ? t('amountNone') : formatMoney(deal.amount, deal.currency, locale)}</p>

      <dl>
        {deal.fields.filter(isListed).map(({ field, kind, value }) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd class={closeLate && kind === 'date' ? 'late' : ''}>
              {value === null ? none : kind === 'date' ? formatDate(String(value), locale) : String(value)}
            </dd>
          </div>
        ))}
      </dl>

      {open && (
        <div class={stepLate ? 'next-step is-late' : 'next-step'}>
          <p class="label">{t('nextStep')}</p>
          <p>{deal.nextStep || none}</p>
          {deal.nextStepDue && (
            <p class={stepLate ? 'late' : 'muted'}>
              {t(stepLate ? 'overdue' : 'due', { date: formatDate(deal.nextStepDue, locale) })}
            </p>
          )}
        </div>
      )}

      {deal.daysInStage !== null && deal.stage !== '' && (
        <p class="age muted">
          {deal.daysInStage < 1
            ? t('daysToday', { stage: deal.stage })
            : t('daysInStage', { count: Math.floor(deal.daysInStage), stage: deal.stage })}
        </p>
      )}
    </section>
  );
}
