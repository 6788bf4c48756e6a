/** Exports all notes as a download, and leaves one-on-ones. */

import type { Client } from '../../ui/client';
import { ErrorText } from '../../ui/error-text';
import { useRun } from '../../ui/use-run';
import { Confirm } from '../pulse/confirm';
import { useOneOnOneTexts } from './texts';

interface TakeAwayProps {
  client: Client;
  onDone: (message: string) => Promise<void>;
}

export function TakeAway({ client, onDone }: TakeAwayProps) {
  const { t } = useOneOnOneTexts();
  const { busy, error, run } = useRun();
  const save = () =>
    run(async () => {
      const { fileName, text } = await client.exportOneOnOnes();
      const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
      const link = Object.assign(document.createElement('a'), { href: url, download: fileName });
      link.click();
      URL.revokeObjectURL(url);
    });
  const leave = async () => {
    await client.leaveOneOnOnes({});
    await onDone(t('left'));
  };
  return (
    <div class="deeds">
      <button type="button" class="link" disabled={busy} onClick={save}>
        {t('export')}
      </button>
      <Confirm label={t('leave')} ask={t('leaveAsk')} yes={t('leaveYes')} kind="danger" run={leave} />
      <ErrorText text={error} />
    </div>
  );
}
