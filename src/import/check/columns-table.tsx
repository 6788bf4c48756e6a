/** Every column of the file: what it holds and what it becomes, by a dropdown with what was found out chosen. */

import type { ImportedColumn, ImportResult } from '../../core/api';
import { fieldChoices, fieldName } from '../../core/import/field-names';
import { Choice } from '../../ui/choice';
import type { Choices } from '../model/choices';
import { useDialogTexts } from '../model/texts';

interface ColumnsProps {
  result: ImportResult;
  choices: Choices;
  onChoices: (choices: Choices) => void;
}

/** In place of a field: the column is kept as it is, or left out. */
const KEEP = ' keep';
const LEAVE = ' leave';

export function ColumnsTable({ result, choices, onChoices }: ColumnsProps) {
  const { t, core, locale } = useDialogTexts();
  const fields = fieldChoices(locale, core).map(({ field, name }) => [field as string, name] as const);
  const options = (column: ImportedColumn) => [
    [KEEP, t('column_keep')] as const,
    [LEAVE, t('column_leave')] as const,
    ...(column.field === 'history' ? [['history', fieldName('history', locale, core)] as const] : []),
    ...fields,
  ];
  const choose = (column: ImportedColumn, value: string) => {
    const next = new Map(Object.entries(choices.columns));
    if (value === 'history') next.delete(column.header);
    else next.set(column.header, value === KEEP ? null : value === LEAVE ? '' : value);
    onChoices({ ...choices, columns: Object.fromEntries(next) });
  };

  return (
    <section aria-labelledby="columns">
      <h2 id="columns">{t('columnsTitle')}</h2>
      <table class="mapping">
        <thead>
          <tr>
            <th scope="col">{t('columnOfFile')}</th>
            <th scope="col">{t('columnSample')}</th>
            <th scope="col">{t('columnBecomes')}</th>
          </tr>
        </thead>
        <tbody>
          {result.columns.map((column) => (
            <tr key={column.index} class={column.doubt ? 'doubtful' : ''}>
              <th scope="row">{column.header}</th>
              <td class="muted">{column.sample}</td>
              <td>
                <Choice
                  hasHiddenLabel
                  name={`column ${column.index}`}
                  label={t('columnLabel', { column: column.header })}
                  value={selectedOf(column)}
                  options={options(column)}
                  onChoose={(value) => choose(column, value)}
                />
                {column.doubt && <Doubt text={column.doubt} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function selectedOf({ field }: ImportedColumn): string {
  if (field === null) return KEEP;
  if (field === '') return LEAVE;
  return field === 'theirId' ? 'sourceId' : field;
}

/** Why a mapping is to be looked at. */
export function Doubt({ text }: { text: string }) {
  const { t } = useDialogTexts();
  return (
    <p class="doubt">
      <strong>{t('doubt')}</strong> {text}
    </p>
  );
}
