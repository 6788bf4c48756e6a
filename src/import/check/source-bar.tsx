/** What is read, and how: the file, its encoding and its separator, which can be changed. */

import type { ImportResult } from '../../core/api';
import { Choice } from '../../ui/choice';
import { decodedAs, ENCODINGS, type Source } from '../file/read-file';
import type { Choices } from '../model/choices';
import { useDialogTexts } from '../model/texts';

interface SourceBarProps {
  source: Source;
  result: ImportResult | null;
  choices: Choices;
  busy: boolean;
  onSource: (source: Source) => void;
  onChoices: (choices: Choices) => void;
  onOther: () => void;
}

export function SourceBar({ source, result, choices, busy, onSource, onChoices, onOther }: SourceBarProps) {
  const { t } = useDialogTexts();
  const delimiters = [
    [',', t('delimiter_comma')],
    [';', t('delimiter_semicolon')],
    ['\t', t('delimiter_tab')],
    ['|', t('delimiter_bar')],
  ] as const;
  const delimiter = choices.reading.delimiter ?? result?.file.delimiter ?? '';

  return (
    <header class="source">
      <div>
        <h1>{source.name || t('pastedName')}</h1>
        <p class="muted">{result ? t('fileLines', { count: result.file.lines }) : t('checking')}</p>
      </div>
      {source.bytes && (
        <Choice
          name="encoding"
          label={t('encoding')}
          value={source.encoding}
          options={ENCODINGS}
          disabled={busy}
          onChoose={(encoding) => onSource(decodedAs(source, encoding))}
        />
      )}
      {delimiter !== '' && (
        <Choice
          name="delimiter"
          label={t('delimiter')}
          value={delimiter}
          options={
            delimiters.some(([each]) => each === delimiter) ? delimiters : [...delimiters, [delimiter, delimiter]]
          }
          disabled={busy}
          onChoose={(chosen) => onChoices({ ...choices, reading: { ...choices.reading, delimiter: chosen } })}
        />
      )}
      <button type="button" class="quiet" disabled={busy} onClick={onOther}>
        {t('otherFile')}
      </button>
    </header>
  );
}
