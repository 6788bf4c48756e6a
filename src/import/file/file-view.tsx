/** First step: a file is chosen or dropped, or rows are pasted. */

import { useRef, useState } from 'preact/hooks';
import { MOST_CHARACTERS, refuseOthers } from '../../core/import/csv';
import { ErrorText } from '../../ui/error-text';
import { useRun } from '../../ui/use-run';
import { useDialogTexts } from '../model/texts';
import { MOST_BYTES, pastedSource, type Source, sourceOf } from './read-file';

interface FileProps {
  pasted: string;
  /** Why the file could not be read. */
  error: string;
  /** Whether there is a file to go back to. */
  hasSource: boolean;
  onPasted: (text: string) => void;
  onSource: (source: Source) => void;
  onBack: () => void;
}

export function FileView({ pasted, error, hasSource, onPasted, onSource, onBack }: FileProps) {
  const { t, core } = useDialogTexts();
  const { error: refusal, run } = useRun();

  /** Refuses at once what the server would refuse after a long way. */
  const take = (source: Source) => {
    refuseOthers(source.text, core);
    onSource(source);
  };
  const read = (file: File) =>
    run(async () => {
      if (file.size > MOST_BYTES) throw new Error(core('csvTooLong', { characters: file.size, most: MOST_CHARACTERS }));
      take(sourceOf(file.name, new Uint8Array(await file.arrayBuffer())));
    });
  const paste = () =>
    run(async () => {
      if (pasted.trim() === '') throw new Error(t('pasteNothing'));
      take(pastedSource(pasted));
    });

  return (
    <main class="file">
      <h1>{t('fileTitle')}</h1>
      <p class="muted">{t('fileIntro')}</p>
      <DropZone onFile={read} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          paste();
        }}
      >
        <label>
          {t('pasteLabel')}
          <textarea
            name="pasted"
            rows={6}
            value={pasted}
            placeholder={t('pastePlaceholder')}
            onInput={(event) => onPasted(event.currentTarget.value)}
          />
        </label>
        <ErrorText text={refusal || error} />
        <div class="actions">
          {hasSource && (
            <button type="button" class="quiet" onClick={onBack}>
              {t('back')}
            </button>
          )}
          <button type="submit" class="primary" disabled={pasted.trim() === ''}>
            {t('pasteButton')}
          </button>
        </div>
      </form>
    </main>
  );
}

/** Takes one file, chosen or dropped. */
function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useDialogTexts();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement | null>(null);
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file) onFile(file);
    // The same file, corrected, can be chosen again.
    if (input.current) input.current.value = '';
  };

  return (
    <label
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <input
        type="file"
        name="file"
        ref={input}
        accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
        onChange={(event) => take(event.currentTarget.files)}
      />
      <strong>{t('fileChoose')}</strong>
      <span class="muted">{t('fileDrop')}</span>
    </label>
  );
}
