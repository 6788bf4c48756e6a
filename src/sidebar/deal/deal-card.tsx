/** The card of a deal: name, money, dates and the next step. */

import type { DealField, DealView, StageView } from '../../core/api';
import { formatDate, formatMoney, isOverdue, localToday } from '../../ui/format';
import { useTexts } from '../../ui/texts';

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
      {deal.faults.length > 0 && (
        <ul class="faults">
          {deal.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <p class="amount">{deal.amount === null ? t('amountNone') : formatMoney(deal.amount, deal.currency, locale)}</p>
      <dl>
        {deal.fields
          .filter((field) => isListed(field, isOpen))
          .map((field) => (
            <Fact key={field.field} field={field} isOpen={isOpen} />
          ))}
      </dl>
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

interface DealProps {
  deal: DealView;
}

/** A closed deal without a reason says nothing of it. */
function isListed({ shown, kind, value }: DealField, isOpen: boolean): boolean {
  return shown === 'always' || (shown === (isOpen ? 'open' : 'closed') && !(kind === 'reason' && value === null));
}

function Fact({ field: { field, kind, value }, isOpen }: { field: DealField; isOpen: boolean }) {
  const { locale } = useTexts();
  const date = kind === 'date' && value !== null ? String(value) : null;
  const isLate = isOpen && isOverdue(date, localToday(new Date()));
  return (
    <div>
      <dt>{field}</dt>
      <dd class={isLate ? 'late' : ''}>
        {date === null ? value === null ? <None /> : String(value) : formatDate(date, locale)}
      </dd>
    </div>
  );
}

function NextStep({ deal }: DealProps) {
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
