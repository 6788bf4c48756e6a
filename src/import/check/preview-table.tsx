/** The first deals as their rows will stand on Deals. */

import type { ImportPreview } from '../../core/api';
import { useDialogTexts } from '../model/texts';

export function PreviewTable({ preview: { columns, rows } }: { preview: ImportPreview }) {
  const { t, locale } = useDialogTexts();
  if (rows.length === 0) return null;

  return (
    <div class="section">
      <h2 id="preview">{t('previewTitle')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section class="scroll" tabIndex={0} aria-labelledby="preview">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('line')}</th>
              {columns.map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, isNew, cells }) => (
              <tr key={line}>
                <th scope="row">
                  {line} {!isNew && <small class="muted">{t('previewUpdate')}</small>}
                </th>
                {cells.map((cell, at) => (
                  <td key={columns[at]} class={typeof cell === 'number' ? 'number' : ''}>
                    {typeof cell === 'number' ? cell.toLocaleString(locale, { maximumFractionDigits: 10 }) : cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
