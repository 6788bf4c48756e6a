/** Last step: what was imported, every line that was not taken, and the way back. */

import { useState } from 'preact/hooks';
import type { ImportResult, UndoImportResult } from '../../core/api';
import { linesNotTaken } from '../../core/import/not-taken';
import type { Client } from '../../ui/client';
import { download } from '../../ui/download';
import { ErrorText } from '../../ui/error-text';
import { useRun } from '../../ui/use-run';
import { LinesList, NotesList } from '../check/lists';
import type { Source } from '../file/read-file';
import { useDialogTexts } from '../model/texts';
import { closeDialog } from './browser';

interface DoneProps {
  client: Client;
  result: ImportResult;
  source: Source;
  onAgain: () => void;
}

export function DoneView({ client, result, source, onAgain }: DoneProps) {
  const { t, core, locale } = useDialogTexts();
  const { busy, error, run } = useRun();
  const [undone, setUndone] = useState<UndoImportResult | null>(null);
  const { created, updated, skipped } = result;
  const undo = () => run(async () => setUndone(await client.undoImport({ importId: result.importId })));
  const save = () =>
    run(async () =>
      download(
        t('notTakenFile', { name: baseName(source.name) }),
        // Excel takes it for UTF-8 by this mark.
        `\ufeff${linesNotTaken(source.text, result, locale, core)}`,
        'text/csv',
      ),
    );

  return (
    <>
      <main>
        <h1>{undone ? t('undoneTitle') : t('doneTitle')}</h1>
        <p role="status">{undone ? t('undone', { count: undone.removed }) : doneText()}</p>
        {undone && undone.restored > 0 && <p>{t('undoneRestored', { count: undone.restored })}</p>}
        {undone && <LinesKept kept={undone.kept} />}
        <LinesList lines={skipped} title={t('linesNotTaken', { count: skipped.length })} />
        {skipped.length > 0 && (
          <button type="button" class="quiet" disabled={busy} onClick={save}>
            {t('download')}
          </button>
        )}
        {!undone && <NotesList result={result} />}
      </main>
      <footer>
        <ErrorText text={error} />
        <div class="bar">
          {!undone && (
            <button type="button" class="quiet" disabled={busy} aria-busy={busy} onClick={undo}>
              {t('undoImport')}
            </button>
          )}
          <button type="button" class="quiet" disabled={busy} onClick={onAgain}>
            {t('again')}
          </button>
          <button type="button" class="primary" disabled={busy} onClick={closeDialog}>
            {t('close')}
          </button>
        </div>
      </footer>
    </>
  );

  function doneText(): string {
    return [t('doneCreated', { count: created }), ...(updated > 0 ? [t('doneUpdated', { count: updated })] : [])].join(
      ' ',
    );
  }
}

function LinesKept({ kept }: { kept: UndoImportResult['kept'] }) {
  const { t } = useDialogTexts();
  if (kept.length === 0) return null;
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{t('keptTitle', { count: kept.length })}</h2>
      <ul class="lines">
        {kept.slice(0, 100).map(({ dealId, reason }) => (
          <li key={dealId}>
            {dealId}: {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The name of a file without its ending; blank for pasted text. */
function baseName(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}
