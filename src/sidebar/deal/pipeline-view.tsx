/** The everyday view: find a deal, or follow the selected row, and move it along its pipeline. */

import { useReducer, useState } from 'preact/hooks';
import type { DealView, LookAlikeView, SidebarConfig } from '../../core/api';
import type { Client } from '../../ui/client';
import { ErrorText } from '../../ui/error-text';
import { Skeleton } from '../../ui/loading-view';
import { pipelineOf, stageOf } from '../../ui/pipeline-of';
import { useTexts } from '../../ui/texts';
import { MovePanel } from '../move/move-panel';
import { SearchBox } from '../search/search-box';
import { DealCard } from './deal-card';
import { EmptyView, type TargetOutlook } from './empty-view';
import { FollowToggle } from './follow-toggle';
import { HistoryList } from './history-list';
import { LookAlikes } from './look-alikes';
import { NOTHING_SHOWN, shownReducer } from './shown-deal';
import { useFollower } from './use-follower';

interface PipelineProps {
  client: Client;
  config: SidebarConfig;
  /** True behind another tab: then nothing is asked for. */
  hidden: boolean;
}

export function PipelineView({ client, config, hidden }: PipelineProps) {
  const { t } = useTexts();
  const [shown, dispatch] = useReducer(shownReducer, NOTHING_SHOWN);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState('');
  const [alike, setAlike] = useState<{ dealId: string; deals: LookAlikeView[] }>({ dealId: '', deals: [] });
  const [outlook, setOutlook] = useState<TargetOutlook>({ text: '', askedAt: 0 });

  const follower = useFollower(client, config.pollSeconds, hidden, {
    answered(selection, moved) {
      setAsked(true);
      setFailure('');
      dispatch({ type: 'selection', deal: selection.deal, moved });
      const dealId = selection.deal?.dealId ?? '';
      if (selection.lookAlikes) setAlike({ dealId, deals: selection.lookAlikes });
    },
    failed(error) {
      setAsked(true);
      setFailure(error.message);
    },
  });

  const pin = (deal: DealView) => {
    follower.invalidate();
    dispatch({ type: 'pin', deal });
  };
  const refresh = (deal: DealView) => {
    follower.invalidate();
    dispatch({ type: 'refresh', deal });
  };
  const hold = (on: boolean) => dispatch({ type: 'hold', on });

  const { deal } = shown;
  const empty = <EmptyView client={client} outlook={outlook} onOutlook={setOutlook} />;
  const pipeline = deal ? pipelineOf(deal, config.pipelines) : undefined;

  return (
    <>
      <SearchBox client={client} pipelines={config.pipelines} onChoose={pin} />
      <main>
        <ErrorText text={failure && t('followFailed', { message: failure })} onRetry={follower.poke} />
        {!deal && failure === '' && (asked ? empty : <Skeleton />)}
        {deal && (
          <>
            <DealCard deal={deal} stage={stageOf(deal, pipeline)} pinned={shown.pinned} />
            {alike.dealId === deal.dealId && <LookAlikes deals={alike.deals} />}
            {shown.waiting !== undefined && <p class="hint">{t('waiting')}</p>}
            <MovePanel
              key={deal.dealId}
              client={client}
              deal={deal}
              stages={pipeline?.stages ?? []}
              onHold={hold}
              onDeal={refresh}
            />
            <HistoryList key={`history ${deal.dealId}`} client={client} deal={deal} />
          </>
        )}
      </main>
      <FollowToggle client={client} seconds={config.pollSeconds} onSeconds={follower.setSeconds} />
    </>
  );
}
