/** The whole dialog: a file is chosen, looked at, imported, and what came of it is told. */

import { useState } from 'preact/hooks';
import type { ImportResult, SidebarConfig } from '../../core/api';
import type { Client } from '../../ui/client';
import { Skeleton } from '../../ui/loading-view';
import { Notice } from '../../ui/notice';
import { useConfig } from '../../ui/use-config';
import { CheckView } from '../check/check-view';
import { DoneView } from '../done/done-view';
import { FileView } from '../file/file-view';
import type { Source } from '../file/read-file';
import { type Choices, choicesFor, NO_CHOICES } from '../model/choices';
import { useDialogTexts } from '../model/texts';
import { useCheck } from '../model/use-check';

export function App({ client }: { client: Client }) {
  const { config, error, load } = useConfig(client);
  const { t } = useDialogTexts();
  const problem = error || config?.problem || (config && !config.ready ? t('notSetUp') : '');
  if (problem) return <Notice title={t('cannotOpen')} text={problem} onRetry={load} />;
  return config ? <Import client={client} config={config} /> : <Skeleton />;
}

function Import({ client, config }: { client: Client; config: SidebarConfig }) {
  const [source, setSource] = useState<Source | null>(null);
  const [choices, setChoices] = useState<Choices>(NO_CHOICES);
  /** What was pasted; kept when the user comes back. */
  const [pasted, setPasted] = useState('');
  const [done, setDone] = useState<ImportResult | null>(null);
  const [isChoosing, setChoosing] = useState(true);
  const check = useCheck(client, done ? null : (source?.text ?? null), choices);

  const read = (next: Source) => {
    setChoices(choicesFor(choices, next.name !== '' && next.name === source?.name));
    setSource(next);
    setChoosing(false);
    // The same text again is tried again.
    if (check.error !== '') check.retry();
  };
  const again = () => {
    setDone(null);
    setSource(null);
    setPasted('');
    setChoices(NO_CHOICES);
    setChoosing(true);
  };

  if (done && source) return <DoneView client={client} result={done} source={source} onAgain={again} />;
  // What cannot be read at all is said where another file can be chosen.
  if (!source || isChoosing || (check.error !== '' && !check.result)) {
    return (
      <FileView
        pasted={pasted}
        error={isChoosing ? '' : check.error}
        hasSource={source !== null && check.result !== null}
        onPasted={setPasted}
        onSource={read}
        onBack={() => setChoosing(false)}
      />
    );
  }
  return (
    <CheckView
      client={client}
      config={config}
      source={source}
      choices={choices}
      check={check}
      onSource={setSource}
      onChoices={setChoices}
      onOther={() => setChoosing(true)}
      onDone={setDone}
    />
  );
}
