/** Lines that are not taken, and what else the user should know of an import. */

import type { ImportResult } from '../../core/api';
import { useDialogTexts } from '../model/texts';

/** As many lines are listed; the rest is in the file to download. */
const MOST = 100;

export function LinesList({ lines, title }: { lines: ImportResult['skipped']; title: string }) {
  const { t } = useDialogTexts();
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="lines">
      <h2 id="lines">{title}</h2>
      <ul class="lines">
        {lines.slice(0, MOST).map(({ line, reason }) => (
          <li key={line}>{t('lineReason', { line: String(line), reason })}</li>
        ))}
        {lines.length > MOST && <li class="muted">{t('linesMore', { count: lines.length - MOST })}</li>}
      </ul>
    </section>
  );
}

interface NotesProps {
  result: ImportResult;
  /** Whether the doubts stand beside their columns already. */
  hasColumns?: boolean;
}

/** What was assumed, and which deals lack what their stage requires. */
export function NotesList({ result, hasColumns }: NotesProps) {
  const { t } = useDialogTexts();
  const { columns, gates } = result;
  const isSaid = (text: string): boolean =>
    hasColumns === true && columns.some(({ doubt }) => doubt !== undefined && text.endsWith(doubt));
  const assumptions = result.assumptions.filter((text) => !isSaid(text));
  if (assumptions.length === 0 && gates.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{t('notesTitle')}</h2>
      <ul class="lines">
        {assumptions.map((text) => (
          <li key={text}>{text}</li>
        ))}
        {gates.length > 0 && (
          <li>
            {t('gates', {
              count: gates.length,
              lines: gates
                .slice(0, 5)
                .map(({ line }) => line)
                .join(', '),
            })}
          </li>
        )}
      </ul>
    </section>
  );
}
