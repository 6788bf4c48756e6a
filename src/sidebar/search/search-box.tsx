/** Finds a deal by name: a combobox with results from the server. */

import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { DealSummary, DealView, PipelineView } from '../../core/api';
import type { Client } from '../app/client';
import { pipelineOf, stageOf } from '../deal/pipeline-of';
import { ErrorText } from '../ui/error-text';
import { useTexts } from '../ui/texts';
import { EMPTY_SEARCH, searchKey, searchReducer } from './search-state';

const DEBOUNCE_MS = 250;
const LIMIT = 8;

interface SearchProps {
  client: Client;
  pipelines: PipelineView[];
  onChoose: (deal: DealView) => void;
}

export function SearchBox({ client, pipelines, onChoose }: SearchProps) {
  const { t } = useTexts();
  const [state, dispatch] = useReducer(searchReducer, EMPTY_SEARCH);
  const [attempt, setAttempt] = useState(0);
  const [openError, setOpenError] = useState('');
  const wanted = useRef('');
  const query = state.query.trim();
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt after a failure asks again.
  useEffect(() => {
    if (query === '') return;
    const timer = setTimeout(() => {
      client.findDeals({ query, limit: LIMIT }).then(
        (results) => dispatch({ type: 'found', query, results }),
        (error: Error) => dispatch({ type: 'failed', query, message: error.message }),
      );
    }, DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [client, query, attempt]);

  async function choose(deal: DealSummary) {
    wanted.current = deal.dealId;
    setOpenError('');
    try {
      const found = await client.getDeal({ dealId: deal.dealId });
      if (wanted.current !== deal.dealId) return;
      onChoose(found);
      dispatch({ type: 'typed', query: '' });
    } catch (error) {
      if (wanted.current === deal.dealId) setOpenError((error as Error).message);
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    // Enter and arrows belong to an input method while it composes.
    if (event.isComposing) return;
    const action = searchKey(state, event.key);
    if (!action) return;
    event.preventDefault();
    if (action.type === 'choose') choose(action.deal);
    else dispatch(action);
  }

  const open = state.open && query !== '';
  const active = open && state.results[state.active] ? `result-${state.active}` : undefined;
  const stale = state.status === 'searching';

  return (
    <search
      class="search"
      onFocusOut={(event: FocusEvent) => {
        const box = event.currentTarget as HTMLElement;
        if (!box.contains(event.relatedTarget as Node | null)) dispatch({ type: 'closed' });
      }}
    >
      <input
        type="search"
        // biome-ignore lint/a11y/noRedundantRoles: an empty list, which Preact types ask for, gives no role
        role="combobox"
        list=""
        aria-label={t('searchLabel')}
        aria-expanded={open}
        aria-controls="results"
        aria-autocomplete="list"
        aria-activedescendant={active}
        autocomplete="off"
        spellcheck={false}
        placeholder={t('searchPlaceholder')}
        value={state.query}
        onInput={(event) => {
          wanted.current = '';
          setOpenError('');
          dispatch({ type: 'typed', query: event.currentTarget.value });
        }}
        onFocus={() => dispatch({ type: 'opened' })}
        onKeyDown={onKeyDown}
      />
      <p class="hidden" role="status">
        {open && state.status === 'done' && t('searchFound', { count: state.results.length })}
      </p>
      <div class="results" hidden={!open}>
        <ErrorText text={openError} />
        <ErrorText text={state.message} onRetry={() => setAttempt(attempt + 1)} />
        {stale && state.results.length === 0 && <p class="muted">{t('loading')}</p>}
        {state.status === 'done' && state.results.length === 0 && <p class="muted">{t('searchNone', { query })}</p>}
        <div role="listbox" id="results" aria-label={t('searchLabel')} aria-busy={stale}>
          {state.results.map((deal, index) => {
            const type = stageOf(deal, pipelineOf(deal, pipelines))?.type || 'Open';
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox carries the keyboard for its options
              <div
                key={deal.dealId}
                id={`result-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === state.active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(deal)}
              >
                {deal.deal || t('unnamed')}
                <small>
                  <span class="muted">{deal.company}</span>
                  {deal.stage !== '' && <span class={`badge ${type.toLowerCase()}`}>{deal.stage}</span>}
                </small>
              </div>
            );
          })}
        </div>
      </div>
    </search>
  );
}
