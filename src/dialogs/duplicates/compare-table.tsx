/** Deals that look alike side by side, with a choice for each column in which they differ. */

import type { DuplicateDeal, DuplicateGroupView } from '../../core/duplicates/api';
import { formatDate } from '../../ui/format';
import { BOTH, type Choices, sourceOf, withIncluded, withKept, withSource } from './choices';
import { useDuplicatesTexts } from './texts';

interface TableProps {
  group: DuplicateGroupView;
  choices: Choices;
  /** Tells the groups of the page apart. */
  id: string;
  onChoose: (choices: Choices) => void;
}

export function CompareTable({ group, choices, id, onChoose }: TableProps) {
  const { t } = useDuplicatesTexts();
  const { deals, fields } = group;
  return (
    <div class="compare">
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span class="hidden">{t('column')}</span>
            </th>
            {deals.map((deal) => (
              <th scope="col" key={deal.dealId} class={choices.included.includes(deal.dealId) ? '' : 'is-out'}>
                <DealHead deal={deal} id={id} choices={choices} onChoose={onChoose} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field, index) => (
            <FieldRow
              key={field}
              group={group}
              choices={choices}
              id={`${id}-${index}`}
              at={index}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DealHead({ deal, id, choices, onChoose }: Omit<TableProps, 'group'> & { deal: DuplicateDeal }) {
  const { t, locale } = useDuplicatesTexts();
  const { dealId, row, company, stage, created } = deal;
  const isKept = choices.keep === dealId;
  return (
    <>
      <small class="muted">{t('row', { row: String(row) })}</small>
      <strong>{deal.deal || t('unnamed')}</strong>
      {company !== '' && <span class="muted">{company}</span>}
      <span>{stage}</span>
      {created !== '' && <small class="muted">{t('created', { date: formatDate(created, locale) })}</small>}
      <label class="check">
        <input type="radio" name={`${id}-keep`} checked={isKept} onChange={() => onChoose(withKept(choices, dealId))} />
        <span>{t('keep')}</span>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={choices.included.includes(dealId)}
          disabled={isKept}
          onChange={(event) => onChoose(withIncluded(choices, dealId, event.currentTarget.checked))}
        />
        <span>{t(isKept ? 'kept' : 'include')}</span>
      </label>
    </>
  );
}

function FieldRow({ group, choices, id, at, onChoose }: TableProps & { at: number }) {
  const { t } = useDuplicatesTexts();
  const field = group.fields[at] ?? '';
  const source = sourceOf(group, choices, field);
  const pick = (from: string, text: string, isBlank = false) => (
    <label class="check">
      <input
        type="radio"
        name={id}
        checked={source === from}
        disabled={from !== BOTH && !choices.included.includes(from)}
        onChange={() => onChoose(withSource(choices, field, from))}
      />
      <span class={isBlank ? 'muted' : ''}>{text}</span>
    </label>
  );
  return (
    <tr>
      <th scope="row">
        {field}
        {group.joinable.includes(field) && pick(BOTH, t('both'))}
      </th>
      {group.deals.map(({ dealId, values }) => (
        <td key={dealId} class={source === dealId || source === BOTH ? 'is-taken' : ''}>
          {pick(dealId, values[at] || t('blank'), values[at] === '')}
        </td>
      ))}
    </tr>
  );
}
