/** Keeps the fields that a stage's gate asks for, while they are filled in. */

import { useState } from 'preact/hooks';
import type { DealView, StageView } from '../../core/api';
import { fieldsNeeded, type NeededField, valueIn } from './stage-fields';

export interface Gate {
  stage: StageView;
  needed: NeededField[];
  values: Record<string, string>;
}

/** What the fields hold already: a reason, say, may be left from an earlier closing. */
function valuesOf(deal: DealView, needed: NeededField[]): Record<string, string> {
  return Object.fromEntries(needed.map(({ header }) => [header, String(valueIn(deal, header) ?? '')]));
}

export function useGate() {
  const [gate, setGate] = useState<Gate | null>(null);
  return {
    gate,
    setValues: (values: Gate['values']) => setGate((open) => open && { ...open, values }),
    close: () => setGate(null),

    /** Asks for what the stage requires of the deal. Returns whether that is anything. */
    open(stage: StageView, deal: DealView): boolean {
      const needed = fieldsNeeded(deal, stage);
      setGate(needed.length === 0 ? null : { stage, needed, values: valuesOf(deal, needed) });
      return needed.length > 0;
    },

    /** Asks for what the stage requires by now: a field may have been cleared, or the stage table changed, since the deal was shown. */
    askMore(stage: StageView, fresh: DealView): void {
      const needed = fieldsNeeded(fresh, stage);
      if (needed.length === 0) return;
      setGate((open) => {
        const asked = open?.stage.name === stage.name ? open : { stage, needed: [], values: valuesOf(fresh, needed) };
        const headers = new Set(asked.needed.map((field) => field.header));
        return { ...asked, needed: [...asked.needed, ...needed.filter((field) => !headers.has(field.header))] };
      });
    },
  };
}
