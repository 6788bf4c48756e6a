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
  const isOpen = stage ? stage.type === 'Open' : deal.closed === null;

  return (
    <section class="card" aria-labelledby="deal-name">
      <p class="meta">
        <span>{t('row', { row: String(deal.row) })}</span>
        {pinned && <span>{t('pinned')}</span>}
      </p>
      <h1 id="deal-name">{deal.deal || t('unnamed')}</h1>
      {deal.company !== '' && <p class="company">{deal.company}</p>}
      <p class="amount">{deal.amount === null ? t('amountNone') : formatMoney(deal.amount, deal.currency, locale)}</p>
      <Facts deal={deal} isOpen={isOpen} />
      {isOpen && <NextStep deal={deal} />}
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

function Facts({ deal, isOpen }: { deal: DealView; isOpen: boolean }) {
  const { locale } = useTexts();
  const isLate = isOpen && isOverdue(deal.expectedClose, localToday(new Date()));
  // A closed deal without a reason says nothing of it.
  const isListed = ({ shown, kind, value }: DealField) =>
    shown === 'always' || (shown === (isOpen ? 'open' : 'closed') && !(kind === 'reason' && value === null));
  return (
    <dl>
      {deal.fields.filter(isListed).map(({ field, kind, value }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd class={isLate && kind === 'date' ? 'late' : ''}>
            {value === null ? <None /> : kind === 'date' ? formatDate(String(value), locale) : String(value)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function NextStep({ deal }: { deal: DealView }) {
  const { t, locale } = useTexts();
  const isLate = isOverdue(deal.nextStepDue, localToday(new Date()));
  return (
    <div class={isLate ? 'next-step is-late' : 'next-step'}>
      <p class="label">{t('nextStep')}</p>
      <p>{deal.nextStep || <None />}</p>
      {deal.nextStepDue && (
        <p class={isLate ? 'late' : 'muted'}>
          {t(isLate ? 'overdue' : 'due', { date: formatDate(deal.nextStepDue, locale) })}
        </p>
      )}
    </div>
  );
}

function None() {
  return <span class="muted">{useTexts().t('notSet')}</span>;
}
