/** The card of a deal: name, money, dates and the next step. */

import type { ComponentChildren } from 'preact';
import type { DealView, StageView } from '../../core/api';
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
      <dl>
        <Fact name={t('owner')}>{deal.owner || <None />}</Fact>
        {isOpen ? <ExpectedClose deal={deal} /> : <Closing deal={deal} />}
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

function ExpectedClose({ deal }: DealProps) {
  const { t, locale } = useTexts();
  const isLate = isOverdue(deal.expectedClose, localToday(new Date()));
  return (
    <Fact name={t('expectedClose')} isLate={isLate}>
      {deal.expectedClose ? formatDate(deal.expectedClose, locale) : <None />}
    </Fact>
  );
}

function Closing({ deal }: DealProps) {
  const { t, locale } = useTexts();
  return (
    <>
      <Fact name={t('closed')}>{deal.closed ? formatDate(deal.closed, locale) : <None />}</Fact>
      {deal.closeReason !== '' && <Fact name={t('closeReason')}>{deal.closeReason}</Fact>}
    </>
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

function Fact({ name, isLate = false, children }: { name: string; isLate?: boolean; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class={isLate ? 'late' : ''}>{children}</dd>
    </div>
  );
}

function None() {
  return <span class="muted">{useTexts().t('notSet')}</span>;
}
