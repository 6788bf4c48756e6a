/** Second step: how the file is read, shown as its deals will stand, with everything that can be chosen; then one button. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportResult, SidebarConfig } from '../../core/api';
import type { Client } from '../../ui/client';
import { ErrorText } from '../../ui/error-text';
import { Skeleton } from '../../ui/loading-view';
import { useRun } from '../../ui/use-run';
import type { Source } from '../file/read-file';
import type { Choices } from '../model/choices';
import { newRun, runImport } from '../model/run-import';
import { useDialogTexts } from '../model/texts';
import type { Check } from '../model/use-check';
import { ColumnsTable } from './columns-table';
import { LinesList, NotesList } from './lists';
import { PreviewTable } from './preview-table';
import { Questions } from './questions';
import { SourceBar } from './source-bar';
import { Spellings } from './spellings';
import { StagesTable } from './stages-table';
import { Summary } from './summary';

interface CheckProps {
  client: Client;
  config: SidebarConfig;
  source: Source;
  choices: Choices;
  check: Check;
  onSource: (source: Source) => void;
  onChoices: (choices: Choices) => void;
  onOther: () => void;
  onDone: (result: ImportResult) => void;
}

export function CheckView({
  client,
  config,
  source,
  choices,
  check,
  onSource,
  onChoices,
  onOther,
  onDone,
}: CheckProps) {
  const { t } = useDialogTexts();
  const { busy, error, run } = useRun();
  const { result, questions, isChecking } = check;
  const count = (result?.created ?? 0) + (result?.updated ?? 0);
  const [left, setLeft] = useState<number | null>(null);
  // An import that stopped on its way goes on under its own ID, unless something else was chosen meanwhile.
  const importRun = useRef(newRun());
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is imported has changed
  useEffect(() => {
    importRun.current = newRun();
    setLeft(null);
  }, [source, choices]);
  const start = () =>
    run(async () => onDone(await runImport(client, source.text, choices, importRun.current, setLeft)));
  // What is half imported is finished as it was begun.
  const isFixed = busy || left !== null;
  const canStart = result !== null && count > 0 && !isChecking && check.error === '';

  return (
    <>
      <SourceBar {...{ source, result, choices, onSource, onChoices, onOther }} busy={isFixed} />
      <main aria-busy={isChecking}>
        <ErrorText text={check.error} onRetry={check.retry} />
        <ErrorText text={result?.problem ?? ''} />
        {!result && check.error === '' && <Skeleton />}
        {result && (
          <fieldset disabled={isFixed}>
            <legend class="hidden">{t('checkTitle')}</legend>
            <Questions {...{ questions, result, choices, onChoices }} />
            <Spellings {...{ result, choices, onChoices }} />
            <PreviewTable preview={result.preview} />
            <ColumnsTable {...{ result, choices, onChoices }} />
            <StagesTable {...{ config, result, choices, onChoices }} />
            <LinesList lines={result.skipped} title={t('linesTitle', { count: result.skipped.length })} />
            <NotesList result={result} hasColumns />
          </fieldset>
        )}
      </main>
      <footer>
        <ErrorText text={error} />
        <div class="bar">
          <Summary {...{ result, isChecking, busy, count, left }} />
          <button type="button" class="primary" disabled={!canStart} aria-busy={busy} onClick={start}>
            {busy ? t('importing') : t(left === null ? 'importButton' : 'importGoOn')}
          </button>
        </div>
      </footer>
    </>
  );
}
