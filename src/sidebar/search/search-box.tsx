/** Finds a deal by name: a combobox with results from the server. */

import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { DealSummary, DealView, PipelineView } from '../../core/api';
import type { Client } from '../../ui/client';
import { ErrorText } from '../../ui/error-text';
import { pipelineOf, stageOf } from '../../ui/pipeline-of';
import { useTexts } from '../../ui/texts';
import { EMPTY_SEARCH, type SearchState, searchKey, searchReducer } from './search-state';

const DEBOUNCE_MS = 250;
const LIMIT = 8;

interface SearchProps {
  client: Client;
  pipelines: PipelineView[];
  onChoose: (deal: DealView) => void;
}

export function SearchBox({ client, pipelines, onChoose }: SearchProps) {
  const { t } = useTexts();
  const search = useSearch(client);
  const opening = useOpening(client, (deal) => {
    onChoose(deal);
    search.dispatch({ type: 'typed', query: '' });
  });
  const { state, query, dispatch } = search;

  function onKeyDown(event: KeyboardEvent) {
    // Enter and arrows belong to an input method while it composes.
    if (event.isComposing) return;
    const action = searchKey(state, event.key);
    if (!action) return;
    event.preventDefault();
    if (action.type === 'choose') opening.open(action.deal);
    else dispatch(action);
  }

  const open = state.open && query !== '';
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
        aria-activedescendant={open && state.results[state.active] ? `result-${state.active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={t('searchPlaceholder')}
        value={state.query}
        onInput={(event) => {
          opening.drop();
          dispatch({ type: 'typed', query: event.currentTarget.value });
        }}
        onFocus={() => dispatch({ type: 'opened' })}
        onKeyDown={onKeyDown}
      />
      <p class="hidden" role="status">
        {open && state.status === 'done' && t('searchFound', { count: state.results.length })}
      </p>
      <div class="results" hidden={!open}>
        <ErrorText text={opening.error} />
        <ErrorText text={state.message} onRetry={search.retry} />
        <Results state={state} query={query} pipelines={pipelines} onChoose={opening.open} />
      </div>
    </search>
  );
}

/** The state of the search, which asks the server for the query a moment after the last key. */
function useSearch(client: Client) {
  const [state, dispatch] = useReducer(searchReducer, EMPTY_SEARCH);
  const [attempt, setAttempt] = useState(0);
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
  return { state, query, dispatch, retry: () => setAttempt(attempt + 1) };
}

/** Reads the chosen deal. An answer counts only while its deal is still the wanted one. */
function useOpening(client: Client, onOpened: (deal: DealView) => void) {
  const [error, setError] = useState('');
  const wanted = useRef('');

  function drop() {
    wanted.current = '';
    setError('');
  }

  async function open({ dealId }: DealSummary) {
    wanted.current = dealId;
    setError('');
    try {
      const found = await client.getDeal({ dealId });
      if (wanted.current === dealId) onOpened(found);
    } catch (reason) {
      if (wanted.current === dealId) setError((reason as Error).message);
    }
  }
  return { error, open, drop };
}

interface ResultsProps {
  state: SearchState;
  query: string;
  pipelines: PipelineView[];
  onChoose: (deal: DealSummary) => void;
}

function Results({ state: { status, results, active }, query, pipelines, onChoose }: ResultsProps) {
  const { t } = useTexts();
  return (
    <>
      {results.length === 0 && status === 'searching' && <p class="muted">{t('loading')}</p>}
      {results.length === 0 && status === 'done' && <p class="muted">{t('searchNone', { query })}</p>}
      <div role="listbox" id="results" aria-label={t('searchLabel')} aria-busy={status === 'searching'}>
        {results.map((deal, index) => {
          const type = stageOf(deal, pipelineOf(deal, pipelines))?.type || 'Open';
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox carries the keyboard for its options
            <div
              key={deal.dealId}
              id={`result-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(deal)}
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
    </>
  );
}
